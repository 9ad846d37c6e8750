import type { LocalDate, LocalTime } from '@kashikan/kernel';

/** What a person picks, everywhere in the same shape: bands of a day, or a time of a day. */
export type SlotChoice = BandChoice | HoursChoice;

export interface BandChoice {
  readonly date: LocalDate;
  /** Codes of bands that follow each other; a combined band stands for its members. */
  readonly bands: readonly string[];
}

export interface HoursChoice {
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** A span of one day that the lending allows. */
export interface Span {
  readonly kind: 'span';
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** Simple bands in the order of the day; empty for hourly lending. */
  readonly bands: readonly string[];
}

/** A choice that the calendar allows. Whether it is still free only the database can say. */
export interface ResolvedSlot extends Omit<Span, 'kind'> {
  readonly kind: 'slot';
  readonly date: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The end of the use and of the cleaning after it: what the occupancy lasts until. */
  readonly occupiesUntil: Date;
}

export type RefusalCode =
  | 'calendar.no-such-date'
  | 'calendar.no-such-time'
  | 'calendar.wrong-lending'
  | 'calendar.no-bands'
  | 'calendar.unknown-band'
  | 'calendar.band-not-that-day'
  | 'calendar.too-few-bands'
  | 'calendar.too-many-bands'
  | 'calendar.bands-not-adjacent'
  | 'calendar.closed-day'
  | 'calendar.not-lent-that-day'
  | 'calendar.outside-hours'
  | 'calendar.end-before-start'
  | 'calendar.off-grid'
  | 'calendar.too-short'
  | 'calendar.too-long'
  | 'calendar.extra-not-lent'
  | 'calendar.extra-too-long'
  | 'calendar.in-the-past'
  | 'calendar.not-yet-open'
  | 'calendar.too-late'
  | 'calendar.not-received';

/** Which rule says no; `facts` say what would be allowed instead. */
export interface SlotRefusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Resolution = ResolvedSlot | SlotRefusal;

export const refuse = (code: RefusalCode, facts: SlotRefusal['facts'] = {}): SlotRefusal => ({
  kind: 'refusal',
  code,
  facts,
});
