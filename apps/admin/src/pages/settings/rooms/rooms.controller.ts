import { type Answer, Pages, Requires, Shown } from '@kashikan/edge';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { RoomsPage } from './rooms.view';

/** F1 施設・部屋: the list. */
@Pages('settings/rooms')
@Requires('settings.view')
export class RoomsController {
  @Get()
  list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Answer {
    const reach = page.scope('settings.view');
    const facilities = page.town.facilities.filter(({ id }) => reach === null || reach.includes(id));
    const event = done === 'saved' || done === 'added' ? done : undefined;
    return new Shown(h(RoomsPage, { page, facilities, done: event }));
  }
}
