import type { Sandbox } from '../sandbox';
import type { Delivery } from '../sandbox-state';
import type { Event } from '../vendor-objects';
import { backoffSeconds, planDeliveries } from './plan-deliveries';
import { signatureHeader } from './sign';

const TIMEOUT_MS = 10_000;

export interface WebhookTarget {
  readonly url: URL;
  readonly secret: string;
}

/** Brings events to the webhook address: signed, one after the other, again with growing pauses when it fails. */
export class WebhookSender {
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly sandbox: Sandbox,
    public target: WebhookTarget | null,
  ) {}

  accept(events: readonly Event[]): void {
    const { deliveries, delivery } = this.sandbox.state;
    const highest = deliveries.reduce((most, one) => Math.max(most, Math.abs(one.order)), 0);
    deliveries.push(...planDeliveries(events, delivery, this.sandbox.now().getTime(), highest + 1));
    if (events.length > 0) setImmediate(() => void this.sendDue());
  }

  /** Everything that did not arrive is sent now, whatever the switch says. */
  resend(): number {
    const open = this.sandbox.state.deliveries.filter(one => one.state !== 'delivered');
    for (const delivery of open)
      Object.assign(delivery, { state: 'waiting', attempts: 0, dueAt: this.sandbox.now().getTime() });
    this.sandbox.save();
    void this.sendDue();
    return open.length;
  }

  /** Sends what is due; resolves when nothing more is due. Calls made meanwhile join the running one. */
  sendDue(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let next = this.nextDue(); next && this.target; next = this.nextDue()) {
      await this.attempt(next, this.target);
      this.sandbox.save();
    }
  }

  private nextDue(): Delivery | undefined {
    if (this.stopped) return undefined;
    const now = this.sandbox.now().getTime();
    return this.sandbox.state.deliveries
      .filter(one => one.state === 'waiting' && one.dueAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt || a.order - b.order)[0];
  }

  private async attempt(delivery: Delivery, target: WebhookTarget): Promise<void> {
    const event = this.sandbox.state.events.find(one => one.id === delivery.eventId);
    const body = JSON.stringify(event);
    delivery.attempts += 1;
    try {
      const answer = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureHeader(body, target.secret, this.sandbox.seconds()),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      delivery.lastAnswer = String(answer.status);
      if (answer.ok) delivery.state = 'delivered';
    } catch {
      delivery.lastAnswer = 'no-answer';
    }
    if (delivery.state !== 'delivered') this.postpone(delivery);
  }

  private postpone(delivery: Delivery): void {
    const seconds = backoffSeconds[delivery.attempts - 1];
    if (seconds === undefined) delivery.state = 'given-up';
    else delivery.dueAt = this.sandbox.now().getTime() + seconds * 1000;
  }
}
