import { type Answer, Pages, Requires, Shown } from '@kashikan/edge';
import { ForgetOldData } from '@kashikan/journeys';
import { Get } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { RetentionPage } from './retention.view';

/** 保存期間: what the next night will take, counted before it does. */
@Pages('records/retention')
@Requires('record.view')
export class RetentionController {
  constructor(private readonly forget: ForgetOldData) {}

  @Get()
  async show(@CurrentPage() page: StaffPage): Promise<Answer> {
    page.staff.mustMayEverywhere('record.view');
    return new Shown(h(RetentionPage, { page, due: await this.forget.due(page.staff.municipalityId) }));
  }
}
