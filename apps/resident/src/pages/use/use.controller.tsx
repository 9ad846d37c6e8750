import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
  textsOf,
  typedOf,
} from '@kashikan/edge';
import { readCount } from '@kashikan/i18n';
import { ReportUse } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { BookingFactsView } from '../booking/booking-facts';
import { UsePage } from './use.view';

const fieldOf = {
  'use.people-wrong': 'people',
  'use.note-too-long': 'note',
  'use.too-early': '',
  'use.not-reportable': '',
  'use.not-asked': '',
  'use.reported-already': '',
};

/** 利用実績の報告: how many came and what was checked. The times are for staff to say. */
@Pages('bookings/:booking/use')
@SignedIn()
export class UseController {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly report: ReportUse,
  ) {}

  @Get()
  async ask(@Param('booking') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    return new Shown(<UsePage page={page} facts={await this.facts.of(page, id)} />);
  }

  @Post()
  async run(
    @Param('booking') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const facts = await this.facts.of(page, id);
    const people = readCount(textOf(body, 'people'));
    if (people === undefined) {
      const form = { values: typedOf(body), errors: { people: page.t('use.people.missing') } };
      return new Shown(<UsePage page={page} facts={facts} form={form} />, 422);
    }
    try {
      const checks = textsOf(body, 'checks');
      const notes = textOf(body, 'note');
      await this.report.run(actor, { bookingId: id, people, checks, notes }, idempotency);
      return new Moved(hrefs.use(id));
    } catch (error) {
      const form = refusedForm(error, page, body, fieldOf);
      return new Shown(<UsePage page={page} facts={facts} form={form} />, 422);
    }
  }
}
