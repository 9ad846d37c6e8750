import { approvalErrors, SignApproval } from '@kashikan/approvals';
import { BookingsStore } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { DecisionOutcome } from './approval/decision-outcome';
import { DecideChange } from './changes/decide-change';

export interface Decision {
  readonly actor: Actor;
  readonly approvalId: string;
  /** The decider's own town; another town's case is unknown. */
  readonly municipalityId: string;
  /** What the first signature proposes and the last one decides. */
  readonly decision: 'approve' | 'refuse';
  /** The step and the round that the person saw. */
  readonly step?: string | undefined;
  readonly round?: number | undefined;
  /** 根拠条項 and facts; both are needed to refuse. */
  readonly article?: string | undefined;
  readonly facts?: string | undefined;
  readonly note?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

export interface Decided {
  readonly bookingId: string;
  /** Of the booking, or of its change; as it was while other steps are to come. */
  readonly state: string;
  readonly outcome: 'signed' | 'approved' | 'refused';
}

/** 押印・決裁: one step is signed; the last one is the decision, and everything that follows from it happens in the same unit. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signApproval: SignApproval,
    private readonly bookings: BookingsStore,
    private readonly outcome: DecisionOutcome,
    private readonly catalogue: Catalogue,
    private readonly changes: DecideChange,
  ) {}

  /**
   * Throws `approval.already-decided` or `approval.step-signed` when someone was faster, `approval.not-yours`, `approval.own-application` or
   * `approval.signed-another` for whoever may not sign, `approval.use-has-begun` when it is too late to approve,
   * `approval.reason-missing` for a refusal without grounds.
   */
  async run(request: Decision): Promise<Decided> {
    return this.unitOfWork.run(
      { actor: request.actor, verb: `approval.${request.decision}`, idempotency: request.idempotency },
      async tx => {
        const { bookingId, changeId, outcome, reason } = await this.signApproval.run(tx, request);
        if (changeId && outcome !== 'signed')
          return { bookingId, outcome, state: await this.decideChange(tx, outcome, changeId, reason) };
        const booking = await this.bookings.lock(tx, bookingId);
        if (request.decision === 'approve' && booking.startsAt <= tx.now) throw approvalErrors.useHasBegun();
        if (outcome === 'signed') return { bookingId, outcome, state: booking.state };
        const room = await this.catalogue.room(booking.roomId);
        const state =
          outcome === 'approved'
            ? await this.outcome.approved(tx, booking, room)
            : await this.outcome.refused(tx, booking, reason);
        return { bookingId, outcome, state };
      },
    );
  }

  private decideChange(
    tx: Tx,
    outcome: 'approved' | 'refused',
    changeId: string,
    reason: { readonly article: string; readonly facts: string },
  ): Promise<string> {
    return outcome === 'approved'
      ? this.changes.approved(tx, changeId)
      : this.changes.refused(tx, changeId, reason);
  }
}
