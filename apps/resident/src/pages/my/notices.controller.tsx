import { UnitOfWork } from '@kashikan/database';
import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
} from '@kashikan/edge';
import type { Actor } from '@kashikan/kernel';
import { ChooseNotices, NoticeSettingsView } from '@kashikan/notifications';
import { noticeKinds } from '@kashikan/notifications/rules';
import { Body, Get, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { refusedForm } from '../../frame/refused';
import { NoticesPage } from './notices.view';
import { choiceOf } from './notice-choices';

/** お知らせの受け取り方: one way for each kind of notice. */
@Pages('my/notices')
@SignedIn()
export class NoticesController {
  constructor(
    private readonly settings: NoticeSettingsView,
    private readonly choose: ChooseNotices,
    private readonly units: UnitOfWork,
  ) {}

  @Get()
  async show(@CurrentPage() page: ResidentPage, @Query('done') done?: string): Promise<Answer> {
    const settings = await this.settings.of(page.resident?.accountId ?? '');
    return new Shown(<NoticesPage page={page} settings={settings} isSaved={done === 'saved'} />);
  }

  @Post()
  async save(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    const settings = await this.settings.of(accountId);
    const chosen = Object.fromEntries(
      noticeKinds.flatMap(kind => {
        const choice = choiceOf(textOf(body, kind));
        return choice ? [[kind, choice] as const] : [];
      }),
    );
    try {
      await this.units.run({ actor, verb: 'resident.choose-notices' }, tx =>
        this.choose.run(tx, accountId, settings.reach, chosen),
      );
      return new Moved(`${hrefs.notices}?done=saved`);
    } catch (error) {
      const fieldOf = { 'notification.channel-unknown': '', 'notification.must-be-told': '' };
      const form = refusedForm(error, page, body, fieldOf);
      return new Shown(<NoticesPage page={page} settings={settings} isSaved={false} form={form} />, 422);
    }
  }
}
