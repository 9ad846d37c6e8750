import { useErrors } from '@kashikan/bookings';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
  textsOf,
  typedOf,
} from '@kashikan/edge';
import { type MessageKey, readCount } from '@kashikan/i18n';
import { type ReportedUse, ReportUse } from '@kashikan/journeys';
import { DomainError } from '@kashikan/kernel';
import { Body, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ReadBooking, type WholeBooking } from './read-booking';
import { readTimeOfUse } from './use-times';
import { UsePage } from './use.view';

const fieldOf = {
  'use.people-wrong': 'people',
  'use.times-backwards': 'until',
  'use.times-too-long': 'until',
  'use.times-elsewhere': 'until',
  'use.times-to-come': 'until',
  'use.note-too-long': 'note',
  'use.paid-more': 'until',
};

/** 利用実績の記録. Extra time is shown with its price before it is saved, and again when the price has changed meanwhile. */
@Pages('bookings/:id/use')
@Requires('use.record')
@ShowsPeople()
export class UseController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly report: ReportUse,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'use.record');
    if (whole.booking.startsAt > page.now) throw useErrors.tooEarly(whole.booking.startsAt);
    return new Shown(h(UsePage, { page, whole }));
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'use.record');
    const read = reportOf(page, whole, fields);
    if ('wrong' in read) return shown(page, whole, wrongForm(fields, read.wrong));
    try {
      const { dueYen, isPriced } = await this.report.run(page.staff.actor, read.report, idempotency);
      return new Moved(
        `/bookings/${id}?done=${isPriced ? (dueYen > 0 ? 'use-charged' : 'use') : 'use-unpriced'}`,
      );
    } catch (error) {
      if (error instanceof DomainError && error.code === 'use.charge-differs')
        return toConfirm(page, whole, fields, Number(error.facts['dueYen']));
      return shown(page, whole, refusedForm(error, page, fields, fieldOf));
    }
  }
}

const shown = (page: StaffPage, whole: WholeBooking, refused: RefusedForm): Shown =>
  new Shown(h(UsePage, { page, whole, refused }), refused.status);

/** Nothing is saved yet: the form comes back with the price of the extra time above it. */
function toConfirm(page: StaffPage, whole: WholeBooking, fields: Fields, dueYen: number): Shown {
  const refused = { form: { values: typedOf(fields), errors: {} }, status: 200 };
  return new Shown(h(UsePage, { page, whole, dueYen, refused }), refused.status);
}

type Read = { readonly report: ReportedUse } | { readonly wrong: Readonly<Record<string, MessageKey>> };

function reportOf({ zone }: StaffPage, { booking }: WholeBooking, fields: Fields): Read {
  const people = readCount(textOf(fields, 'people'));
  const actualStart = readTimeOfUse(textOf(fields, 'from'), booking.useDate, zone);
  const actualEnd = readTimeOfUse(textOf(fields, 'until'), booking.useDate, zone);
  if (people === undefined || !actualStart || !actualEnd)
    return {
      wrong: {
        ...(people !== undefined ? {} : { people: 'admin.use.people.missing' as const }),
        ...(actualStart ? {} : { from: 'admin.use.time.wrong' as const }),
        ...(actualEnd ? {} : { until: 'admin.use.time.wrong' as const }),
      },
    };
  const shownYen = textOf(fields, 'shownYen');
  return {
    report: {
      bookingId: booking.id,
      municipalityId: booking.municipalityId,
      people,
      actualStart,
      actualEnd,
      checks: textsOf(fields, 'checks'),
      notes: textOf(fields, 'note'),
      ...(shownYen === '' ? {} : { shownYen: Number(shownYen) }),
    },
  };
}
