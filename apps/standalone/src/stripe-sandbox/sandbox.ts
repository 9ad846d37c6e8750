import { randomBytes } from 'node:crypto';
import type { Clock } from '@kashikan/kernel';
import { dueByTime } from './actions/pass-time';
import { loadState, type SandboxState, saveState } from './sandbox-state';
import { API_VERSION, type Event, type EventType, type VendorObject } from './vendor-objects';

export interface SandboxOptions {
  readonly clock: Clock;
  /** Where the account is kept between two starts; without it the account lives as long as the process. */
  readonly stateFile?: string;
}

/**
 * The account: what exists, what time it is, and the one way to change it. Every change is written before its answer
 * leaves, as a payment provider never forgets what it has answered.
 */
export class Sandbox {
  readonly state: SandboxState;
  private fresh: Event[] = [];
  /** The idempotency key of the request that is being answered; events carry it. */
  requestKey: string | null = null;
  onEvents: (events: readonly Event[]) => void = () => undefined;

  constructor(private readonly options: SandboxOptions) {
    this.state = loadState(options.stateFile);
  }

  now(): Date {
    return this.options.clock.now();
  }

  seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }

  /** Notes that something happened; the event shows the object as it is at this moment. */
  emit(type: EventType, object: VendorObject): void {
    this.fresh.push({
      id: this.newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.seconds(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: this.requestKey },
      type,
    });
  }

  /** Does what has become due by now; nothing is due most of the time, and then nothing is written. */
  passTime(): void {
    const due = dueByTime(this);
    if (due.length > 0) this.commit(() => due.forEach(run => run()));
  }

  /** Lets time pass, does the work, writes the account and hands the events on. */
  change<T>(work: () => T): T {
    this.passTime();
    return this.commit(work);
  }

  private commit<T>(work: () => T): T {
    try {
      return work();
    } finally {
      const events = this.fresh;
      this.fresh = [];
      this.state.events.push(...events);
      this.onEvents(events);
      this.save();
    }
  }

  save(): void {
    if (this.options.stateFile) saveState(this.options.stateFile, this.state);
  }
}
