// The SQL of the workloads, as the bare route and the raw connections send it.
export const bareSql = {
  day: `SELECT r.id, o.starts_at, o.ends_at, o.kind FROM rooms r JOIN room_parts rp ON rp.room_id = r.id
          JOIN occupancies o ON o.part_id = rp.part_id AND o.starts_at >= $2::timestamptz AND o.starts_at < $3
         WHERE r.facility_id = $1 ORDER BY r.id, o.starts_at`,
  month: `SELECT o.starts_at, o.ends_at, o.kind FROM room_parts rp
            JOIN occupancies o ON o.part_id = rp.part_id AND o.starts_at >= $2::timestamptz AND o.starts_at < $3
           WHERE rp.room_id = $1 ORDER BY o.starts_at`,
  free: `SELECT r.id, r.name, r.capacity FROM rooms r WHERE NOT EXISTS (
           SELECT FROM room_parts rp JOIN occupancies o ON o.part_id = rp.part_id
            WHERE rp.room_id = r.id AND o.starts_at > $1::timestamptz - interval '48 hours' AND o.starts_at < $2 AND o.ends_at > $1)`,
  search: `SELECT rp.room_id, o.starts_at, o.ends_at FROM room_parts rp
             JOIN occupancies o ON o.part_id = rp.part_id AND o.starts_at >= $1::timestamptz AND o.starts_at < $2
            ORDER BY rp.room_id, o.starts_at`,
  take: `INSERT INTO occupancies (part_id, starts_at, ends_at, kind, source_id) VALUES ($1, $2, $3, 'booking', $4)
         ON CONFLICT ON CONSTRAINT occupancies_no_overlap DO NOTHING`,
  book: `INSERT INTO bookings (id, municipality_id, facility_id, room_id, account_id, state, use_date, starts_at, ends_at, channel,
                               purpose_code, people, fee_yen, quote, created_at, updated_at)
         VALUES ($1, 'ozora', $2, $3, $4, 'confirmed', $5, $6, $7, 'online', 'meeting', 10, 500, '{}', now(), now())`,
  audit: `INSERT INTO audit_entries (recorded_at, actor_kind, actor_id, verb, subject_type, subject_id)
          VALUES (now(), 'resident', $1, 'booking.apply', 'booking', $2)`,
};
