export const chargeColumns = `
  c.id, c.municipality_id AS "municipalityId", c.facility_id AS "facilityId", c.booking_id AS "bookingId",
  c.change_id AS "changeId", c.subject, c.amount_yen AS "amountYen", c.state, c.method, c.provider_session_id AS "providerSessionId",
  c.provider_intent_id AS "providerIntentId", c.provider_charge_id AS "providerChargeId",
  c.payment_url AS "paymentUrl", c.request, c.expires_at AS "expiresAt", c.captured_yen AS "capturedYen",
  c.tendered_yen AS "tenderedYen", c.slip_number AS "slipNumber",
  c.created_at AS "createdAt", c.settled_at AS "settledAt", c.entrusted_at AS "entrustedAt"`;

export const refundColumns = `
  r.id, r.municipality_id AS "municipalityId", r.facility_id AS "facilityId", r.charge_id AS "chargeId",
  r.booking_id AS "bookingId", r.amount_yen AS "amountYen", r.state, r.rule,
  r.provider_refund_id AS "providerRefundId", r.created_at AS "createdAt", r.finished_at AS "finishedAt"`;
