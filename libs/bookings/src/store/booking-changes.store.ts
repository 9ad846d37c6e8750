import { refusedBy, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import type { BookingChange, BookingContents } from '../booking-change';
import { bookingErrors } from '../bookings.errors';
import { type ChangeEvent, type ChangeState, nextChangeState } from '../rules';
import { changeColumns } from './change-columns';

export type NewChange = Omit<BookingChange, 'askedByKind' | 'askedAt' | 'endedAt'>;

const open: readonly ChangeState[] = ['awaiting-approval', 'awaiting-payment'];

/** 変更: writes what was asked for and what became of it; and the booking, when the change is made. */
@Injectable()
export class BookingChangesStore {
  /** Throws `booking.change-under-way` when another change of the booking is open. */
  async insert(tx: Tx, change: NewChange): Promise<void> {
    await refusedBy(
      tx.rows(
        `WITH asked AS (
           INSERT INTO booking_changes (id, booking_id, municipality_id, facility_id, kind, state, contents_before, contents_after,
                                        due_yen, refund_yen, open_until, is_within_grace, is_override, reason, asked_by_kind,
                                        asked_by_id, asked_at, ended_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) RETURNING id)
         INSERT INTO booking_change_transitions (change_id, event, to_state, actor_kind, actor_id, reason, happened_at)
         SELECT id, 'ask', $6, $15, $16, $14, $17 FROM asked`,
        [
          change.id,
          change.bookingId,
          change.municipalityId,
          change.facilityId,
          change.kind,
          change.state,
          JSON.stringify(change.before),
          JSON.stringify(change.after),
          change.dueYen,
          change.refundYen,
          change.openUntil,
          change.isWithinGrace,
          change.isOverride,
          change.reason,
          tx.actor.kind,
          tx.actor.id,
          tx.now,
          open.includes(change.state) ? null : tx.now,
        ],
      ),
      { booking_changes_one_open: bookingErrors.changeUnderWay },
    );
    const facts = {
      bookingId: change.bookingId,
      to: change.state,
      dueYen: change.dueYen,
      refundYen: change.refundYen,
    };
    tx.touch('booking-change', change.id, facts, change.municipalityId);
  }

  async lock(tx: Tx, id: string): Promise<BookingChange> {
    const change = await tx.row<BookingChange>(
      `SELECT ${changeColumns} FROM booking_changes h WHERE h.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!change) throw bookingErrors.changeUnknown();
    return change;
  }

  /** The changes of a booking, oldest first. */
  ofBooking(tx: Tx, bookingId: string): Promise<BookingChange[]> {
    return tx.rows<BookingChange>(
      `SELECT ${changeColumns} FROM booking_changes h WHERE h.booking_id = $1 ORDER BY h.asked_at, h.id FOR NO KEY UPDATE`,
      [bookingId],
    );
  }

  /** Moves a locked change on; throws `booking.change-not-allowed-now` when the table of states does not allow it. */
  async fire(
    tx: Tx,
    change: BookingChange,
    event: ChangeEvent,
    {
      openUntil,
      reason,
      money = change,
    }: {
      readonly openUntil?: Date;
      readonly reason?: string;
      /** As it stands when the change is decided. */
      readonly money?: Pick<BookingChange, 'dueYen' | 'refundYen'>;
    } = {},
  ): Promise<void> {
    const to = nextChangeState(change.state, event, tx.actor.kind);
    if (!to) throw bookingErrors.changeNotAllowedNow(change.state, event);
    await tx.rows(
      `WITH moved AS (
         UPDATE booking_changes SET state = $2, open_until = coalesce($3, open_until), ended_at = $4, due_yen = $11, refund_yen = $12
          WHERE id = $1 RETURNING id)
       INSERT INTO booking_change_transitions (change_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
       SELECT id, $5, $6, $2, $7, $8, $9, $10 FROM moved`,
      [
        change.id,
        to,
        openUntil ?? null,
        open.includes(to) ? null : tx.now,
        event,
        change.state,
        tx.actor.kind,
        tx.actor.id,
        reason ?? null,
        tx.now,
        money.dueYen,
        money.refundYen,
      ],
    );
    const facts = { bookingId: change.bookingId, event, from: change.state, to, reason };
    tx.touch('booking-change', change.id, facts, change.municipalityId);
  }

  /** Makes the booking what it is to be, in the state in which it stands; `payBy` only while it is to be paid. */
  async writeContents(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state'>,
    after: BookingContents,
    payBy: Date | null,
  ): Promise<void> {
    const changed = await tx.change(
      `UPDATE bookings SET facility_id = $3, room_id = $4, use_date = $5, starts_at = $6, ends_at = $7, bands = $8, group_name = $9,
              purpose_code = $10, event_name = $11, event_name_public = $12, people = $13, use_facts = $14, fee_yen = $15,
              quote = $16, refund_terms = $17, change_terms = $18, pay_by = coalesce($19, pay_by), updated_at = $20,
              refund_by_cause = $21
        WHERE id = $1 AND state = $2`,
      [
        booking.id,
        booking.state,
        after.facilityId,
        after.roomId,
        after.useDate,
        after.startsAt,
        after.endsAt,
        after.bands,
        after.groupName,
        after.purposeCode,
        after.eventName,
        after.eventNamePublic,
        after.people,
        JSON.stringify(after.useFacts),
        after.feeYen,
        JSON.stringify(after.quote),
        JSON.stringify(after.refundTerms),
        after.changeTerms && JSON.stringify(after.changeTerms),
        payBy,
        tx.now,
        after.refundByCause && JSON.stringify(after.refundByCause),
      ],
    );
    if (changed === 0) throw bookingErrors.changedMeanwhile(booking.state);
  }
}
