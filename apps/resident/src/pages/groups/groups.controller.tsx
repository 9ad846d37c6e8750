import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { type GroupFacts, GroupView } from '@kashikan/groups';
import { tidyName } from '@kashikan/groups/rules';
import { type PlainKey, readKana } from '@kashikan/i18n';
import { KeepGroup, OfferRole } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { GroupFactsPage } from './group-facts.view';
import { GroupsPage } from './groups.view';

/** わたしの団体: the groups one acts for, and the roles one was offered. */
@Pages('my/groups')
@SignedIn()
export class GroupsController {
  constructor(
    private readonly groups: GroupView,
    private readonly keepGroup: KeepGroup,
    private readonly offerRole: OfferRole,
  ) {}

  @Get()
  async list(@CurrentPage() page: ResidentPage, @Query('done') done?: string): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    const [groups, invitations] = await Promise.all([
      this.groups.mine(accountId),
      this.groups.invitationsFor(accountId, page.now),
    ]);
    return new Shown(<GroupsPage page={page} groups={groups} invitations={invitations} done={done} />);
  }

  @Get('new')
  form(@CurrentPage() page: ResidentPage): Answer {
    return new Shown(<GroupFactsPage page={page} group={undefined} form={undefined} />);
  }

  @Post('new')
  async create(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const read = readGroupFacts(body);
    if ('errors' in read) {
      const form = wrongGroupForm(page, body, read.errors);
      return new Shown(<GroupFactsPage page={page} group={undefined} form={form} />, 422);
    }
    const accountId = page.resident?.accountId ?? '';
    const groupId = await this.keepGroup.create({ actor, accountId }, read.facts);
    return new Moved(hrefs.group(groupId, '/roster?done=created'));
  }

  @Post('invitations/:offered')
  async answer(
    @CurrentPage() page: ResidentPage,
    @Param('offered') invitationId: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const answer = textOf(body, 'answer') === 'accepted' ? 'accepted' : 'declined';
    const accountId = page.resident?.accountId ?? '';
    const { groupId } = await this.offerRole.answer(actor, accountId, invitationId, answer);
    return new Moved(
      answer === 'accepted' ? hrefs.group(groupId, '?done=accepted') : `${hrefs.groups}?done=declined`,
    );
  }
}

type Wrong = Readonly<Record<string, PlainKey>>;

export function readGroupFacts(body: Fields): { readonly facts: GroupFacts } | { readonly errors: Wrong } {
  const name = tidyName(textOf(body, 'name'));
  const nameKana = readKana(textOf(body, 'nameKana'));
  const activity = textOf(body, 'activity');
  const meetingPlace = tidyName(textOf(body, 'meetingPlace'));
  const errors: Record<string, PlainKey> = {
    ...(name === '' || name.length > 120 ? { name: 'groups.name.missing' } : {}),
    ...(nameKana ? {} : { nameKana: 'groups.kana.wrong' }),
    ...(activity === '' || activity.length > 400 ? { activity: 'groups.activity.missing' } : {}),
    ...(meetingPlace.length > 200 ? { meetingPlace: 'groups.place.long' } : {}),
  };
  return nameKana && Object.keys(errors).length === 0
    ? { facts: { name, nameKana, activity, meetingPlace: meetingPlace || null } }
    : { errors };
}

/** The form as it was typed, each error beside its field. */
export const wrongGroupForm = ({ t }: ResidentPage, body: Fields, errors: Wrong) => ({
  values: typedOf(body),
  errors: Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(key)])),
});
