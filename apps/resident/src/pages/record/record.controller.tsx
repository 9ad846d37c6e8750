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
} from '@kashikan/edge';
import { AppealMark } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { ReadRecord } from './read-record';
import { RecordPage } from './record.view';

/** 利用の記録: what the towns have written down about a person, and the one word that the person has about each. */
@Pages('record')
@SignedIn()
export class RecordController {
  constructor(
    private readonly record: ReadRecord,
    private readonly appealMark: AppealMark,
  ) {}

  @Get()
  async list(@CurrentPage() page: ResidentPage, @Query('done') done?: string): Promise<Answer> {
    return new Shown(await this.page(page, undefined, done === 'appealed'));
  }

  @Post(':mark/appeal')
  async appeal(
    @Param('mark') markId: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    try {
      await this.appealMark.run(
        actor,
        { markId, accountId, body: textOf(body, `text-${markId}`) },
        idempotency,
      );
      return new Moved('/record?done=appealed');
    } catch (error) {
      const form = refusedForm(error, page, body, {
        'conduct.appeal-empty': `text-${markId}`,
        'conduct.appealed-already': '',
        'conduct.decided-already': '',
      });
      return new Shown(await this.page(page, form), 422);
    }
  }

  private async page(page: ResidentPage, form?: FormState, isSent = false) {
    const standing = await this.record.of(page);
    return <RecordPage page={page} standing={standing} form={form} isSent={isSent} />;
  }
}
