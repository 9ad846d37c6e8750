import type { Tx } from '@kashikan/database';
import { type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type ApplicationCheck, type ChosenRoute, oneStep } from '../rules';
import { recordTransition } from '../store/approval-transitions.store';

export interface NewApproval {
  readonly bookingId: string;
  /** The change that is to be decided; the application itself when missing. */
  readonly changeId?: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly checks: readonly ApplicationCheck[];
  readonly dueOn: LocalDate;
  /** One step when missing. */
  readonly way?: ChosenRoute;
}

/**
 * Puts an application into the approvers' list, with the checks as they stood when it came and the way that it goes. Where an article
 * of the ordinance says so and every check is green, it is permitted at once instead.
 */
@Injectable()
export class OpenApproval {
  async run(tx: Tx, approval: NewApproval): Promise<{ approvalId: string; isPermitted: boolean }> {
    const approvalId = newId();
    const { bookingId, municipalityId, checks, way } = approval;
    const article = way?.automaticArticle && checks.every(({ ok }) => ok) ? way.automaticArticle : null;
    const { code, name, steps } = way?.route ?? oneStep;
    const to = article === null ? 'pending' : 'approved';
    await tx.rows(
      `INSERT INTO approvals (id, municipality_id, facility_id, booking_id, state, requested_at, due_on, checks, change_id, route,
                              automatic_article, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        approvalId,
        municipalityId,
        approval.facilityId,
        bookingId,
        to,
        tx.now,
        approval.dueOn,
        JSON.stringify(checks),
        approval.changeId ?? null,
        JSON.stringify({ code, name, steps }),
        article,
        article === null ? null : tx.now,
      ],
    );
    await recordTransition(tx, { approvalId, event: 'open', from: null, to: 'pending' });
    if (article !== null)
      await recordTransition(tx, { approvalId, event: 'permit', from: 'pending', to, reason: article });
    tx.touch('approval', approvalId, { bookingId, to }, municipalityId);
    return { approvalId, isPermitted: article !== null };
  }
}
