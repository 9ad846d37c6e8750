import { japaneseHolidays } from '@kashikan/calendar/rules';
import { type Fields, Shown, textOf, typedOf } from '@kashikan/edge';
import { readCount, readDate, translate } from '@kashikan/i18n';
import { factsOfExample } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';
import { StandingReductions } from '@kashikan/pricing';
import {
  type FeeFacts,
  quoteFee,
  type Reduction,
  standingReduction,
  standsFor,
} from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import type { StaffPage } from '../../frame/staff-page';
import { useFields } from './fee-fields';
import type { FeeTableOnPage } from './read-fees';
import { entryOf } from './read-fields';
import { TryPage } from './try.view';

const numeric = ['ticketYen', 'people', 'earlyMinutes', 'lateMinutes'];

/** 試し計算: a table asked for a use and for whoever books; nothing is kept. */
@Injectable()
export class TryFees {
  constructor(private readonly standing: StandingReductions) {}

  /** The use that the query says; without a room it only asks. */
  async run(page: StaffPage, onPage: FeeTableOnPage, home: string, fields: Fields): Promise<Shown> {
    const room = textOf(fields, 'room');
    const day = readDate(textOf(fields, 'date'), page.today) ?? page.today;
    const asked = room === '' ? undefined : factsFrom(onPage, fields, room, day);
    const groupName = textOf(fields, 'group');
    const standing =
      asked && groupName !== '' && asked.reductionCode === undefined
        ? await this.standingOf(page, onPage, groupName, asked, day)
        : undefined;
    const facts = asked && standing ? { ...asked, reductionCode: standing.code } : asked;
    const errors: Record<string, string> =
      room !== '' && !asked ? { bands: translate('ja', 'admin.fees.try.no-time') } : {};
    return new Shown(
      h(TryPage, {
        page,
        onPage,
        home,
        form: { values: { date: day, ...typedOf(fields) }, errors },
        quote: facts && quoteFee(onPage.table, facts),
        group: groupName === '' ? undefined : { name: groupName, standing },
      }),
    );
  }

  /** The reduction that stands by the year for a group that staff have seen. */
  private async standingOf(
    { staff }: StaffPage,
    { table }: FeeTableOnPage,
    groupName: string,
    facts: FeeFacts,
    day: LocalDate,
  ): Promise<Reduction | undefined> {
    const who = { accountId: null, groupName, channel: 'counter' } as const;
    const candidates = await this.standing.candidates(staff.municipalityId, who);
    return standingReduction(
      table,
      facts,
      candidates.filter(one => standsFor(one, who, day)),
    );
  }
}

/** What the kind of applicant decides is not asked again. */
function factsFrom(
  { document, house, table }: FeeTableOnPage,
  fields: Fields,
  room: string,
  date: LocalDate,
): FeeFacts | undefined {
  const kind = document.applicantKinds.find(({ code }) => code === textOf(fields, 'kind'));
  const use = numbersIn(entryOf(fields, useFields));
  const isOutsider = kind ? { isOutsider: kind.isOutsider } : {};
  const holidays = japaneseHolidays(house.calendar.holidays);
  return factsOfExample(table, { ...use, ...isOutsider, room, date }, on => holidays.has(on));
}

/** Numbers as people typed them; what is none counts as not said. */
const numbersIn = (entry: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).map(([key, one]) => {
      if (numeric.includes(key)) return [key, readCount(String(one))];
      if (key !== 'equipment' || typeof one !== 'object' || one === null) return [key, one];
      return [
        key,
        Object.fromEntries(Object.entries(one).map(([code, n]) => [code, readCount(String(n)) ?? 0])),
      ];
    }),
  );
