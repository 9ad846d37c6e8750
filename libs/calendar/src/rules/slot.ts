import type { LocalTime } from '@kashikan/kernel';
import type { DayStatus } from './day-status';

/** A row that takes time of a part of the room; `endsAt` includes the cleaning. */
export interface OccupiedTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: 'hold' | 'booking' | 'closure' | 'maintenance' | 'official-use';
  /** A hold past this moment is free to anybody who asks. */
  readonly expiresAt?: Date | null;
  /** What residents read as the reason of a closure. */
  readonly closedFor?: ClosedFor | undefined;
}

export interface ClosedFor {
  readonly ja: string;
  readonly en: string | null;
}

/**
 * `closed` is a closing day, a closure or maintenance; `too-short` is free time in which the shortest use and its cleaning do
 * not fit, or a free band with too few free ones beside it; `too-late` is past the end of the reception; `not-received` has none for whoever
 * asks in this way.
 */
export type SlotState =
  'free' | 'held' | 'booked' | 'closed' | 'too-short' | 'not-yet-open' | 'too-late' | 'not-received' | 'past';

/** Why a slot is in its state. */
export interface Standing {
  readonly state: SlotState;
  /** When state is `held`. */
  readonly heldUntil?: Date | undefined;
  /** When state is `not-yet-open`. */
  readonly opensAt?: Date | undefined;
  /** What takes the time, when something does. */
  readonly occupiedBy?: OccupiedTime['kind'] | undefined;
  /** The words of the closure that takes it, when one does. */
  readonly closedFor?: ClosedFor | undefined;
}

/** One band of a day, or one stretch of a day in hourly lending. */
export interface Slot extends Standing {
  /** Empty for hourly lending. */
  readonly bands: readonly string[];
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Written out, because a month is a hundred of them and spreading objects is ten times slower. */
export const slotIn = (
  { bands, from, to, startsAt, endsAt }: Omit<Slot, keyof Standing>,
  { state, heldUntil, opensAt, occupiedBy, closedFor }: Standing,
): Slot => ({ bands, from, to, startsAt, endsAt, state, heldUntil, opensAt, occupiedBy, closedFor });

export interface DayOfSlots extends DayStatus {
  readonly slots: readonly Slot[];
}
