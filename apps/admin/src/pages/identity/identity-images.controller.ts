import { type Answer, type Fields, Moved, Pages, Requires, Shown, ShowsPeople, textOf } from '@kashikan/edge';
import { IdentityImages, identityErrors } from '@kashikan/identity';
import { imageRefusals } from '@kashikan/identity/rules';
import { DecideIdentityImage } from '@kashikan/journeys';
import { isId } from '@kashikan/kernel';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { IdentityImagePage, IdentityImagesPage, shownDecisions } from './identity-images.view';

const known = (id: string): string => {
  if (!isId(id)) throw identityErrors.imageDecided();
  return id;
};

/** 本人確認の書類: looked at, decided, and gone. */
@Pages('identity-images')
@Requires('identity.check')
@ShowsPeople()
export class IdentityImagesController {
  constructor(
    private readonly images: IdentityImages,
    private readonly decide: DecideIdentityImage,
  ) {}

  @Get()
  async list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    const waiting = await this.images.waitingIn(page.staff.municipalityId);
    page.staff.saw(waiting.map(({ accountId }) => accountId));
    const decision = shownDecisions.find(one => one === done);
    return new Shown(h(IdentityImagesPage, { page, waiting, decision }));
  }

  @Get(':image')
  one(@CurrentPage() page: StaffPage, @Param('image') id: string): Promise<Answer> {
    return this.shown(page, id);
  }

  @Post(':image/decision')
  async decided(
    @CurrentPage() page: StaffPage,
    @Param('image') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    // Within the clerk's own municipality, before anything happens.
    const image = await this.images.one(page.staff.municipalityId, known(id));
    const isAccepted = textOf(body, 'decision') === 'accepted';
    const refusal = imageRefusals.find(one => one === textOf(body, 'refusal'));
    if (!isAccepted && !refusal)
      return this.shown(page, id, wrongForm(body, { refusal: 'admin.identity.refuse.missing' }));
    const decision =
      isAccepted || !refusal ? { state: 'accepted' as const } : { state: 'refused' as const, refusal };
    await this.decide.run(page.staff.actor, image.id, decision);
    return new Moved(`/identity-images?done=${decision.state}`);
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm): Promise<Answer> {
    const image = await this.images.one(page.staff.municipalityId, known(id));
    page.staff.saw([image.accountId]);
    return new Shown(h(IdentityImagePage, { page, image, form: refused?.form }), refused?.status ?? 200);
  }
}

/** The bytes of a document, for as long as it waits; kept by no browser. */
@ApiExcludeController()
@Controller('identity-images/:image/picture')
@Requires('identity.check')
@ShowsPeople()
export class IdentityPictureController {
  constructor(private readonly images: IdentityImages) {}

  @Get()
  async picture(
    @CurrentPage() page: StaffPage,
    @Param('image') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { accountId } = await this.images.one(page.staff.municipalityId, known(id));
    page.staff.saw([accountId]);
    const bytes = await this.images.picture(page.staff.municipalityId, id);
    await reply.header('cache-control', 'no-store').type('image/webp').send(bytes);
  }
}
