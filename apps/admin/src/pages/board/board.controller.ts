import { calendarWithoutReception } from '@kashikan/calendar';
import { dayStatus } from '@kashikan/calendar/rules';
import { type Answer, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import type { LocalDate } from '@kashikan/kernel';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { dateOfQuery } from '../../frame/date-of-query';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { countsOf, filtered, isBoardFilter, peopleOf } from '../../board/board-of-day';
import { ReadBoard } from '../../board/read-board';
import { BoardPage, type ClosedFacility } from './board.view';

@Pages('board')
@ShowsPeople()
export class BoardController {
  constructor(private readonly board: ReadBoard) {}

  /** 本日; `show` filters by a counter, `view=table` shows rooms against hours. */
  @Get()
  @Requires('board.view')
  async day(
    @CurrentPage() page: StaffPage,
    @Query('date') typedDate?: string,
    @Query('show') show?: string,
    @Query('view') view?: string,
  ): Promise<Answer> {
    const { date, unread } = dateOfQuery(typedDate, page.today);
    const facilities = page.scope('board.view');
    const isToday = date === page.today;
    const items = await this.board.of({
      municipalityId: page.town.municipality.id,
      facilities,
      date,
      isToday,
    });
    page.staff.saw(items.flatMap(peopleOf));
    const filter = isBoardFilter(show) ? show : undefined;
    return new Shown(
      h(BoardPage, {
        page,
        date,
        unread,
        filter,
        isTable: view === 'table',
        counts: countsOf(items),
        items,
        shown: filtered(items, filter),
        facilities: page.town.facilities.filter(one => facilities === null || facilities.includes(one.id)),
        closed: closedOn(page, facilities, date),
      }),
    );
  }
}

/** Facilities that are closed on the day, with the rule that closes them. */
function closedOn(page: StaffPage, scope: readonly string[] | null, date: LocalDate): ClosedFacility[] {
  return page.town.facilities.flatMap(facility => {
    const [room] = facility.rooms;
    if (!room || (scope !== null && !scope.includes(facility.id))) return [];
    const { open, closedBy } = dayStatus(calendarWithoutReception(room), date);
    return open ? [] : [{ name: facility.name, why: closedBy ?? '' }];
  });
}
