import { refusedBy, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Refund } from '../charge';
import { paymentErrors } from '../payments.errors';
import { nextRefundState, type RefundEvent } from '../rules';
import { refundColumns } from './columns';

export type NewRefund = Pick<
  Refund,
  'id' | 'municipalityId' | 'facilityId' | 'chargeId' | 'bookingId' | 'amountYen' | 'rule'
>;

const finished = new Set(['succeeded', 'failed', 'canceled']);

@Injectable()
export class RefundsStore {
  /** Writes the decision to refund; throws `payments.refund-too-large` when the charge did not bring in as much. */
  async insert(tx: Tx, refund: NewRefund): Promise<void> {
    await refusedBy(
      tx.rows(
        `WITH made AS (
           INSERT INTO refunds (id, municipality_id, facility_id, charge_id, booking_id, amount_yen, state, rule, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, 'requested', $7, $8) RETURNING id)
         INSERT INTO refund_transitions (refund_id, event, to_state, actor_kind, actor_id, happened_at)
         SELECT id, 'request', 'requested', $9, $10, $8 FROM made`,
        [
          refund.id,
          refund.municipalityId,
          refund.facilityId,
          refund.chargeId,
          refund.bookingId,
          refund.amountYen,
          refund.rule,
          tx.now,
          tx.actor.kind,
          tx.actor.id,
        ],
      ),
      { refunds_within_charge: paymentErrors.refundTooLarge },
    );
    tx.touch('refund', refund.id, { event: 'request', amountYen: refund.amountYen }, refund.municipalityId);
  }

  async lock(tx: Tx, id: string): Promise<Refund> {
    const refund = await tx.row<Refund>(
      `SELECT ${refundColumns} FROM refunds r WHERE r.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!refund) throw paymentErrors.unknown();
    return refund;
  }

  /** Moves a locked refund on; false when the event says nothing new. */
  async fire(
    tx: Tx,
    refund: Refund,
    event: RefundEvent,
    word: { readonly providerRefundId?: string; readonly reason?: string | null } = {},
  ): Promise<boolean> {
    const to = nextRefundState(refund.state, event);
    if (!to) return false;
    await tx.rows(
      `WITH moved AS (
         UPDATE refunds SET state = $2, provider_refund_id = coalesce($3, provider_refund_id),
                finished_at = CASE WHEN $4 THEN $5 ELSE finished_at END
          WHERE id = $1 RETURNING id)
       INSERT INTO refund_transitions (refund_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
       SELECT id, $6, $7, $2, $8, $9, $10, $5 FROM moved`,
      [
        refund.id,
        to,
        word.providerRefundId ?? null,
        finished.has(to),
        tx.now,
        event,
        refund.state,
        tx.actor.kind,
        tx.actor.id,
        word.reason ?? null,
      ],
    );
    tx.touch('refund', refund.id, { event, from: refund.state, to }, refund.municipalityId);
    return true;
  }
}
