import type { SlotChoice } from '@kashikan/calendar/rules';
import type { IdempotencyKey } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import type { Application } from '../application';

/** What a booking is to become, whole: what stays as it is is said again. */
export interface WantedChange {
  readonly roomId: string;
  readonly choice: SlotChoice;
  readonly application: Application;
}

export interface ChangeRequest {
  readonly actor: Actor;
  readonly bookingId: string;
  readonly wanted: WantedChange;
  /** The money that the person saw; the change is refused when it has become another. */
  readonly shown?: { readonly dueYen: number; readonly refundYen: number } | undefined;
  /** Why staff change it; needed from them. */
  readonly reason?: string | undefined;
  /** Staff go beyond the last day and the number of times. */
  readonly isOverride?: boolean | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** What became of a request; a change that waits says for what. */
export interface ChangeOutcome {
  readonly changeId: string;
  readonly state: 'made' | 'awaiting-payment' | 'awaiting-approval';
  readonly dueYen: number;
  readonly refundYen: number;
}
