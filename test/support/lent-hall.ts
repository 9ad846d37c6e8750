import type { Client } from 'pg';
import { newId } from '@kashikan/kernel';

/** A town with one hall, one room with one key, a clerk and a group; written by hand, so that a spec needs nothing else. */
export interface LentHall {
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly otherRoomId: string;
  readonly keyId: string;
  readonly staffId: string;
  readonly accountId: string;
}

export async function aLentHall(owner: Client, municipalityId: string, code: string): Promise<LentHall> {
  const hall = {
    municipalityId,
    facilityId: newId(),
    roomId: newId(),
    otherRoomId: newId(),
    keyId: newId(),
    staffId: newId(),
    accountId: newId(),
  };
  const insert = (sql: string, values: unknown[]) => owner.query(sql, values);
  await insert(
    `INSERT INTO municipalities (id, code, kind, name, name_kana, name_en, phone, phone_hours)
     VALUES ($1, $2, 'city', '試験市', 'しけんし', 'Test City', '000-000-0000', '8時30分から17時')`,
    [municipalityId, code],
  );
  await insert(
    `INSERT INTO facilities (id, municipality_id, code, name, name_kana, name_en, address, charging_mode, revenue_account,
                             deciding_authority, key_guide, payment_due_days, payment_before_use_days, processing_days, calendar)
     VALUES ($1, $2, 'hall', '中央ホール', 'ちゅうおうほーる', 'Central Hall', '試験市1', 'usage-fee', '使用料', '試験市長', '窓口', 7, 3, 3, '{}')`,
    [hall.facilityId, municipalityId],
  );
  for (const [id, room, name] of [
    [hall.roomId, 'hall', '大ホール'],
    [hall.otherRoomId, 'meeting', '第1会議室'],
  ])
    await insert(
      `INSERT INTO rooms (id, municipality_id, facility_id, code, name, name_kana, name_en, capacity, lending, approval_required,
                          publication, step_free, purposes, fee_table_code, fee_room_code, cancellation_terms_code, calendar_code)
       VALUES ($1, $2, $3, $4, $5, 'かな', 'Room', 100, 'band', true, 'bookable', true, '{}', 't', $4, 'c', 'k')`,
      [id, municipalityId, hall.facilityId, room, name],
    );
  await insert(`INSERT INTO keys (id, facility_id, tag, name) VALUES ($1, $2, '0101', '大ホール')`, [
    hall.keyId,
    hall.facilityId,
  ]);
  await insert('INSERT INTO key_rooms VALUES ($1, $2)', [hall.keyId, hall.roomId]);
  await insert(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1, $2, $3, '窓口 花子', 'x', 'x', now())`,
    [hall.staffId, municipalityId, `clerk-${municipalityId}`],
  );
  await insert(
    `INSERT INTO accounts (id, email, name, phone, group_name, created_at)
     VALUES ($1, $2, '青葉 太郎', '000-1111-2222', '青葉コーラス', now())`,
    [hall.accountId, `group@${municipalityId}.invalid`],
  );
  return hall;
}

/** A booking of the hall's first room, in any state, from `startsAt` for three hours. */
export async function aBooking(
  owner: Client,
  hall: LentHall,
  { state, startsAt }: { readonly state: string; readonly startsAt: Date },
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO bookings (id, municipality_id, facility_id, room_id, account_id, state, use_date, starts_at, ends_at, group_name,
                           purpose_code, people, fee_yen, quote, channel, pay_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $8::timestamptz + interval '3 hours', '青葉コーラス',
             'music', 40, 5000, '{}', 'online', $8, now(), now())`,
    [
      id,
      hall.municipalityId,
      hall.facilityId,
      hall.roomId,
      hall.accountId,
      state,
      startsAt.toISOString().slice(0, 10),
      startsAt,
    ],
  );
  return id;
}
