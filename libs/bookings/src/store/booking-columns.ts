/** The columns of `bookings` in the shape of `Booking`; every read of a whole booking uses them. */
export const bookingColumns = `
  b.id, b.number, b.municipality_id AS "municipalityId", b.facility_id AS "facilityId", b.room_id AS "roomId",
  b.account_id AS "accountId", b.session_hash AS "sessionHash", b.state, b.use_date AS "useDate",
  b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.bands, b.group_name AS "groupName", b.group_id AS "groupId",
  b.purpose_code AS "purposeCode", b.event_name AS "eventName", b.event_name_public AS "eventNamePublic",
  b.people, b.use_facts AS "useFacts", b.fee_yen AS "feeYen", b.quote, b.refund_terms AS "refundTerms", b.refund_by_cause AS "refundByCause",
  b.grace_until AS "graceUntil", b.change_terms AS "changeTerms", b.channel,
  b.hold_expires_at AS "holdExpiresAt", b.hold_extensions AS "holdExtensions", b.pay_by AS "payBy", b.locale,
  b.basket_id AS "basketId", b.created_at AS "createdAt"`;
