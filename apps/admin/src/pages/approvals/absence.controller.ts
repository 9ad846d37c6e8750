import { AbsencesStore, OfficeView } from '@kashikan/approvals';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, textsOf } from '@kashikan/edge';
import { permissions, StaffDirectory } from '@kashikan/identity';
import { type MessageKey, readDate } from '@kashikan/i18n';
import { isId } from '@kashikan/kernel';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { AbsencePage } from './absence.view';

/** 不在と代決: who signs while one is away, and what was signed meanwhile. Everybody for themselves. */
@Pages('absence')
@Requires('approval.decide')
export class AbsenceController {
  constructor(
    private readonly office: OfficeView,
    private readonly directory: StaffDirectory,
    private readonly absences: AbsencesStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  show(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    return this.shown(page, undefined, done === 'saved');
  }

  @Post()
  @HttpCode(200)
  async declare(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    const firstDay = readDate(textOf(fields, 'first'), page.today);
    const lastDay = readDate(textOf(fields, 'last'), page.today);
    const wrong: Record<string, MessageKey> = {};
    if (!firstDay) wrong.first = 'admin.absence.day.wrong';
    if (!lastDay) wrong.last = 'admin.absence.day.wrong';
    else if (lastDay < (firstDay ?? lastDay) || lastDay < page.today) wrong.last = 'admin.absence.last.wrong';
    if (!firstDay || !lastDay || wrong.last) return this.shown(page, wrongForm(fields, wrong));
    const { municipalityId, actor } = page.staff;
    try {
      await this.unitOfWork.run({ actor, verb: 'staff.away' }, tx =>
        this.absences.declare(tx, { municipalityId, deputyId: textOf(fields, 'deputy'), firstDay, lastDay }),
      );
      return new Moved('/absence?done=saved');
    } catch (error) {
      return this.shown(page, refusedForm(error, page, fields, { 'approval.deputy-unknown': 'deputy' }));
    }
  }

  @Post(':absence/end')
  async end(@CurrentPage() page: StaffPage, @Param('absence') id: string): Promise<Answer> {
    const { municipalityId, actor } = page.staff;
    if (isId(id))
      await this.unitOfWork.run({ actor, verb: 'staff.back' }, tx =>
        this.absences.end(tx, municipalityId, id),
      );
    return new Moved('/absence?done=saved');
  }

  /** 後閲 of what the page listed. */
  @Post('seen')
  async seen(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    const { municipalityId, actor } = page.staff;
    const ids = textsOf(fields, 'signature').map(Number).filter(Number.isSafeInteger);
    await this.unitOfWork.run({ actor, verb: 'staff.see-after' }, tx =>
      this.absences.seeAfter(tx, municipalityId, ids),
    );
    return new Moved('/absence?done=saved');
  }

  private async shown(page: StaffPage, refused?: RefusedForm, isSaved = false): Promise<Shown> {
    const { id, municipalityId } = page.staff;
    const [mine, signed, all] = await Promise.all([
      this.office.absencesOf(id),
      this.office.signedFor(id),
      this.directory.all(municipalityId),
    ]);
    const deciders: readonly string[] = permissions['approval.decide'];
    const deputies = all.filter(
      one => one.id !== id && one.leftAt === null && one.roles.some(({ role }) => deciders.includes(role)),
    );
    return new Shown(
      h(AbsencePage, { page, mine, signed, deputies, isSaved, form: refused?.form }),
      refused?.status ?? 200,
    );
  }
}
