import { Database, type Tx } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { ProviderEvent } from '../stripe';

export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly about: ProviderEvent['about'];
  readonly processedAt: Date | null;
}

@Injectable()
export class StripeEventsStore {
  constructor(private readonly database: Database) {}

  /** False when the event is here already. */
  async insert(tx: Tx, event: ProviderEvent, rawBody: string): Promise<boolean> {
    const inserted = await tx.change(
      `INSERT INTO stripe_events (id, type, object_id, livemode, body, received_at)
       VALUES ($1, $2, $3, $4, jsonb_build_object('about', $5::jsonb, 'event', $6::jsonb), $7) ON CONFLICT (id) DO NOTHING`,
      [event.id, event.type, event.about.id, event.livemode, JSON.stringify(event.about), rawBody, tx.now],
    );
    return inserted === 1;
  }

  find(id: string): Promise<StoredEvent | undefined> {
    return this.database.row<StoredEvent>(
      `SELECT id, type, body -> 'about' AS about, processed_at AS "processedAt" FROM stripe_events WHERE id = $1`,
      [id],
    );
  }

  /** Our charge that an event speaks of: by its session, its payment or our own reference. */
  async chargeOf({ about }: StoredEvent): Promise<string | undefined> {
    const row = await this.database.row<{ id: string }>(
      `SELECT id FROM charges WHERE provider_session_id = $1 OR provider_intent_id = $2 OR provider_charge_id = $3 OR id = $4 LIMIT 1`,
      [about.sessionId, about.paymentIntentId, about.chargeId, referenceOf(about)],
    );
    return row?.id;
  }

  async refundOf({ about }: StoredEvent): Promise<string | undefined> {
    const row = await this.database.row<{ id: string }>(
      `SELECT id FROM refunds WHERE provider_refund_id = $1 OR id = $2 LIMIT 1`,
      [about.refundId, referenceOf(about)],
    );
    return row?.id;
  }

  async markProcessed(tx: Tx, id: string): Promise<void> {
    await tx.change('UPDATE stripe_events SET processed_at = $2 WHERE id = $1', [id, tx.now]);
    tx.touch('stripe-event', id);
  }
}

const referenceOf = (about: ProviderEvent['about']): string | null =>
  about.reference && isId(about.reference) ? about.reference : null;
