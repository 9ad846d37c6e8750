/** The columns of `booking_changes` in the shape of `BookingChange`. */
export const changeColumns = `
  h.id, h.booking_id AS "bookingId", h.municipality_id AS "municipalityId", h.facility_id AS "facilityId", h.kind, h.state,
  h.contents_before AS before, h.contents_after AS after, h.due_yen AS "dueYen", h.refund_yen AS "refundYen",
  h.open_until AS "openUntil", h.is_within_grace AS "isWithinGrace", h.is_override AS "isOverride", h.reason,
  h.asked_by_kind AS "askedByKind", h.asked_at AS "askedAt", h.ended_at AS "endedAt"`;
