import type { DayWish, ResolvedSlot, WeekdayName } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { LocalDate, LocalTime } from '@kashikan/kernel';

/** A day of the week, or a public holiday whatever its day. */
export type DayKind = WeekdayName | 'holiday';

/** What a person looks for over days: "any room, any evening next week". */
export interface DaysSearch extends DayWish {
  readonly municipalityId: string;
  /** Who asks: the reception depends on what kind of applicant it is. */
  readonly accountId?: string | null;
  readonly facilityId?: string | undefined;
  readonly from: LocalDate;
  /** Included; at most `MOST_SEARCH_DAYS` in all. */
  readonly to: LocalDate;
  /** Only such days; empty for every day. */
  readonly days: readonly DayKind[];
  readonly people?: number | undefined;
  readonly purposeCode?: string | undefined;
  readonly stepFreeOnly: boolean;
}

/** Which of the rooms found are told in full. */
export interface PageOfSearch {
  readonly start: number;
  readonly most: number;
}

export interface FoundSlot {
  readonly slot: ResolvedSlot;
  /** How long an hourly room stays free, where that is longer than the slot. */
  readonly freeUntil?: LocalTime | undefined;
  /** For an ordinary use without extras; null when there is no price. */
  readonly totalYen: number | null;
}

export interface RoomWithSlots {
  readonly room: Room;
  /** In the order of time; never empty. */
  readonly slots: readonly FoundSlot[];
}

export interface FoundDays {
  /** The rooms of the page: the smallest that is large enough first, then the cheapest. */
  readonly rooms: readonly RoomWithSlots[];
  /** How many rooms have something, on all pages. */
  readonly total: number;
  /** When nothing is to be had yet: the moment at which the first of the free slots can be applied for. */
  readonly opensAt: Date | null;
  readonly asOf: Date;
}
