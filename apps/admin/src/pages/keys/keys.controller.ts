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
} from '@kashikan/edge';
import { ReturnKey } from '@kashikan/journeys';
import { type Handover, HandoverList, KeyRegister } from '@kashikan/keys';
import { readTag } from '@kashikan/keys/rules';
import { addDays, instantAt, localTime } from '@kashikan/kernel';
import type { MessageKey } from '@kashikan/i18n';
import { Body, Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { conditionOf } from './condition';
import { KeysPage } from './keys.view';

/** 鍵: what is out, what came back today, and the return that needs nothing but the tag. */
@Pages('keys')
@Requires('key.take-back')
@ShowsPeople()
export class KeysController {
  constructor(
    private readonly register: KeyRegister,
    private readonly handovers: HandoverList,
    private readonly returnKey: ReturnKey,
  ) {}

  @Get()
  list(@CurrentPage() page: StaffPage, @Query('back') backId?: string): Promise<Answer> {
    return this.shown(page, { backId });
  }

  @Post('return')
  async takeBack(
    @CurrentPage() page: StaffPage,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const found = await this.outByTag(page, textOf(fields, 'tag'));
    if (typeof found === 'string') return this.shown(page, { refused: wrongForm(fields, { tag: found }) });
    try {
      await this.returnKey.run({
        actor: page.staff.actor,
        municipalityId: page.staff.municipalityId,
        handoverId: found.handoverId,
        conditionNote: conditionOf(fields),
        idempotency,
      });
      return new Moved(`/keys?back=${found.handoverId}`);
    } catch (error) {
      return this.shown(page, { refused: refusedForm(error, page, fields) });
    }
  }

  /** The handover that a tag is out with, or why it cannot be told. Tags are numbered per facility. */
  private async outByTag(page: StaffPage, typed: string): Promise<Handover | TagRefusal> {
    const tag = readTag(typed);
    if (tag === undefined) return 'admin.return.tag.unread';
    const out = await this.handovers.out(page.staff.municipalityId, page.scope('key.take-back'));
    const found = out.filter(handover => handover.tag === tag);
    if (found.length > 1) return 'admin.return.tag.ambiguous';
    return found[0] ?? 'admin.return.tag.not-out';
  }

  private async shown(
    page: StaffPage,
    { backId, refused }: { backId?: string | undefined; refused?: RefusedForm },
  ): Promise<Shown> {
    const { municipalityId } = page.staff;
    const scope = page.scope('key.take-back');
    const [from, until] = [page.today, addDays(page.today, 1)].map(date =>
      instantAt(date, localTime('00:00'), page.zone),
    ) as [Date, Date];
    const [keys, out, ofToday, back] = await Promise.all([
      this.register.all(municipalityId, scope),
      this.handovers.out(municipalityId, scope),
      this.handovers.between(municipalityId, scope, from, until),
      backId ? this.handovers.byId(municipalityId, backId) : undefined,
    ]);
    page.staff.saw([...out, ...ofToday, ...(back ? [back] : [])].map(({ accountId }) => accountId));
    return new Shown(h(KeysPage, { page, keys, out, ofToday, back, refused }), refused?.status);
  }
}

type TagRefusal = Extract<MessageKey, `admin.return.tag.${string}`>;
