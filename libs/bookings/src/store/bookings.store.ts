import type { Tx } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import { bookingErrors } from '../bookings.errors';
import type { BookingEvent, SeriesPattern } from '../rules';
import { waitingErrors } from '../waiting.errors';
import { bookingColumns } from './booking-columns';
import { endOffer, isOffer } from './end-offer';
import {
  applicantColumns,
  type BookingOfApplicant,
  ofApplicant,
  type RowOfApplicant,
} from './insert-application';
import { type ApplicationFacts, type NewHold, valuesOf } from './new-booking';
import { type NewPlace, placeBooking } from './place-booking';
import { stateAfter } from './state-after';

@Injectable()
export class BookingsStore {
  /** Writes a new hold and its first transition. */
  insertHold(tx: Tx, hold: NewHold): void {
    tx.send(
      `WITH booked AS (
         INSERT INTO bookings (id, municipality_id, facility_id, room_id, account_id, session_hash, state, use_date, starts_at,
                               ends_at, bands, channel, hold_expires_at, locale, created_at, updated_at, basket_id)
         VALUES ($1, $2, $3, $4, $5, $6, 'held', $7, $8, $9, $10, $11, $12, $13, $14, $14, $17) RETURNING id)
       INSERT INTO booking_transitions (booking_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
       SELECT id, 'hold', NULL, 'held', $15, $16, $14 FROM booked`,
      [
        hold.id,
        hold.municipalityId,
        hold.facilityId,
        hold.roomId,
        hold.accountId,
        hold.sessionHash,
        hold.useDate,
        hold.startsAt,
        hold.endsAt,
        hold.bands,
        hold.channel,
        hold.holdExpiresAt,
        hold.locale,
        tx.now,
        tx.actor.kind,
        tx.actor.id,
        hold.basketId ?? null,
      ],
    );
  }

