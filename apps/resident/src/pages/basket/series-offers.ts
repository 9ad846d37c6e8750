import { patternsFrom, type SeriesPattern } from '@kashikan/bookings/rules';
import type { SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { readDate } from '@kashikan/i18n';
import { Askers, type OfferedSlot, OfferSeries, type SeriesDate } from '@kashikan/journeys';
import { addMonths, isLocalDate, type LocalDate } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import type { ResidentPage } from '../../frame/resident-page';
import { readChoice } from '../slot/read-choice';

/** How far a series goes when nobody has said. */
const MONTHS_PROPOSED = 3;

export interface Series {
  readonly room: Room;
  /** The first use; the others have its bands or times. */
  readonly choice: SlotChoice;
  readonly patterns: readonly SeriesPattern[];
  readonly pattern: SeriesPattern;
  readonly last: LocalDate;
  readonly dates: readonly SeriesDate[];
  readonly form: FormState;
  /** The dates that a limit does not leave beside the others, and what may be had instead of the first. */
  readonly over?: Over | undefined;
}

export interface Over {
  readonly dates: readonly LocalDate[];
  readonly alternatives: readonly OfferedSlot[];
}

/** Every way to repeat has a name in the address: `week-1`, `month-2`, `month-last`. */
export const patternName = (pattern: SeriesPattern): string =>
  pattern.every === 'week' ? `week-${pattern.interval}` : `month-${pattern.nth}`;

@Injectable()
export class SeriesOffers {
  constructor(
    private readonly offer: OfferSeries,
    private readonly askers: Askers,
  ) {}

  /** What a query or a form asks for; undefined when its first date is none. */
  async of(
    page: ResidentPage,
    room: Room,
    fields: Fields,
    errors: FormState['errors'] = {},
    over?: Over,
  ): Promise<Series | undefined> {
    const choice = readChoice(fields, room, page.today(room.facility.municipality));
    if (!isLocalDate(choice.date)) return undefined;
    const patterns = patternsFrom(choice.date);
    const named = patterns.find(pattern => patternName(pattern) === textOf(fields, 'every'));
    const pattern = named ?? patterns[0]!;
    const { last, error } = lastOf(page, choice.date, textOf(fields, 'until'));
    const form = { values: typedOf(fields), errors: { ...errors, ...(error && { until: error }) } };
    const asker = await this.askers.of(page.resident?.accountId ?? null, room.municipalityId);
    const dates = error ? [] : await this.offer.run({ room, asker }, choice, pattern, last);
    return { room, choice, patterns, pattern, last, dates, form, over };
  }
}

function lastOf({ t }: ResidentPage, first: LocalDate, typed: string): { last: LocalDate; error?: string } {
  const proposed = addMonths(first, MONTHS_PROPOSED);
  if (typed === '') return { last: proposed };
  const last = readDate(typed, first);
  if (!last) return { last: proposed, error: t('series.until.unread') };
  return last > first ? { last } : { last: proposed, error: t('series.until.early') };
}
