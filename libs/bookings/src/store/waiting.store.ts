import { refusedBy, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { nextWaitingState, type WaitingEvent } from '../rules';
import { holdTerms } from '../rules/hold-terms';
import type { WaitingEntry } from '../waiting';
import { waitingErrors } from '../waiting.errors';
import { isOffer } from './end-offer';
import { waitingColumns } from './waiting-columns';

export type NewWaitingEntry = Omit<
  WaitingEntry,
  'place' | 'state' | 'bookingId' | 'offeredUntil' | 'createdAt'
>;

/** 空き待ちの列: who waits, in which order, and what was offered. */
@Injectable()
export class WaitingStore {
  /** One after the other at the line of a house: two slots given back at once must not be offered past each other. */
  async door(tx: Tx, facilityId: string): Promise<void> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [facilityId]);
  }

  /** Throws `waiting.already` when the person is in line for the slot. */
  async insert(tx: Tx, entry: NewWaitingEntry): Promise<void> {
    await refusedBy(
      tx.rows(
        `WITH entered AS (
           INSERT INTO waiting_list (id, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at,
                                        occupies_until, bands, state, locale, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $12, $12) RETURNING id)
         INSERT INTO waiting_transitions (entry_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
         SELECT id, 'join', NULL, 'waiting', $13, $14, $12 FROM entered`,
        [
          entry.id,
          entry.municipalityId,
          entry.facilityId,
          entry.roomId,
          entry.accountId,
          entry.useDate,
          entry.startsAt,
          entry.endsAt,
          entry.occupiesUntil,
          entry.bands,
          entry.locale,
          tx.now,
          tx.actor.kind,
          tx.actor.id,
        ],
      ),
      { waiting_list_once: waitingErrors.already },
    );
    const facts = { event: 'join', roomId: entry.roomId, date: entry.useDate };
    tx.touch('waiting-entry', entry.id, facts, entry.municipalityId);
  }

  async lock(tx: Tx, id: string): Promise<WaitingEntry> {
    const entry = await tx.row<WaitingEntry>(
      `SELECT ${waitingColumns} FROM waiting_list w WHERE w.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!entry) throw waitingErrors.unknown();
    return entry;
  }

  /** Everybody who waits in a house for a time still to come, in the order of the line. */
  inLine(tx: Tx, facilityId: string): Promise<WaitingEntry[]> {
    return tx.rows<WaitingEntry>(
      `SELECT ${waitingColumns} FROM waiting_list w
        WHERE w.facility_id = $1 AND w.state = 'waiting' AND w.starts_at > $2 ORDER BY w.place FOR NO KEY UPDATE`,
      [facilityId, tx.now],
    );
  }

  /** Entries whose time has come while they waited. */
  over(tx: Tx, facilityId: string): Promise<WaitingEntry[]> {
    return tx.rows<WaitingEntry>(
      `SELECT ${waitingColumns} FROM waiting_list w
        WHERE w.facility_id = $1 AND w.state = 'waiting' AND w.starts_at <= $2 FOR NO KEY UPDATE`,
      [facilityId, tx.now],
    );
  }

  /** Whether anybody waits for a time that overlaps this one in any of the parts. */
  async isWaitedFor(tx: Tx, partIds: readonly number[], startsAt: Date, until: Date): Promise<boolean> {
    const row = await tx.row<{ found: boolean }>(
      `SELECT EXISTS (
         SELECT FROM waiting_list w
          WHERE w.state = 'waiting' AND w.starts_at < $3 AND w.occupies_until > $2 AND w.starts_at > $4
            AND w.room_id IN (SELECT room_id FROM room_parts WHERE part_id = ANY($1))) AS found`,
      [partIds, startsAt, until, tx.now],
    );
    return row?.found ?? false;
  }

  /** How many slots of a house a person waits for, or is offered, at this moment. */
  async countOf(tx: Tx, accountId: string, facilityId: string): Promise<number> {
    const row = await tx.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM waiting_list
        WHERE account_id = $1 AND facility_id = $2 AND state IN ('waiting', 'offered') AND starts_at > $3`,
      [accountId, facilityId, tx.now],
    );
    return row?.count ?? 0;
  }

  /** Whether a hold was made as an offer. */
  isOffer(tx: Tx, bookingId: string): Promise<boolean> {
    return isOffer(tx, bookingId);
  }

  /** Ties the hold to the entry. An offer has its own time and cannot be made longer. */
  async offer(tx: Tx, entry: WaitingEntry, bookingId: string, until: Date): Promise<void> {
    await tx.change('UPDATE bookings SET hold_extensions = $2 WHERE id = $1', [
      bookingId,
      holdTerms.mostExtensions,
    ]);
    await this.fire(tx, entry, 'offer', { bookingId, until });
  }

  /** Moves a locked entry on by the table of states; throws `waiting.not-allowed-now`. */
  async fire(
    tx: Tx,
    entry: WaitingEntry,
    event: WaitingEvent,
    change: { readonly bookingId?: string; readonly until?: Date; readonly reason?: string } = {},
  ): Promise<void> {
    const to = nextWaitingState(entry.state, event, tx.actor.kind);
    if (!to) throw waitingErrors.notAllowedNow(entry.state);
    const moved = await tx.rows(
      `WITH moved AS (
         UPDATE waiting_list SET state = $3, booking_id = coalesce($4, booking_id), offered_until = coalesce($5, offered_until),
                updated_at = $6
          WHERE id = $1 AND state = $2 RETURNING id)
       INSERT INTO waiting_transitions (entry_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
       SELECT id, $7, $2, $3, $8, $9, $10, $6 FROM moved RETURNING entry_id`,
      [
        entry.id,
        entry.state,
        to,
        change.bookingId ?? null,
        change.until ?? null,
        tx.now,
        event,
        tx.actor.kind,
        tx.actor.id,
        change.reason ?? null,
      ],
    );
    if (moved.length === 0) throw waitingErrors.notAllowedNow(entry.state);
    const facts = { event, from: entry.state, to, reason: change.reason };
    tx.touch('waiting-entry', entry.id, facts, entry.municipalityId);
  }
}
