import type { Tx } from '@kashikan/database';
import { type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { ApplicationCheck } from '../rules';
import { recordTransition } from '../store/approval-transitions.store';

export interface NewApproval {
  readonly bookingId: string;
  /** The change that is to be decided; the application itself when missing. */
  readonly changeId?: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly checks: readonly ApplicationCheck[];
  readonly dueOn: LocalDate;
}

/** Puts an application into the approvers' list, with the checks as they stood when it came. */
@Injectable()
export class OpenApproval {
  async run(tx: Tx, approval: NewApproval): Promise<{ approvalId: string }> {
    const approvalId = newId();
    await tx.rows(
      `INSERT INTO approvals (id, municipality_id, facility_id, booking_id, state, requested_at, due_on, checks, change_id)
       VALUES ($1, $2, $3, $4, 'pending', $5, $6, $7, $8)`,
      [
        approvalId,
        approval.municipalityId,
        approval.facilityId,
        approval.bookingId,
        tx.now,
        approval.dueOn,
        JSON.stringify(approval.checks),
        approval.changeId ?? null,
      ],
    );
    await recordTransition(tx, { approvalId, event: 'open', from: null, to: 'pending' });
    tx.touch(
      'approval',
      approvalId,
      { bookingId: approval.bookingId, to: 'pending' },
      approval.municipalityId,
    );
    return { approvalId };
  }
}
