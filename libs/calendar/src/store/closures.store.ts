import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Closure, ClosureOutcome } from '../closure';
import { closureErrors } from '../closures.errors';
import { closureStates } from '../rules';
import { closureColumns } from './closure-columns';

export type NewClosure = Omit<Closure, 'state' | 'declaredAt' | 'declaredBy' | 'liftedAt' | 'liftedBy'>;

@Injectable()
export class ClosuresStore {
  /** Writes a closure and its first transition. Its time is taken by the one who writes it, in the same unit. */
  insert(tx: Tx, closure: NewClosure): void {
    const { id, municipalityId, facilityId, kind, isWhole, startsAt, endsAt } = closure;
    tx.send(
      `WITH made AS (
         INSERT INTO closures (id, operation_id, municipality_id, facility_id, kind, is_whole, starts_at, ends_at, words, words_en,
                               reason, cause, state, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'standing', $13, $14) RETURNING id)
       INSERT INTO closure_transitions (closure_id, event, to_state, actor_kind, actor_id, reason, happened_at)
       SELECT id, 'declare', 'standing', $15, $14, $11, $13 FROM made`,
      [
        id,
        closure.operationId,
        municipalityId,
        facilityId,
        kind,
        isWhole,
        startsAt,
        endsAt,
        closure.words,
        closure.wordsEn,
        closure.reason,
        closure.cause,
        tx.now,
        tx.actor.id,
        tx.actor.kind,
      ],
    );
    tx.send(
      `INSERT INTO closure_rooms (closure_id, facility_id, municipality_id, room_id)
       SELECT $1, $2, $3, room_id FROM unnest($4::uuid[]) AS room_id`,
      [id, facilityId, municipalityId, isWhole ? [] : closure.roomIds],
    );
    const facts = { event: 'declare', kind, facilityId, startsAt, endsAt, reason: closure.reason };
    tx.touch('closure', id, facts, municipalityId);
  }

  /** Reads a closure and locks it until the unit ends. Throws `closure.unknown`. */
  async lock(tx: Tx, id: string, municipalityId: string): Promise<Closure> {
    const closure = await tx.row<Closure>(
      `SELECT ${closureColumns} FROM closures c WHERE c.id = $1 AND c.municipality_id = $2 FOR NO KEY UPDATE`,
      [id, municipalityId],
    );
    if (!closure) throw closureErrors.unknown();
    return closure;
  }

  /** 解除. Throws `closure.already-lifted` when somebody was faster. Its time is given back by the one who lifts it. */
  async lift(tx: Tx, closure: Closure, reason: string | null): Promise<void> {
    const to = closureStates[closure.state].lift?.to;
    const moved =
      to &&
      (await tx.rows(
        `WITH moved AS (
           UPDATE closures SET state = $3, lifted_at = $4, lifted_by = $5 WHERE id = $1 AND state = $2 RETURNING id)
         INSERT INTO closure_transitions (closure_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
         SELECT id, 'lift', $2, $3, $6, $5, $7, $4 FROM moved RETURNING closure_id`,
        [closure.id, closure.state, to, tx.now, tx.actor.id, tx.actor.kind, reason],
      ));
    if (!moved || moved.length === 0) throw closureErrors.alreadyLifted();
    tx.touch(
      'closure',
      closure.id,
      { event: 'lift', facilityId: closure.facilityId, reason: reason ?? undefined },
      closure.municipalityId,
    );
  }

  /** What became of the bookings in the way. */
  recordOutcomes(tx: Tx, outcomes: readonly ClosureOutcome[]): void {
    if (outcomes.length === 0) return;
    tx.send(
      `INSERT INTO closure_outcomes (closure_id, booking_id, outcome, paid_yen, refund_yen, old_place, new_place)
       SELECT "closureId", "bookingId", outcome, "paidYen", "refundYen", "oldPlace", "newPlace"
         FROM jsonb_to_recordset($1::jsonb) AS o("closureId" uuid, "bookingId" uuid, outcome text, "paidYen" int,
                                                 "refundYen" int, "oldPlace" jsonb, "newPlace" jsonb)`,
      [JSON.stringify(outcomes)],
    );
  }

  /** Closures of a facility that stand over a time, the earliest declared first. */
  async standingOver(
    tx: Tx,
    facilityId: string,
    range: { readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<Closure[]> {
    return tx.rows<Closure>(
      `SELECT ${closureColumns} FROM closures c
        WHERE c.facility_id = $1 AND c.state = 'standing' AND c.starts_at < $3 AND c.ends_at > $2
        ORDER BY c.declared_at, c.id`,
      [facilityId, range.startsAt, range.endsAt],
    );
  }
}
