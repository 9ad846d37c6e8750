import type { Tx } from '@kashikan/database';
import type { Applicant } from '@kashikan/identity';
import type { Booking } from '../booking';
import type { BookingEvent } from '../rules';
import { bookingColumns } from './booking-columns';
import { type ApplicationFacts, type NewHold, valuesOf } from './new-booking';
import { stateAfter } from './state-after';

/** A booking as it stands in a unit, and whom a letter about it addresses. */
export interface BookingOfApplicant {
  readonly booking: Booking;
  readonly applicant: Applicant;
}

export type RowOfApplicant = Booking & { accountId: string; email: string | null; applicantName: string };

/** From bookings `b` and their accounts `a`. */
export const applicantColumns = `${bookingColumns}, a.email, coalesce(a.name, a.email) AS "applicantName"`;

export const ofApplicant = ({
  email,
  applicantName: name,
  ...booking
}: RowOfApplicant): BookingOfApplicant => ({
  booking,
  applicant: { accountId: booking.accountId, email, name, locale: booking.locale },
});

/** What follows a hold at once. */
export interface FirstStep {
  readonly event: Extract<BookingEvent, 'request-approval' | 'request-payment' | 'confirm-free'>;
  readonly payBy?: Date | undefined;
}

const sql = `
WITH b AS (
  INSERT INTO bookings (id, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, bands, channel, locale,
                        created_at, updated_at, group_name, purpose_code, event_name, event_name_public, people, use_facts, quote,
                        fee_yen, refund_terms, grace_until, change_terms, group_id, refund_by_cause, basket_id,
                        state, pay_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
  RETURNING *),
passed AS (
  INSERT INTO booking_transitions (booking_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
  SELECT id, 'hold', NULL, 'held', $29, $30, created_at FROM b
   UNION ALL SELECT id, $31, 'held', state, $29, $30, created_at FROM b)
SELECT ${applicantColumns} FROM b JOIN accounts a ON a.id = b.account_id`;

/** Writes an application whose time was no hold before: held and moved on in one statement, with both transitions. */
export async function insertApplication(
  tx: Tx,
  place: Omit<NewHold, 'accountId' | 'sessionHash' | 'holdExpiresAt'>,
  facts: ApplicationFacts,
  { event, payBy }: FirstStep,
): Promise<BookingOfApplicant> {
  const state = stateAfter('held', event, tx.actor.kind);
  tx.touch('booking', place.id, { event, from: 'held', to: state }, place.municipalityId);
  const row = await tx.row<RowOfApplicant>(sql, [
    place.id,
    place.municipalityId,
    place.facilityId,
    place.roomId,
    facts.accountId,
    place.useDate,
    place.startsAt,
    place.endsAt,
    place.bands,
    place.channel,
    place.locale,
    tx.now,
    ...valuesOf(facts),
    place.basketId ?? null,
    state,
    payBy ?? null,
    tx.actor.kind,
    tx.actor.id,
    event,
  ]);
  return ofApplicant(row as RowOfApplicant);
}
