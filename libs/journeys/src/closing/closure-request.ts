import type { ClosureCause } from '@kashikan/calendar';
import type { ClosingDays, ClosureKind, SlotChoice } from '@kashikan/calendar/rules';
import type { IdempotencyKey } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';

/** What is to be closed; nothing is decided yet. */
export interface WantedClosure {
  readonly municipalityId: string;
  /** Each facility with the rooms of it; `all` is the whole facility, with rooms that come later. */
  readonly places: readonly { readonly facilityId: string; readonly rooms: 'all' | readonly string[] }[];
  readonly days: ClosingDays;
  /** Whose fault it is, which decides how much comes back. */
  readonly cause: ClosureCause;
}

/** What becomes of a booking in the way. */
export type ClosureDecision =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'move'; readonly roomId: string; readonly choice: SlotChoice };

export interface ClosureRequest extends WantedClosure {
  readonly actor: Actor;
  readonly kind: ClosureKind;
  /** What residents read. */
  readonly words: string;
  readonly wordsEn: string | null;
  /** For the office. */
  readonly reason: string;
  /** By booking; `cancel-all` also cancels what comes in at the last moment. */
  readonly decisions: ReadonlyMap<string, ClosureDecision> | 'cancel-all';
  readonly idempotency?: IdempotencyKey | undefined;
}

export interface ClosureResult {
  readonly operationId: string;
  readonly cancelled: number;
  readonly moved: number;
  readonly released: number;
  /** Uses under way, which keep their time; the desk calls them. */
  readonly left: number;
  readonly refundYen: number;
}
