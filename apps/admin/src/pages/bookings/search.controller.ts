import { BookingsOfDay, BookingView, type CounterBooking, KnownResidents } from '@kashikan/bookings';
import { readBookingNumber } from '@kashikan/bookings/rules';
import { type Answer, Moved, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { HandoverList } from '@kashikan/keys';
import { readCardNumber } from '@kashikan/identity/rules';
import { readTag } from '@kashikan/keys/rules';
import { tidyText } from '@kashikan/i18n';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { SearchPage } from './search.view';

/** The one field that takes every code: a booking number opens its booking, a card its person, a tag that is out its return. */
@Pages('')
@Requires('booking.view')
@ShowsPeople()
export class SearchController {
  constructor(
    private readonly view: BookingView,
    private readonly bookings: BookingsOfDay,
    private readonly handovers: HandoverList,
    private readonly residents: KnownResidents,
  ) {}

  @Get(['search', 'bookings'])
  async search(@CurrentPage() page: StaffPage, @Query('scan') typed?: string): Promise<Answer> {
    const words = tidyText(typeof typed === 'string' ? typed : '').slice(0, 80);
    if (words === '') return new Shown(h(SearchPage, { page, words, found: undefined }));
    const href =
      (await this.ofCard(page, words)) ??
      (await this.ofNumber(page, words)) ??
      (await this.ofTag(page, words));
    if (href) return new Moved(href);
    const found = await this.matching(page, words);
    page.staff.saw(found.map(({ accountId }) => accountId));
    return new Shown(h(SearchPage, { page, words, found }));
  }

  /** 利用者カード, to whoever may act for people. */
  private async ofCard(page: StaffPage, words: string): Promise<string | undefined> {
    if (readCardNumber(words) === undefined || !page.staff.mayAnywhere('booking.take')) return undefined;
    const [person] = await this.residents.matching(page.town.municipality.id, words);
    return person && `/people/${person.accountId}`;
  }

  private async ofNumber(page: StaffPage, words: string): Promise<string | undefined> {
    const number = readBookingNumber(words);
    if (number === undefined) return undefined;
    const booking = await this.view.byNumber(number, page.town.municipality.id);
    const isTheirs = booking !== undefined && page.staff.may('booking.view', booking.facilityId);
    return isTheirs ? `/bookings/${booking.id}` : undefined;
  }

  private async ofTag(page: StaffPage, words: string): Promise<string | undefined> {
    const tag = readTag(words);
    if (tag === undefined || !page.staff.mayAnywhere('key.take-back')) return undefined;
    const out = await this.handovers.out(page.town.municipality.id, page.scope('key.take-back'));
    const found = out.filter(handover => handover.tag === tag);
    return found.length === 1 && found[0] ? `/handovers/${found[0].handoverId}/return` : undefined;
  }

  private async matching(page: StaffPage, words: string): Promise<CounterBooking[]> {
    const digits = words.normalize('NFKC').replace(/[\s-]/g, '');
    const wanted = /^\d{3,}$/.test(digits) ? digits : words;
    return this.bookings.matching(page.town.municipality.id, page.scope('booking.view'), wanted);
  }
}
