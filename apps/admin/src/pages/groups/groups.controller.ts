import {
  type Answer,
  type Fields,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
  textsOf,
} from '@kashikan/edge';
import { RegistrationsView } from '@kashikan/groups';
import { type RegistrationState } from '@kashikan/groups/rules';
import { readKana, tidyText } from '@kashikan/i18n';
import { DecideGroup, type GroupDecision } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { type RefusedForm, refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { GroupPage } from './group.view';
import { GroupsPage, type ShownStates, statesOf } from './groups.view';
import { ReadGroup } from './read-group';

const fieldOf = {
  'group.reason-missing': 'reason',
  'pricing.standing-exists': 'reductionReason',
};

/** 団体登録: the list, the evidence, and every decision except a refusal, which has its own page. */
@Pages('people/groups')
@Requires('group.view')
@ShowsPeople()
export class GroupsController {
  constructor(
    private readonly registrations: RegistrationsView,
    private readonly readGroup: ReadGroup,
    private readonly decideGroup: DecideGroup,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: StaffPage,
    @Query('who') typed?: string,
    @Query('state') wanted?: string,
  ): Promise<Answer> {
    const words = tidyText(typeof typed === 'string' ? typed : '').slice(0, 120);
    const state: ShownStates = shownStates.find(one => one === wanted) ?? 'current';
    const { municipalityId } = page.staff;
    const states: readonly RegistrationState[] = statesOf[state];
    const search = { municipalityId, words: readKana(words) ?? words, states };
    const [found, waiting] = await Promise.all([
      this.registrations.list(search),
      this.registrations.waiting(municipalityId),
    ]);
    page.staff.saw(found.map(({ representativeId }) => representativeId));
    return new Shown(h(GroupsPage, { page, words, state, found, waiting }));
  }

  @Get(':registration')
  async one(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.view');
    return this.shown(page, id, undefined, done !== undefined);
  }

  @Post(':registration/approval')
  @Requires('group.decide')
  approve(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.decide');
    const isReduced = textOf(fields, 'reduce') === 'yes';
    const reductionReason = textOf(fields, 'reductionReason').slice(0, 500);
    if (isReduced && reductionReason === '')
      return this.shown(
        page,
        id,
        wrongForm(fields, { reductionReason: 'admin.groups.reduction.reason.missing' }),
      );
    return this.decide(page, id, fields, {
      decision: 'approve',
      facilityIds: textsOf(fields, 'facilities'),
      reductionReason: isReduced ? reductionReason : null,
    });
  }

  @Post(':registration/return')
  @Requires('group.decide')
  returned(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    return this.decide(page, id, fields, { decision: 'return', reason: reasonOf(fields) });
  }

  @Post(':registration/end')
  @Requires('group.decide')
  end(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    return this.decide(page, id, fields, { decision: 'end', reason: reasonOf(fields) });
  }

  /** 施設利用許可 of a registration that holds. */
  @Post(':registration/facilities')
  @Requires('group.decide')
  async permit(
    @CurrentPage() page: StaffPage,
    @Param('registration') registrationId: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.decide');
    const { actor, municipalityId } = page.staff;
    const facilityIds = textsOf(fields, 'facilities');
    await this.decideGroup.permit({ actor, municipalityId, registrationId, facilityIds });
    return new Moved(`/people/groups/${registrationId}?done=saved`);
  }

  /** A file to keep, never something that a page shows. */
  @Get(':registration/documents/:document')
  async document(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Param('document') documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    page.staff.mustMayEverywhere('group.view');
    const { holders } = await this.registrations.of(id, page.staff.municipalityId);
    page.staff.saw(holders.map(({ accountId }) => accountId));
    const { bytes, mediaType } = await this.registrations.document(id, page.staff.municipalityId, documentId);
    await reply.type(mediaType).header('content-disposition', 'attachment').send(bytes);
  }

  private async decide(
    page: StaffPage,
    registrationId: string,
    fields: Fields,
    decision: GroupDecision,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.decide');
    const { actor, municipalityId } = page.staff;
    try {
      await this.decideGroup.run({ actor, municipalityId, registrationId, decision });
    } catch (error) {
      return this.shown(page, registrationId, refusedForm(error, page, fields, fieldOf));
    }
    return new Moved(`/people/groups/${registrationId}?done=decided`);
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm, isDone = false): Promise<Answer> {
    const whole = await this.readGroup.of(page, id);
    const props = { page, whole, isDone, ...(refused && { form: refused.form }) };
    return new Shown(h(GroupPage, props), refused?.status ?? 200);
  }
}

const shownStates = ['current', 'waiting', 'over'] as const;

const reasonOf = (fields: Fields): string => textOf(fields, 'reason').slice(0, 2_000);
