import type { LocalDate } from '@kashikan/kernel';
import type { WaitingState } from './rules';

/** 空き待ち: one person in line for one slot. */
export interface WaitingEntry {
  readonly id: string;
  /** The order of the line. */
  readonly place: number;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The end of the use and of the cleaning after it. */
  readonly occupiesUntil: Date;
  readonly bands: readonly string[];
  readonly state: WaitingState;
  /** The hold that is the offer; null until there was one. */
  readonly bookingId: string | null;
  readonly offeredUntil: Date | null;
  readonly locale: 'ja' | 'en';
  readonly createdAt: Date;
}

export type ReleaseCause = 'cancelled' | 'lapsed' | 'refused' | 'changed' | 'offer-ended';
export type ReleaseWay = 'waiting-list' | 'announced' | 'at-once';

/** 開放: a slot that was given back. */
export interface ReleasedSlot {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly occupiesUntil: Date;
  readonly bands: readonly string[];
  readonly cause: ReleaseCause;
  /** Null until those who wait have been asked. */
  readonly way: ReleaseWay | null;
  readonly releasedAt: Date;
  readonly opensAt: Date | null;
}
