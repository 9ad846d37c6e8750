import { type Answer, edgeErrors, Pages, Requires, Shown } from '@kashikan/edge';
import type { Facility } from '@kashikan/catalogue';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { dateOfQuery } from '../../../frame/date-of-query';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { Blockers } from './blockers';
import { PartsPage } from './parts.view';
import { answerOf, pairOf } from './together';

export interface PartsQuery {
  readonly facility?: string;
  readonly a?: string;
  readonly b?: string;
  readonly purposeA?: string;
  readonly purposeB?: string;
  readonly room?: string;
  readonly date?: string;
  readonly done?: string;
}

/** The facility that is asked for, or the first that the roles let see; another town's does not even exist. */
export function facilityOf(page: StaffPage, id: string | undefined): Facility {
  const scope = page.scope('settings.view');
  const choices = page.town.facilities.filter(facility => scope === null || scope.includes(facility.id));
  const found = id === undefined || id === '' ? choices[0] : choices.find(facility => facility.id === id);
  if (!found) throw edgeErrors.recordUnknown();
  return found;
}

/** F2 分割と隣り合い: what rooms are to each other, whether two can be booked at once, and what takes the time of one. */
@Pages('settings/parts')
@Requires('settings.view')
export class PartsController {
  constructor(private readonly blockers: Blockers) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query() query: PartsQuery): Promise<Answer> {
    const facility = facilityOf(page, query.facility);
    const pair = pairOf(facility, page.town, [query.a, query.b], [query.purposeA, query.purposeB]);
    const room = facility.rooms.find(({ code }) => code === query.room);
    const chosen = dateOfQuery(query.date, page.today);
    const view = {
      page,
      facility,
      query,
      chosen,
      answer: pair && { pair, answer: answerOf(pair) },
      blocked: room && { room, blockers: await this.blockers.of(room, chosen.date, page.now) },
    };
    return new Shown(h(PartsPage, view), chosen.unread === undefined ? 200 : 422);
  }
}
