import { japaneseHolidays } from '@kashikan/calendar/rules';
import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { type CalendarForm, OutsideNewHours, type TownDocument } from '@kashikan/journeys';
import { addMonths, type LocalDate } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf, typedAgain } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { calendarEditOf } from './calendar-edit';
import { CalendarListPage } from './calendar-list.view';
import { CalendarPage, type CalendarProps } from './calendar.view';

/** The whole calendar of a facility: bands and combinations, plans with their hours, closing days, extra openings and holidays. */
@Pages('settings/calendar')
@Requires('settings.view')
export class CalendarController {
  constructor(
    private readonly editSection: EditSection,
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
    page.staff.mustMayEverywhere('settings.edit');
    const facility = facilityIn(page, code);
    const before = (await this.editSection.read(page)).document;
    const note = `${facility.name} カレンダー`;
    const edit = calendarEditOf(note, code, calendarIn(before, code), body);
    const refused = await this.editSection.save(page, body, { ...edit, isTrial: true });
    if (refused) return this.shown(page, code, refused);
    if (textOf(body, 'known') !== 'yes') {
      edit.edit(before);
      const inTheWay = await this.outside.of(facility.id, calendarIn(before, code), page.today);
      if (inTheWay.length > 0) return this.shown(page, code, typedAgain(body, edit.boxes), inTheWay);
    }
    const late = await this.editSection.save(page, body, edit);
    return late ? this.shown(page, code, late) : new Moved('/settings/calendar?done=saved');
  }

  private async shown(
    page: StaffPage,
    code: string,
    refused?: RefusedForm,
    inTheWay: CalendarProps['inTheWay'] = [],
  ): Promise<Answer> {
    const { document } = await this.editSection.read(page);
    const calendar = calendarIn(document, code);
    const facility = facilityIn(page, code);
    const view = { page, facility, calendar, seen: seenOf(calendar), inTheWay, form: refused?.form };
    return new Shown(h(CalendarPage, view), refused?.status ?? 200);
  }
}

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
