import { catalogueErrors, type Town } from '@kashikan/catalogue';
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
  textsOf,
} from '@kashikan/edge';
import { GroupView } from '@kashikan/groups';
import type { PlainKey } from '@kashikan/i18n';
import { MustBeKnown, RegisterGroup, StandingKinds } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { wrongGroupForm } from './groups.controller';
import { RegistrationPage } from './registration.view';

const fieldOf = {
  'group.kind-unknown': 'kind',
  'group.too-few-members': '',
  'group.too-few-local': 'kind',
  'group.document-missing': '',
  'group.roster-missing': '',
  'group.renews-later': '',
  'group.applied-already': '',
  'identity.level-too-low': '',
};

/** B6: the registration in one town, asked for, mended or renewed on one screen. */
@Pages('my/groups/:group/registrations')
@SignedIn()
export class GroupRegistrationController {
  constructor(
    private readonly groups: GroupView,
    private readonly registerGroup: RegisterGroup,
    private readonly kinds: StandingKinds,
    private readonly mustBeKnown: MustBeKnown,
  ) {}

  /** Who must prove first who they are does so before anything is typed, and comes back here. */
  @Get(':town')
  async form(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Param('town') townId: string,
  ): Promise<Answer> {
    const { id } = townOf(page, townId).municipality;
    const lacking = await this.mustBeKnown.lacking(page.resident?.accountId ?? '', id, 'group');
    if (lacking?.has.level === 0) return new Moved(hrefs.profile(page.path));
    if (lacking) return new Moved(hrefs.identity(id, 'group', page.path));
    return this.shown(page, groupId, townId, undefined);
  }

  @Post(':town')
  @HttpCode(200)
  async apply(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Param('town') townId: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const { municipality } = townOf(page, townId);
    const wantedReduction = textOf(body, 'reduction') || null;
    const reductionReason = textOf(body, 'reductionReason').slice(0, 500);
    const wrong: Record<string, PlainKey> = {
      ...(textOf(body, 'promise') === 'yes' ? {} : { promise: 'groups.registration.promise.missing' }),
      ...(wantedReduction !== null && reductionReason === ''
        ? { reductionReason: 'groups.registration.reduction.reason.missing' }
        : {}),
    };
    if (Object.keys(wrong).length > 0)
      return this.shown(page, groupId, townId, wrongGroupForm(page, body, wrong));
    const known = await this.kinds.of(municipality.id);
    try {
      await this.registerGroup.run({
        actor,
        accountId: page.resident?.accountId ?? '',
        groupId,
        municipalityId: municipality.id,
        kindCode: textOf(body, 'kind'),
        wantedFacilities: textsOf(body, 'facilities'),
        wantedReduction: known.some(({ code }) => code === wantedReduction) ? wantedReduction : null,
        reductionReason: reductionReason || null,
        locale: page.locale,
        idempotency,
      });
    } catch (error) {
      return this.shown(page, groupId, townId, refusedForm(error, page, body, fieldOf));
    }
    return new Moved(hrefs.group(groupId, '?done=applied'));
  }

  @Post(':registration/giving-up')
  async giveUp(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Param('registration') registrationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    await this.registerGroup.giveUp(
      { actor, accountId: page.resident?.accountId ?? '', groupId },
      registrationId,
    );
    return new Moved(hrefs.group(groupId, '?done=given-up'));
  }

  private async shown(
    page: ResidentPage,
    groupId: string,
    townId: string,
    form: FormState | undefined,
  ): Promise<Answer> {
    const town = townOf(page, townId);
    const [whole, reductions] = await Promise.all([
      this.groups.of(groupId, page.resident?.accountId ?? '', page.now, 'manage'),
      this.kinds.of(townId),
    ]);
    return new Shown(
      <RegistrationPage page={page} town={town} whole={whole} reductions={reductions} form={form} />,
      form ? 422 : 200,
    );
  }
}

/** Throws `catalogue.municipality-unknown`. */
function townOf({ towns }: ResidentPage, townId: string): Town {
  const town = towns.byId.get(townId);
  if (!town) throw catalogueErrors.municipalityUnknown();
  return town;
}
