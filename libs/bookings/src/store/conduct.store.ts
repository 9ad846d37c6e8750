import { refusedBy, type Tx } from '@kashikan/database';
import { isId, type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import { conductErrors } from '../conduct.errors';
import type { ConductMark, MarkKind } from '../rules';

export interface StoredMark extends ConductMark {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly accountId: string;
  readonly bookingId: string;
  readonly hasAppeal: boolean;
}

const select = `
  SELECT m.id, m.municipality_id AS "municipalityId", b.facility_id AS "facilityId", m.account_id AS "accountId",
         m.booking_id AS "bookingId", m.kind, m.day, m.recorded_on AS "recordedOn",
         EXISTS (SELECT FROM conduct_decisions d WHERE d.mark_id = m.id AND d.decision = 'exempted') AS "isExempted",
         EXISTS (SELECT FROM conduct_appeals a WHERE a.mark_id = m.id) AS "hasAppeal"
    FROM conduct_marks m JOIN bookings b ON b.id = m.booking_id`;

/** Marks, what people say about them, and what was decided. Nothing here is ever changed. */
@Injectable()
export class ConductStore {
  /** The marks of a person in one town that may still matter. */
  ofAccount(tx: Tx, accountId: string, municipalityId: string, since: LocalDate): Promise<StoredMark[]> {
    return tx.rows<StoredMark>(
      `${select} WHERE m.account_id = $1 AND m.municipality_id = $2 AND m.day >= $3 ORDER BY m.day, m.id`,
      [accountId, municipalityId, since],
    );
  }

  /** Throws `conduct.mark-unknown`. */
  async mark(tx: Tx, id: string): Promise<StoredMark> {
    const mark = isId(id) ? await tx.row<StoredMark>(`${select} WHERE m.id = $1`, [id]) : undefined;
    if (!mark) throw conductErrors.markUnknown();
    return mark;
  }

  /** Records a mark for the person who booked; a second one for the same booking is the first. */
  async record(tx: Tx, booking: Booking, kind: MarkKind, recordedOn: LocalDate): Promise<void> {
    const { id, municipalityId, accountId, useDate } = booking;
    const markId = newId();
    await tx.rows(
      `INSERT INTO conduct_marks (id, municipality_id, account_id, booking_id, kind, day, recorded_at, recorded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT conduct_marks_once DO NOTHING`,
      [markId, municipalityId, accountId, id, kind, useDate, tx.now, recordedOn],
    );
    tx.touch('conduct-mark', markId, { event: 'record', kind, bookingId: id }, municipalityId);
  }

  /** Throws `conduct.appealed-already`. */
  async appeal(tx: Tx, mark: StoredMark, body: string): Promise<void> {
    await refusedBy(
      tx.rows(
        'INSERT INTO conduct_appeals (mark_id, account_id, body, appealed_at) VALUES ($1, $2, $3, $4)',
        [mark.id, mark.accountId, body, tx.now],
      ),
      { conduct_appeals_pkey: conductErrors.appealedAlready },
    );
    tx.touch('conduct-mark', mark.id, { event: 'appeal' }, mark.municipalityId);
  }

  /** Throws `conduct.decided-already`. */
  async decide(tx: Tx, mark: StoredMark, decision: 'exempted' | 'kept', reason: string): Promise<void> {
    await refusedBy(
      tx.rows(
        'INSERT INTO conduct_decisions (mark_id, decision, reason, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5)',
        [mark.id, decision, reason, tx.actor.id, tx.now],
      ),
      {
        conduct_decisions_pkey: conductErrors.decidedAlready,
        conduct_decisions_in_order: conductErrors.decidedAlready,
      },
    );
    tx.touch('conduct-mark', mark.id, { event: decision, reason }, mark.municipalityId);
  }

  /** A person's finished uses, and how often a key came back late. */
  async pastOf(tx: Tx, accountId: string | null): Promise<{ completedUses: number; lateKeys: number }> {
    const row = await tx.row<{ completedUses: number; lateKeys: number }>(
      `SELECT count(DISTINCT b.id) FILTER (WHERE b.state = 'completed')::int AS "completedUses",
              count(h.id) FILTER (WHERE h.returned_at > h.due_at)::int AS "lateKeys"
         FROM bookings b LEFT JOIN key_handovers h ON h.booking_id = b.id WHERE b.account_id = $1`,
      [accountId],
    );
    return row ?? { completedUses: 0, lateKeys: 0 };
  }
}
