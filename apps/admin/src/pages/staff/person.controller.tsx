import {
  type Answer,
  edgeErrors,
  type Fields,
  Moved,
  NeedsStrength,
  Pages,
  Requires,
  Shown,
  textOf,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { AddStaff, ChangeStaffRoles, ResetStaff, StaffDirectory } from '@kashikan/identity';
import { tidyText } from '@kashikan/i18n';
import { isId } from '@kashikan/kernel';
import { KeepPosts } from '@kashikan/journeys';
import { OpenWorkView } from '@kashikan/reports';
import { Body, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { type RefusedForm, refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { type PersonNews, PersonPage } from './person.view';
import { SetupPaperPage } from './setup-paper.view';
import { readGrant } from './staff.controller';

const news: readonly string[] = ['granted', 'withdrawn', 'left', 'reset-asked', 'reset-withdrawn'];

/** What changes what somebody may do. */
@Injectable()
export class RoleDoors {
  constructor(
    readonly roles: ChangeStaffRoles,
    readonly posts: KeepPosts,
    readonly unitOfWork: UnitOfWork,
  ) {}
}

/** One member of staff: roles, a lost paper, the reset by two, leaving. */
@Pages('staff/:staff')
@Requires('staff.edit')
export class StaffPersonController {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly doors: RoleDoors,
    private readonly addStaff: AddStaff,
    private readonly resets: ResetStaff,
    private readonly openWork: OpenWorkView,
  ) {}

  @Get()
  show(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, id, undefined, news.find(one => one === done) as PersonNews | undefined);
  }

  @Post('roles')
  @NeedsStrength(2)
  async grant(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const { id: staffId } = await this.person(page, id);
    const { grant, errors } = readGrant(page, body);
    if (!grant) return this.shown(page, id, wrongForm(body, errors));
    return this.change(page, id, body, 'granted', () =>
      this.doors.unitOfWork.run({ actor: page.staff.actor, verb: 'staff.grant-role' }, tx =>
        this.doors.roles.grant(tx, { staffId, municipalityId: page.staff.municipalityId }, grant),
      ),
    );
  }

  @Post('roles/:role/withdrawal')
  @NeedsStrength(2)
  async withdraw(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Param('role') roleId: string,
  ): Promise<Answer> {
    const { id: staffId, roles } = await this.person(page, id);
    if (!roles.some(role => role.id === roleId)) return new Moved(`/staff/${staffId}?done=withdrawn`);
    return this.change(page, id, {}, 'withdrawn', () =>
      this.doors.unitOfWork.run({ actor: page.staff.actor, verb: 'staff.withdraw-role' }, tx =>
        this.doors.roles.withdraw(tx, { staffId, municipalityId: page.staff.municipalityId }, roleId),
      ),
    );
  }

  @Post('leaving')
  @NeedsStrength(2)
  async leave(@CurrentPage() page: StaffPage, @Param('staff') id: string): Promise<Answer> {
    const { id: staffId } = await this.person(page, id);
    return this.change(page, id, {}, 'left', () =>
      this.doors.posts.leave(page.staff.actor, { staffId, municipalityId: page.staff.municipalityId }),
    );
  }

  @Post('setup-code')
  @NeedsStrength(2)
  async paper(@CurrentPage() page: StaffPage, @Param('staff') id: string): Promise<Answer> {
    const { id: staffId, name, login } = await this.person(page, id);
    try {
      const paper = await this.addStaff.again(page.staff.actor, staffId, page.staff.municipalityId);
      return new Shown(<SetupPaperPage {...{ page, paper, name, login }} />);
    } catch (error) {
      return this.shown(page, id, refusedForm(error, page, {}));
    }
  }

  @Post('reset')
  @Requires('staff.reset')
  @NeedsStrength(2)
  async askReset(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const { id: staffId } = await this.person(page, id);
    const reason = tidyText(textOf(body, 'reason')).slice(0, 400);
    if (reason === '')
      return this.shown(page, id, wrongForm(body, { reason: 'admin.staff.reset.reason.missing' }));
    const { municipalityId, actor } = page.staff;
    return this.change(page, id, body, 'reset-asked', () =>
      this.resets.ask({ actor, municipalityId, staffId, reason }),
    );
  }

  @Post('reset/:reset/confirmation')
  @Requires('staff.reset')
  @NeedsStrength(2)
  async confirmReset(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Param('reset') resetId: string,
  ): Promise<Answer> {
    const { id: staffId, name, login } = await this.person(page, id);
    const { municipalityId, actor } = page.staff;
    try {
      if (!isId(resetId)) throw edgeErrors.recordUnknown();
      const paper = await this.resets.confirm(actor, { resetId, staffId, municipalityId });
      return new Shown(<SetupPaperPage {...{ page, paper, name, login }} />);
    } catch (error) {
      return this.shown(page, id, refusedForm(error, page, {}));
    }
  }

  @Post('reset/:reset/withdrawal')
  @Requires('staff.reset')
  async withdrawReset(
    @CurrentPage() page: StaffPage,
    @Param('staff') id: string,
    @Param('reset') resetId: string,
  ): Promise<Answer> {
    const { id: staffId } = await this.person(page, id);
    const { municipalityId, actor } = page.staff;
    return this.change(page, id, {}, 'reset-withdrawn', async () => {
      if (!isId(resetId)) throw edgeErrors.recordUnknown();
      await this.resets.withdraw(actor, { resetId, staffId, municipalityId });
    });
  }

  private async change(
    page: StaffPage,
    id: string,
    body: Fields,
    done: PersonNews,
    work: () => Promise<unknown>,
  ): Promise<Answer> {
    try {
      await work();
      return new Moved(`/staff/${id}?done=${done}`);
    } catch (error) {
      return this.shown(page, id, refusedForm(error, page, body));
    }
  }

  private async shown(
    page: StaffPage,
    id: string,
    refused?: RefusedForm,
    done?: PersonNews,
  ): Promise<Answer> {
    const person = await this.person(page, id);
    const { municipalityId } = page.staff;
    const [past, resets, work] = await Promise.all([
      this.directory.pastRoles(person.id),
      this.directory.waitingResets(municipalityId),
      this.openWork.of(municipalityId, person.id),
    ]);
    const reset = resets.find(one => one.staffId === person.id);
    return new Shown(
      <PersonPage {...{ page, person, past, reset, work, done, form: refused?.form }} />,
      refused?.status,
    );
  }

  /** Of the own municipality, and only for whoever administers all of it. */
  private async person(page: StaffPage, id: string) {
    page.staff.mustMayEverywhere('staff.edit');
    const person = isId(id) ? await this.directory.one(page.staff.municipalityId, id) : undefined;
    if (!person) throw edgeErrors.recordUnknown();
    return person;
  }
}
