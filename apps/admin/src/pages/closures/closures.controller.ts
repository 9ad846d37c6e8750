import { ClosureView } from '@kashikan/calendar';
import type { Facility } from '@kashikan/catalogue';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  Shown,
  textOf,
} from '@kashikan/edge';
import { CloseRooms, PreviewClosure } from '@kashikan/journeys';
import { DomainError } from '@kashikan/kernel';
import { Body, Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ClosureFormPage } from './closure-form.view';
import { ClosuresPage } from './closures.view';
import { HitsPage } from './hits.view';
import { monthOf, monthRange } from './month-of-closures';
import { carriedOf, fieldOfRefusal, type ReadClosure, readClosureForm } from './read-closure-form';
import { allTheSameWay, fatesAgain, readFates } from './read-fates';

const conflicts = ['closure.undecided', 'closure.alternative-taken'];

/** F4: 休館・公用, month by month; a new one in two screens, or three when bookings are in the way. */
@Pages('closures')
@Requires('closure.edit')
export class ClosuresController {
  constructor(
    private readonly closures: ClosureView,
    private readonly preview: PreviewClosure,
    private readonly close: CloseRooms,
  ) {}

  @Get()
  async list(@CurrentPage() page: StaffPage, @Query('month') typed?: string): Promise<Answer> {
    const month = monthOf(typed, page.today);
    const scope = page.scope('closure.edit');
    const range = monthRange(month, page.zone);
    const closures = await this.closures.ofTown(page.staff.municipalityId, scope, range);
    const facilities = page.town.facilities.filter(({ id }) => scope === null || scope.includes(id));
    return new Shown(h(ClosuresPage, { page, month, closures, facilities }));
  }

  @Get('new')
  ask(@CurrentPage() page: StaffPage, @Query('facility') wanted?: string): Answer {
    return this.form(page, facilityFor(page, wanted));
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const facility = facilityFor(page, textOf(fields, 'facility'));
    const { closure, errors } = readClosureForm(page, facility, fields);
    if (!closure) return this.form(page, facility, wrongForm(fields, errors));
    try {
      const isSecond = textOf(fields, 'step') === 'hits';
      const way = textOf(fields, 'all');
      if (!isSecond || way !== '') {
        const preview = await this.preview.run(closure);
        const isHit = preview.hits.some(({ fate }) => fate !== 'release');
        if (isHit) {
          const values = way === '' ? {} : allTheSameWay(preview, way);
          const form = { form: { values, errors: {} }, status: 200 };
          return new Shown(h(HitsPage, { page, preview, carried: carriedOf(fields), form }));
        }
      }
      const decisions = readFates(fields);
      const request = { ...closure, actor: page.staff.actor, decisions, idempotency };
      const { operationId } = await this.close.run(request);
      return new Moved(`/closures/${operationId}?done=closed`);
    } catch (error) {
      if (error instanceof DomainError && conflicts.includes(error.code))
        return this.again(page, closure, fields, error);
      return this.form(page, facility, refusedForm(error, page, fields, fieldOfRefusal));
    }
  }

  /** Somebody booked, or took a place, since the page was drawn: everything anew, with what was chosen. */
  private async again(
    page: StaffPage,
    closure: ReadClosure,
    fields: Fields,
    error: DomainError,
  ): Promise<Shown> {
    const preview = await this.preview.run(closure);
    const { errors } = refusedForm(error, page, fields).form;
    const form = fatesAgain(preview, fields, { ...errors });
    return new Shown(h(HitsPage, { page, preview, carried: carriedOf(fields), form }), form.status);
  }

  private form(page: StaffPage, facility: Facility, refused?: RefusedForm): Shown {
    const facilities = page.town.facilities.filter(({ id }) => page.staff.may('closure.edit', id));
    return new Shown(h(ClosureFormPage, { page, facility, facilities, refused }), refused?.status);
  }
}

/** The facility asked for, or else the one that is chosen in the frame, or the first that this person may close. */
export function facilityFor(page: StaffPage, wanted: string | undefined): Facility {
  const { staff, town } = page;
  const [inScope] = page.scope('closure.edit') ?? [];
  const facility =
    town.facilities.find(({ id }) => id === wanted) ??
    town.facilities.find(({ id }) => staff.may('closure.edit', id) && (!inScope || id === inScope));
  const place = { municipalityId: staff.municipalityId, facilityId: facility?.id ?? '' };
  staff.mustMay('closure.edit', place);
  return facility as Facility;
}
