import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Charge, Refund } from '../charge';
import { paymentErrors } from '../payments.errors';
import {
  type ChargeEvent,
  type CounterMethod,
  type MoneyOfBooking,
  moneyOfBooking,
  nextChargeState,
} from '../rules';
import { chargeColumns, refundColumns } from './columns';

export type NewCharge = Pick<
  Charge,
  'id' | 'municipalityId' | 'facilityId' | 'bookingId' | 'changeId' | 'subject' | 'amountYen' | 'request'
>;

/** Money that lies on the counter. */
export interface CounterReceipt extends Omit<NewCharge, 'request'> {
  readonly method: CounterMethod;
  /** お預かり; null on a terminal. */
  readonly tenderedYen: number | null;
  /** 伝票番号; null for cash. */
  readonly slipNumber: string | null;
}

/** What the provider told us along with an event. */
export interface ProviderWord {
  readonly sessionId?: string | undefined;
  readonly intentId?: string | undefined;
  readonly chargeId?: string | undefined;
  readonly paymentUrl?: string | null | undefined;
  readonly method?: Charge['method'] | undefined;
  readonly capturedYen?: number | undefined;
  readonly entrustedAt?: Date | undefined;
}

@Injectable()
export class ChargesStore {
  /** Writes the intent to charge, before Stripe hears of it. */
  async insertDraft(tx: Tx, charge: NewCharge): Promise<void> {
    await tx.rows(
      `WITH made AS (
         INSERT INTO charges (id, municipality_id, facility_id, booking_id, amount_yen, state, request, expires_at, created_at,
                              change_id, subject)
         VALUES ($1, $2, $3, $4, $5, 'draft', $6::jsonb, ($6::jsonb ->> 'expiresAt')::timestamptz, $7, $10, $11) RETURNING id)
       INSERT INTO charge_transitions (charge_id, event, to_state, actor_kind, actor_id, happened_at)
       SELECT id, 'draft', 'draft', $8, $9, $7 FROM made`,
      [
        charge.id,
        charge.municipalityId,
        charge.facilityId,
        charge.bookingId,
        charge.amountYen,
        JSON.stringify(charge.request),
        tx.now,
        tx.actor.kind,
        tx.actor.id,
        charge.changeId,
        charge.subject,
      ],
    );
    tx.touch('charge', charge.id, { event: 'draft', amountYen: charge.amountYen }, charge.municipalityId);
  }

  /** 窓口での収納: money that is there has no states to go through. */
  async insertTaken(tx: Tx, taken: CounterReceipt): Promise<Charge> {
    await tx.rows(
      `WITH made AS (
         INSERT INTO charges (id, municipality_id, facility_id, booking_id, change_id, subject, amount_yen, captured_yen, state,
                              method, tendered_yen, slip_number, created_at, settled_at, entrusted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 'settled', $8, $9, $10, $11, $11, $11) RETURNING id)
       INSERT INTO charge_transitions (charge_id, event, to_state, actor_kind, actor_id, happened_at)
       SELECT id, 'take', 'settled', $12, $13, $11 FROM made`,
      [
        taken.id,
        taken.municipalityId,
        taken.facilityId,
        taken.bookingId,
        taken.changeId,
        taken.subject,
        taken.amountYen,
        taken.method,
        taken.tenderedYen,
        taken.slipNumber,
        tx.now,
        tx.actor.kind,
        tx.actor.id,
      ],
    );
    const { amountYen, method } = taken;
    tx.touch('charge', taken.id, { event: 'take', amountYen, method }, taken.municipalityId);
    return this.lock(tx, taken.id);
  }

  async lock(tx: Tx, id: string): Promise<Charge> {
    const charge = await tx.row<Charge>(
      `SELECT ${chargeColumns} FROM charges c WHERE c.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!charge) throw paymentErrors.unknown();
    return charge;
  }

  /** The charge on which somebody may still be paying for a booking, if there is one. */
  async liveOf(tx: Tx, bookingId: string): Promise<Charge | undefined> {
    return tx.row<Charge>(
      `SELECT ${chargeColumns} FROM charges c WHERE c.booking_id = $1 AND c.state IN ('draft', 'open', 'awaiting')`,
      [bookingId],
    );
  }

  /** What was paid for a booking and has not gone back, over all its charges. */
  async moneyOf(tx: Tx, bookingId: string): Promise<MoneyOfBooking> {
    const charges = await tx.rows<Charge>(
      `SELECT ${chargeColumns} FROM charges c WHERE c.booking_id = $1 FOR NO KEY UPDATE`,
      [bookingId],
    );
    const refunds = await tx.rows<Refund>(`SELECT ${refundColumns} FROM refunds r WHERE r.booking_id = $1`, [
      bookingId,
    ]);
    return moneyOfBooking(charges, refunds);
  }

  /** Moves a locked charge on; false when the event says nothing new. */
  async fire(tx: Tx, charge: Charge, event: ChargeEvent, word: ProviderWord = {}): Promise<boolean> {
    const to = nextChargeState(charge.state, event);
    if (!to) return false;
    await tx.rows(
      `WITH moved AS (
         UPDATE charges SET state = $2,
                provider_session_id = coalesce($3, provider_session_id),
                provider_intent_id = coalesce($4, provider_intent_id),
                provider_charge_id = coalesce($5, provider_charge_id),
                payment_url = coalesce($6, payment_url), method = coalesce($7, method),
                captured_yen = coalesce($8, captured_yen), entrusted_at = coalesce($9, entrusted_at),
                settled_at = CASE WHEN $2 IN ('settled', 'settled-late') THEN $10 ELSE settled_at END
          WHERE id = $1 RETURNING id)
       INSERT INTO charge_transitions (charge_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
       SELECT id, $11, $12, $2, $13, $14, $10 FROM moved`,
      [
        charge.id,
        to,
        word.sessionId ?? null,
        word.intentId ?? null,
        word.chargeId ?? null,
        word.paymentUrl ?? null,
        word.method ?? null,
        word.capturedYen ?? null,
        word.entrustedAt ?? null,
        tx.now,
        event,
        charge.state,
        tx.actor.kind,
        tx.actor.id,
      ],
    );
    tx.touch('charge', charge.id, { event, from: charge.state, to }, charge.municipalityId);
    return true;
  }
}
