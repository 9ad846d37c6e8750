import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  safeReturnPath,
  Shown,
  SignedIn,
  textOf,
} from '@kashikan/edge';
import { AssuranceView, DigitalApp, IdentityImages } from '@kashikan/identity';
import { assuranceTerms, assuredActions, identityDocuments } from '@kashikan/identity/rules';
import { SendIdentityImage, WithdrawIdentityImage } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { identityHref, IdentityPage, type IdentityQuestion, shownOutcomes } from './identity.view';

const photoRefusals = ['missing', 'too-large', 'kind-unknown', 'broken', 'of-too-many-pixels', 'too-small'];
const fieldOf = {
  ...Object.fromEntries(photoRefusals.map(name => [`catalogue.photo-${name}`, 'file'])),
  'identity.image-waiting': '',
};

/** 本人確認: how a municipality knows a person, what it is needed for, and the ways to get there and back. */
@Pages('my/identity')
@SignedIn()
export class IdentityController {
  constructor(
    private readonly assurance: AssuranceView,
    private readonly images: IdentityImages,
    private readonly sendImage: SendIdentityImage,
    private readonly withdrawImage: WithdrawIdentityImage,
    private readonly digitalApp: DigitalApp,
  ) {}

  @Get()
  async form(@CurrentPage() page: ResidentPage, @Query() query: Fields): Promise<Answer> {
    return new Shown(await this.page(page, question(page, query), undefined, textOf(query, 'done')));
  }

  @Post('image')
  @HttpCode(200)
  async send(
    @CurrentPage() page: ResidentPage,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const asked = question(page, fields);
    const document = identityDocuments.find(one => one === textOf(fields, 'document'));
    const file = Buffer.isBuffer(fields.file) ? fields.file : Buffer.alloc(0);
    const errors = {
      ...(document ? {} : { document: page.t('identity.image.document.missing') }),
      ...(file.length > 0 ? {} : { file: page.t('identity.image.missing') }),
    };
    const values = { document: textOf(fields, 'document') };
    if (!document || file.length === 0)
      return new Shown(await this.page(page, asked, { values, errors }), 422);
    try {
      const sent = {
        accountId: page.resident?.accountId ?? '',
        municipalityId: asked.town.id,
        document,
        file,
      };
      await this.sendImage.run({ actor, ...sent });
      return new Moved(identityHref(asked, 'sent'));
    } catch (error) {
      const form = refusedForm(error, page, values, fieldOf);
      return new Shown(await this.page(page, asked, form), 422);
    }
  }

  @Post('image/withdrawal')
  async withdraw(
    @CurrentPage() page: ResidentPage,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const asked = question(page, fields);
    const last = await this.images.lastOf(page.resident?.accountId ?? '', asked.town.id);
    // A second click finds nothing that waits, and that is what was wanted.
    if (last?.state === 'waiting') await this.withdrawImage.run(actor, last.id);
    return new Moved(identityHref(asked, 'withdrawn'));
  }

  private async page(page: ResidentPage, asked: IdentityQuestion, form?: FormState, done = '') {
    const accountId = page.resident?.accountId ?? '';
    const { town, action } = asked;
    const [has, last] = await Promise.all([
      this.assurance.of(accountId, town.id, page.today(town)),
      this.images.lastOf(accountId, town.id),
    ]);
    const isEnough = action !== undefined && has.level >= assuranceTerms(town.assurance)[action];
    const outcome = shownOutcomes.find(one => one === done);
    const view = { page, asked, has, last, isEnough, form, outcome };
    return <IdentityPage {...view} isAppOffered={this.digitalApp.isOffered} />;
  }
}

/** Which town asks, for what, and where the person came from. */
function question(page: ResidentPage, fields: Fields): IdentityQuestion {
  const town = page.towns.byId.get(textOf(fields, 'town'))?.municipality ?? page.town;
  const action = assuredActions.find(one => one === textOf(fields, 'for'));
  const back = safeReturnPath(fields.return, '');
  return { town, action, back: back === '' ? undefined : back };
}