  /** Reads a booking and locks it until the unit ends, so that two clerks act one after the other. */
  async lock(tx: Tx, id: string): Promise<Booking> {
    const booking = await tx.row<Booking>(
      `SELECT ${bookingColumns} FROM bookings b WHERE b.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!booking) throw bookingErrors.unknown();
    return booking;
  }

  /**
   * The same for a hold that is applied for. Throws `booking.changed-meanwhile` when it is none any more, and `waiting.offer-over` for an
   * offer whose time is over: the next in line has a right to it, also while nobody has ended it yet.
   */
  async lockHold(tx: Tx, id: string): Promise<Booking> {
    const hold = await this.lock(tx, id);
    if (hold.state !== 'held') throw bookingErrors.changedMeanwhile(hold.state);
    const isOver = hold.holdExpiresAt !== null && hold.holdExpiresAt <= tx.now;
    if (isOver && (await isOffer(tx, id))) throw waitingErrors.offerOver();
    return hold;
  }

  /** The same for several at once, locked in the order of everybody who locks several. Ids that are no booking's are left out. */
  lockAll(tx: Tx, ids: readonly string[]): Promise<Booking[]> {
    return tx.rows<Booking>(
      `SELECT ${bookingColumns} FROM bookings b WHERE b.id = ANY ($1::uuid[]) ORDER BY b.id FOR NO KEY UPDATE`,
      [ids],
    );
  }

  async withApplicant(tx: Tx, id: string): Promise<BookingOfApplicant> {
    const row = await tx.row<RowOfApplicant>(
      `SELECT ${applicantColumns} FROM bookings b JOIN accounts a ON a.id = b.account_id WHERE b.id = $1`,
      [id],
    );
    if (!row) throw bookingErrors.unknown();
    return ofApplicant(row);
  }

  insertBasket(tx: Tx, id: string, municipalityId: string, pattern: SeriesPattern | null): void {
    tx.send('INSERT INTO baskets (id, municipality_id, pattern, created_at) VALUES ($1, $2, $3, $4)', [
      id,
      municipalityId,
      pattern && JSON.stringify(pattern),
      tx.now,
    ]);
    tx.touch('basket', id, { event: 'opened', ...(pattern && { pattern }) }, municipalityId);
  }

  /** The bookings of a basket in the order of their parts and times, locked until the unit ends. */
  async lockBasket(tx: Tx, basketId: string): Promise<Booking[]> {
    return tx.rows<Booking>(
      `SELECT ${bookingColumns} FROM bookings b WHERE b.basket_id = $1 ORDER BY b.room_id, b.starts_at FOR NO KEY UPDATE`,
      [basketId],
    );
  }

  /** A hold in a basket lasts as long as the newest of it; that is no extension. */
  async keepHold(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.change('UPDATE bookings SET hold_expires_at = $2, updated_at = $3 WHERE id = $1', [
      id,
      until,
      tx.now,
    ]);
  }

  async extendHold(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.change(
      `UPDATE bookings SET hold_expires_at = $2, hold_extensions = hold_extensions + 1, updated_at = $3 WHERE id = $1`,
      [id, until, tx.now],
    );
  }

  /** Stores what the application says about a hold, with the time that it asks for; the state moves by `fire`. */
  fillIn(tx: Tx, id: string, facts: ApplicationFacts, time: TimeRange): void {
    tx.send(
      `UPDATE bookings SET account_id = $2, session_hash = NULL, updated_at = $3, group_name = $4, purpose_code = $5,
              event_name = $6, event_name_public = $7, people = $8, use_facts = $9, quote = $10, fee_yen = $11, refund_terms = $12,
              grace_until = $13, change_terms = $14, group_id = $15, refund_by_cause = $16, starts_at = $17, ends_at = $18
        WHERE id = $1`,
      [id, facts.accountId, tx.now, ...valuesOf(facts), time.startsAt, time.endsAt],
    );
  }

  /**
   * Moves a booking on by the table of states and writes who, when and why. Throws when the table does not allow it, or when
   * someone was faster.
   */
  async fire(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId'>,
    event: BookingEvent,
    change: {
      readonly reason?: string;
      readonly payBy?: Date;
      readonly cause?: 'applicant' | 'municipality' | 'force-majeure';
    } = {},
  ): Promise<Booking['state']> {
    const to = stateAfter(booking.state, event, tx.actor.kind);
    const moved = await tx.rows(
      `WITH moved AS (
         UPDATE bookings SET state = $3, pay_by = coalesce($4, pay_by), hold_expires_at = NULL, updated_at = $5
          WHERE id = $1 AND state = $2 RETURNING id)
       INSERT INTO booking_transitions (booking_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at, cause)
       SELECT id, $6, $2, $3, $7, $8, $9, $5, $10 FROM moved RETURNING booking_id`,
      [
        booking.id,
        booking.state,
        to,
        change.payBy ?? null,
        tx.now,
        event,
        tx.actor.kind,
        tx.actor.id,
        change.reason ?? null,
        change.cause ?? null,
      ],
    );
    if (moved.length === 0) throw bookingErrors.changedMeanwhile(booking.state);
    if (booking.state === 'held') endOffer(tx, booking.id, event);
    const facts = { event, from: booking.state, to, reason: change.reason };
    tx.touch('booking', booking.id, facts, booking.municipalityId);
    return to;
  }

  /** 変更: another time, room or fee, in the state in which it stands; throws like `fire`. The occupancy moves by `Occupancies.move`. */
  async move(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId'>,
    place: NewPlace,
    reason?: string,
  ): Promise<void> {
    await placeBooking(tx, booking, place);
    await this.fire(tx, booking, 'move', reason === undefined ? {} : { reason });
  }

  /** Gives the holds of a session that has just signed in to its account. */
  async adoptHolds(tx: Tx, oldSessionHash: string, newSessionHash: string, accountId: string): Promise<void> {
    await tx.change(
      `UPDATE bookings SET account_id = $3, session_hash = $2, updated_at = $4 WHERE session_hash = $1 AND state = 'held'`,
      [oldSessionHash, newSessionHash, accountId, tx.now],
    );
  }

  /** How many parts the occupancy table keeps for a booking: what an approver wants to see with own eyes. */
  async countParts(tx: Tx, bookingId: string): Promise<number> {
    const row = await tx.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM occupancies WHERE source_id = $1',
      [bookingId],
    );
    return row?.count ?? 0;
  }
}
