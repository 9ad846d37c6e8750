import { japaneseHolidays } from '@kashikan/calendar/rules';
import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, typedOf } from '@kashikan/edge';
import { type CalendarForm, EditTown, OutsideNewHours, type TownDocument } from '@kashikan/journeys';
import { addMonths, type LocalDate } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { applyRows, fieldOf } from './calendar-rows';
import { CalendarListPage } from './calendar-list.view';
import { CalendarPage, type CalendarProps } from './calendar.view';

/** Bands, hours, closing days, extra openings and holidays of a facility. */
@Pages('settings/calendar')
@Requires('settings.view')
export class CalendarController {
  constructor(
    private readonly editTown: EditTown,
    private readonly outside: OutsideNewHours,
  ) {}

  @Get()
  list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Answer {
    const holidays = holidaysAhead(page.today);
    return new Shown(h(CalendarListPage, { page, holidays, isSaved: done === 'saved' }));
  }

  @Get(':facility')
  @Requires('settings.edit')
  form(@CurrentPage() page: StaffPage, @Param('facility') code: string): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page, code);
  }

  /** Bookings that the new rules would no longer allow are named before anything is saved; they stay valid. */
  @Post(':facility')
  @Requires('settings.edit')
  async save(
    @CurrentPage() page: StaffPage,
    @Param('facility') code: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const { staff } = page;
    staff.mustMayEverywhere('settings.edit');
    const facility = facilityIn(page, code);
    let places: ReadonlyMap<string, readonly number[]> = new Map();
    let calendar: CalendarForm | undefined;
    const edit = (document: TownDocument) => {
      calendar = calendarIn(document, code);
      places = applyRows(calendar, body);
    };
    const version = Number(textOf(body, 'version'));
    const wanted = {
      municipalityId: staff.municipalityId,
      version,
      note: `${facility.name} カレンダー`,
      edit,
    };
    try {
      const tried = await this.editTown.run(staff.actor, { ...wanted, isTrial: true });
      if (!tried.ok) {
        const errors: Record<string, string> = {};
        for (const { path, text } of tried.problems) errors[fieldOf(path, places)] ??= text;
        return await this.shown(page, code, { form: { values: typedOf(body), errors }, status: 422 });
      }
      const inTheWay =
        calendar && textOf(body, 'known') !== 'yes'
          ? await this.outside.of(facility.id, calendar, page.today)
          : [];
      if (inTheWay.length > 0)
        return await this.shown(page, code, { form: again(body), status: 200 }, inTheWay);
      const saved = await this.editTown.run(staff.actor, wanted);
      if (saved.ok) return new Moved('/settings/calendar?done=saved');
      return await this.shown(page, code, { form: again(body), status: 422 });
    } catch (error) {
      return this.shown(page, code, refusedForm(error, page, body));
    }
  }

  private async shown(
    page: StaffPage,
    code: string,
    refused?: RefusedForm,
    inTheWay: CalendarProps['inTheWay'] = [],
  ): Promise<Answer> {
    const { document, version } = await this.editTown.read(page.staff.municipalityId);
    const calendar = calendarIn(document, code);
    const facility = facilityIn(page, code);
    const view = { page, facility, calendar, version, inTheWay, form: refused?.form };
    return new Shown(h(CalendarPage, view), refused?.status ?? 200);
  }
}

const again = (body: Fields) => ({ values: typedOf(body), errors: {} });

function calendarIn(document: TownDocument, code: string): CalendarForm {
  const facility = document.facilities.find(one => one.code === code);
  if (!facility) throw catalogueErrors.facilityUnknown();
  return facility.calendar;
}

function facilityIn({ town }: StaffPage, code: string): Facility {
  const facility = town.facilities.find(one => one.code === code);
  if (!facility) throw catalogueErrors.facilityUnknown();
  return facility;
}

/** The national holidays of the next twelve months, as the package knows them. */
function holidaysAhead(today: LocalDate) {
  const until = addMonths(today, 12);
  return [...japaneseHolidays()]
    .filter(([date]) => date >= today && date <= until)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
