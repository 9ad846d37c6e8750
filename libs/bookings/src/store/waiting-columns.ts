/** Of `waiting_list w` in the form of WaitingEntry. */
export const waitingColumns = `w.id, w.place, w.municipality_id AS "municipalityId", w.facility_id AS "facilityId",
  w.room_id AS "roomId", w.account_id AS "accountId", w.use_date AS "useDate", w.starts_at AS "startsAt", w.ends_at AS "endsAt",
  w.occupies_until AS "occupiesUntil", w.bands, w.state, w.booking_id AS "bookingId", w.offered_until AS "offeredUntil", w.locale,
  w.created_at AS "createdAt"`;

/** Of `released_slots r` in the form of ReleasedSlot. */
export const releaseColumns = `r.id, r.municipality_id AS "municipalityId", r.facility_id AS "facilityId", r.room_id AS "roomId",
  r.use_date AS "useDate", r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.occupies_until AS "occupiesUntil", r.bands, r.cause, r.way,
  r.released_at AS "releasedAt", r.opens_at AS "opensAt"`;
