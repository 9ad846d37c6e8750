import type { Tx } from '@kashikan/database';
import { isId, type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';

export interface NewAbsence {
  readonly municipalityId: string;
  readonly deputyId: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** 不在と後閲: each is declared by whom it is about, the actor of the unit. */
@Injectable()
export class AbsencesStore {
  /** Throws `approval.deputy-unknown` for whoever does not work here, or oneself. */
  async declare(tx: Tx, { municipalityId, deputyId, firstDay, lastDay }: NewAbsence): Promise<void> {
    const isOther = isId(deputyId) && deputyId !== tx.actor.id;
    const declared = isOther
      ? await tx.change(
          `INSERT INTO staff_absences (id, municipality_id, staff_id, deputy_id, first_day, last_day, declared_at)
           SELECT $1, s.municipality_id, $3, s.id, $5, $6, $7 FROM staff s
            WHERE s.id = $4 AND s.municipality_id = $2 AND s.active`,
          [newId(), municipalityId, tx.actor.id, deputyId, firstDay, lastDay, tx.now],
        )
      : 0;
    if (declared === 0) throw approvalErrors.deputyUnknown();
    tx.touch('staff', tx.actor.id, { event: 'away', deputyId, firstDay, lastDay }, municipalityId);
  }

  /** Takes back one's own. */
  async end(tx: Tx, municipalityId: string, absenceId: string): Promise<void> {
    await tx.change(
      'UPDATE staff_absences SET ended_at = $4 WHERE id = $1 AND municipality_id = $2 AND staff_id = $3 AND ended_at IS NULL',
      [absenceId, municipalityId, tx.actor.id, tx.now],
    );
    tx.touch('staff', tx.actor.id, { event: 'back' }, municipalityId);
  }

  /** 後閲: every signature given in one's own place up to now has been seen. */
  async seeAfter(tx: Tx, municipalityId: string, signatureIds: readonly number[]): Promise<void> {
    const seen = await tx.change(
      `INSERT INTO approval_seen_after (signature_id, seen_by, seen_at)
       SELECT g.id, g.signed_for, $4 FROM approval_signatures g JOIN approvals a ON a.id = g.approval_id
        WHERE g.id = ANY ($1::bigint[]) AND g.signed_for = $2 AND a.municipality_id = $3
       ON CONFLICT DO NOTHING`,
      [signatureIds, tx.actor.id, municipalityId, tx.now],
    );
    tx.touch('staff', tx.actor.id, { event: 'seen-after', count: seen }, municipalityId);
  }
}
