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
import { GroupView } from '@kashikan/groups';
import { isGroupRole } from '@kashikan/groups/rules';
import { readEmail } from '@kashikan/identity';
import { KeepGroup, OfferRole } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { GroupFactsPage } from './group-facts.view';
import { GroupPage } from './group.view';
import { readGroupFacts, wrongGroupForm } from './groups.controller';
import { PeoplePage } from './people.view';

const accountOf = ({ resident }: ResidentPage): string => resident?.accountId ?? '';

/** One group: how it stands, what it is, and who acts for it. */
@Pages('my/groups/:group')
@SignedIn()
export class GroupController {
  constructor(
    private readonly groups: GroupView,
    private readonly keepGroup: KeepGroup,
    private readonly offerRole: OfferRole,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const whole = await this.groups.of(id, accountOf(page), page.now);
    return new Shown(<GroupPage page={page} whole={whole} done={done} />);
  }

  @Get('facts')
  async facts(@CurrentPage() page: ResidentPage, @Param('group') id: string): Promise<Answer> {
    const { group } = await this.groups.of(id, accountOf(page), page.now, 'manage');
    return new Shown(<GroupFactsPage page={page} group={group} form={undefined} />);
  }

  @Post('facts')
  async saveFacts(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const { group } = await this.groups.of(id, accountOf(page), page.now, 'manage');
    const read = readGroupFacts(body);
    if ('errors' in read) {
      const form = wrongGroupForm(page, body, read.errors);
      return new Shown(<GroupFactsPage page={page} group={group} form={form} />, 422);
    }
    await this.keepGroup.update({ actor, accountId: accountOf(page), groupId: id }, read.facts);
    return new Moved(hrefs.group(id, '?done=saved'));
  }

  @Get('people')
  people(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.peoplePage(page, id, undefined, done);
  }

  @Post('people')
  async invite(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const role = textOf(body, 'role');
    const email = readEmail(textOf(body, 'email'));
    if (!isGroupRole(role) || !email)
      return this.peoplePage(
        page,
        id,
        wrongGroupForm(page, body, {
          ...(email ? {} : { email: 'groups.people.email.wrong' as const }),
          ...(isGroupRole(role) ? {} : { role: 'groups.people.role.missing' as const }),
        }),
      );
    const { locale, town } = page;
    try {
      await this.offerRole.offer({
        actor,
        accountId: accountOf(page),
        groupId: id,
        role,
        email,
        locale,
        town,
      });
    } catch (error) {
      return this.peoplePage(page, id, refusedForm(error, page, body, { 'group.invited-already': 'role' }));
    }
    return new Moved(hrefs.group(id, '/people?done=invited'));
  }

  @Post('invitations/:invitation/withdrawal')
  async withdraw(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Param('invitation') invitationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    await this.offerRole.withdraw({ actor, accountId: accountOf(page), groupId: id }, invitationId);
    return new Moved(hrefs.group(id, '/people?done=invitation-withdrawn'));
  }

  @Post('roles/:role/end')
  async endRole(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Param('role') role: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const accountId = accountOf(page);
    const { holders } = await this.groups.of(id, accountId, page.now);
    if (isGroupRole(role)) await this.keepGroup.endRole({ actor, accountId, groupId: id }, role);
    // Whoever laid down their only role no longer sees the group.
    const stays = holders.some(one => one.accountId === accountId && one.role !== role);
    return new Moved(stays ? hrefs.group(id, '/people?done=role-ended') : `${hrefs.groups}?done=role-ended`);
  }

  private async peoplePage(page: ResidentPage, id: string, form?: FormState, done?: string): Promise<Answer> {
    const whole = await this.groups.of(id, accountOf(page), page.now, form ? 'manage' : 'see');
    return new Shown(<PeoplePage page={page} whole={whole} form={form} done={done} />, form ? 422 : 200);
  }
}
