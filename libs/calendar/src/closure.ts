import type { ClosureKind, ClosureState } from './rules';

/** By which cause bookings in the way are cancelled; either gives everything back. */
export type ClosureCause = 'municipality' | 'force-majeure';

/** What residents read. */
export interface ClosureWords {
  readonly ja: string;
  readonly en: string | null;
}

/** 休館・保守点検・公用 and the like, as stored. */
export interface Closure {
  readonly id: string;
  /** Closures that were declared together share it. */
  readonly operationId: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly kind: ClosureKind;
  /** The whole facility; then `roomIds` is empty. */
  readonly isWhole: boolean;
  readonly roomIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly words: string;
  readonly wordsEn: string | null;
  /** For the office only. */
  readonly reason: string;
  readonly cause: ClosureCause;
  readonly state: ClosureState;
  readonly declaredAt: Date;
  readonly declaredBy: string;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
}

/** Room and time of a booking. */
export interface PlaceInTime {
  readonly roomId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What became of a booking in the way of a closure. */
export interface ClosureOutcome {
  readonly closureId: string;
  readonly bookingId: string;
  readonly outcome: 'cancelled' | 'moved' | 'hold-released' | 'left-in-use';
  readonly paidYen: number;
  readonly refundYen: number;
  readonly oldPlace: PlaceInTime;
  readonly newPlace: PlaceInTime | null;
}
