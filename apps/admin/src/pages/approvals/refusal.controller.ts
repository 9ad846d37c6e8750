import { approvalErrors } from '@kashikan/approvals';
import { isRefusalGround } from '@kashikan/approvals/rules';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
  typedOf,
} from '@kashikan/edge';
import type { MessageKey } from '@kashikan/i18n';
import { DecideApplication } from '@kashikan/journeys';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { seenStep } from './case.controller';
import { MyCases } from './my-cases';
import { ReadCase, type WholeCase } from './read-case';
import { articleOf, type Refusal } from './refusal-reason';
import { RefusalPage } from './refusal.view';

/** 不許可 has its own page, apart from anything reversible: the letter is read before it is sent. */
@Pages('approvals/:id/refusal')
@Requires('approval.decide')
@ShowsPeople()
export class RefusalController {
  constructor(
    private readonly cases: ReadCase,
    private readonly mine: MyCases,
    private readonly decide: DecideApplication,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const whole = await this.open(page, id);
    return shown(page, whole, { refusal: proposed(whole) });
  }

  /** Shows the letter; nothing is decided yet. */
  @Post('letter')
  @HttpCode(200)
  async letter(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const whole = await this.open(page, id);
    const read = readRefusal(fields);
    if ('wrong' in read) return shown(page, whole, { refused: wrongForm(fields, read.wrong) });
    return shown(page, whole, { refusal: read, typed: typedOf(fields) });
  }

  @Post()
  async refuse(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const whole = await this.cases.forStaff(page, id, 'approval.decide');
    const read = proposed(whole) ?? readRefusal(fields);
    if ('wrong' in read) return shown(page, whole, { refused: wrongForm(fields, read.wrong) });
    try {
      await this.decide.run({
        actor: page.staff.actor,
        approvalId: id,
        municipalityId: page.staff.municipalityId,
        decision: 'refuse',
        article: articleOf(read),
        facts: read.facts,
        ...seenStep(fields),
        idempotency,
      });
      return await this.mine.next(page, id);
    } catch (error) {
      return shown(page, whole, { refused: refusedForm(error, page, fields) });
    }
  }

  private async open(page: StaffPage, id: string): Promise<WholeCase> {
    const whole = await this.cases.forStaff(page, id, 'approval.decide');
    const { state, decidedBy, decidedAt } = whole.facts;
    if (state === 'withdrawn') throw approvalErrors.withdrawn();
    if (state !== 'pending')
      throw approvalErrors.alreadyDecided({
        state,
        decidedBy: decidedBy ?? '',
        decidedAt: decidedAt?.toISOString() ?? '',
      });
    return whole;
  }
}

interface ShownWith {
  readonly refused?: RefusedForm;
  readonly refusal?: Refusal | undefined;
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
}

function shown(page: StaffPage, whole: WholeCase, { refused, refusal, typed }: ShownWith = {}): Shown {
  const form = refused?.form ?? { values: typed ?? {}, errors: {} };
  return new Shown(h(RefusalPage, { page, whole, form, refusal }), refused?.status ?? 200);
}

/** 案: what was proposed before and is signed as it stands. */
const proposed = ({ facts }: WholeCase): Refusal | undefined =>
  facts.proposal === 'refuse'
    ? { ground: null, article: facts.reasonArticle ?? '', facts: facts.reasonFacts ?? '' }
    : undefined;

function readRefusal(fields: Fields): Refusal | { readonly wrong: Readonly<Record<string, MessageKey>> } {
  const ground = textOf(fields, 'ground');
  const article = textOf(fields, 'article').slice(0, 120);
  const facts = textOf(fields, 'facts').slice(0, 2_000);
  const wrong: Record<string, MessageKey> = {};
  if (!isRefusalGround(ground)) wrong.ground = 'admin.refusal.ground.missing';
  if (article === '') wrong.article = 'admin.refusal.article.missing';
  if (facts.length < 10) wrong.facts = 'admin.refusal.facts.missing';
  if (!isRefusalGround(ground) || Object.keys(wrong).length > 0) return { wrong };
  return { ground, article, facts };
}
