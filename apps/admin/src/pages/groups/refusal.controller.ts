import {
  type Answer,
  type Fields,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { groupErrors } from '@kashikan/groups';
import { DecideGroup } from '@kashikan/journeys';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ReadGroup } from './read-group';
import { type GroupRefusal, GroupRefusalPage } from './refusal.view';

/** 登録しない: apart from anything reversible, and the letter is read before it is sent. */
@Pages('people/groups/:registration/refusal')
@Requires('group.decide')
@ShowsPeople()
export class GroupRefusalController {
  constructor(
    private readonly readGroup: ReadGroup,
    private readonly decideGroup: DecideGroup,
  ) {}

  @Get()
  ask(@CurrentPage() page: StaffPage, @Param('registration') id: string): Promise<Answer> {
    return this.shown(page, id, {});
  }

  /** Shows the letter; nothing is decided yet. */
  @Post('letter')
  @HttpCode(200)
  letter(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const read = readRefusal(fields);
    return this.shown(page, id, 'form' in read ? { refused: read } : { refusal: read, fields });
  }

  @Post()
  async refuse(
    @CurrentPage() page: StaffPage,
    @Param('registration') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.decide');
    const read = readRefusal(fields);
    if ('form' in read) return this.shown(page, id, { refused: read });
    const { actor, municipalityId } = page.staff;
    const { article, facts: reason } = read;
    try {
      await this.decideGroup.run({
        actor,
        municipalityId,
        registrationId: id,
        decision: { decision: 'refuse', article, reason },
      });
    } catch (error) {
      return this.shown(page, id, { refused: refusedForm(error, page, fields) });
    }
    return new Moved(`/people/groups/${id}?done=decided`);
  }

  private async shown(
    page: StaffPage,
    id: string,
    { refused, refusal, fields }: { refused?: RefusedForm; refusal?: GroupRefusal; fields?: Fields },
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('group.decide');
    const whole = await this.readGroup.of(page, id);
    if (whole.registration.state !== 'applied') throw groupErrors.changedMeanwhile(whole.registration.state);
    const form = refused?.form ?? { values: fields ? typedOf(fields) : {}, errors: {} };
    return new Shown(h(GroupRefusalPage, { page, whole, form, refusal }), refused?.status ?? 200);
  }
}

function readRefusal(fields: Fields): GroupRefusal | RefusedForm {
  const article = textOf(fields, 'article').slice(0, 120);
  const facts = textOf(fields, 'facts').slice(0, 2_000);
  if (article !== '' && facts.length >= 10) return { article, facts };
  return wrongForm(fields, {
    ...(article === '' ? { article: 'admin.refusal.article.missing' as const } : {}),
    ...(facts.length < 10 ? { facts: 'admin.refusal.facts.missing' as const } : {}),
  });
}
