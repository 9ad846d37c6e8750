import type { LocalDate, LocalTime } from '@kashikan/kernel';
import type { Tone } from '../show/status-chip';

export type SlotState = 'free' | 'pending' | 'taken' | 'closed' | 'official' | 'not-open' | 'past';

export interface Slot {
  /** The name of the band, 「夜間」; hourly rooms have none. */
  readonly name?: string | undefined;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly state: SlotState;
  /** Where a free slot leads. */
  readonly href?: string | undefined;
  readonly priceYen?: number | undefined;
  /** Of a taken slot: where one joins its waiting list. */
  readonly waitHref?: string | undefined;
  /** 「14時05分まで仮押さえ」, the reason of a closure, the opening date of applications. */
  readonly note?: string | undefined;
}

export interface Day {
  readonly date: LocalDate;
  readonly holidayName?: string | undefined;
  /** 「休館日」: the whole day is closed, and why. */
  readonly closedNote?: string | undefined;
  readonly slots: readonly Slot[];
}

export const slotTones: Readonly<Record<SlotState, Tone>> = {
  free: 'good',
  pending: 'waiting',
  taken: 'stopped',
  closed: 'neutral',
  official: 'neutral',
  'not-open': 'neutral',
  past: 'neutral',
};

export const isFree = (slot: Slot): boolean => slot.state === 'free' && slot.href !== undefined;
