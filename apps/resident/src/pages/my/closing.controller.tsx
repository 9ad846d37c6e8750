import {
  type Answer,
  CurrentActor,
  type Fields,
  NeedsStrength,
  Pages,
  SessionCookie,
  Shown,
  SignedIn,
  textOf,
} from '@kashikan/edge';
import { LeaveService, retentionDefaults, type RetentionTerms } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { ClosedPage, ClosingPage } from './closing.view';

/** 退会: what is to be settled first, what ends and what is kept; then the one button. */
@Pages('my/closing')
@SignedIn()
@NeedsStrength(2)
export class ClosingController {
  constructor(
    private readonly leave: LeaveService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  show(@CurrentPage() page: ResidentPage): Promise<Answer> {
    return this.shown(page, undefined);
  }

  @Post()
  async close(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    if (textOf(body, 'sure') !== 'yes')
      return this.shown(page, { values: {}, errors: { sure: page.t('closing.sure.missing') } });
    try {
      const accountId = page.resident?.accountId ?? '';
      await this.leave.run({ actor, accountId, town: page.town });
    } catch (error) {
      return this.shown(page, refusedForm(error, page, body, { 'identity.account-busy': '' }));
    }
    this.cookie.end(reply);
    const { signedInName, ...visit } = page.visit();
    return new Shown(
      <ClosedPage page={page} visit={visit} isTold={Boolean(page.resident?.email && signedInName)} />,
    );
  }

  private async shown(page: ResidentPage, form: FormState | undefined): Promise<Shown> {
    const obstacles = await this.leave.obstacles(page.resident?.accountId ?? '');
    return new Shown(
      <ClosingPage page={page} obstacles={obstacles} keptYears={keptYears(page)} form={form} />,
      form ? 422 : 200,
    );
  }
}

/** For how long the names of a booking are kept by the town that keeps them longest. */
const keptYears = ({ towns }: ResidentPage): number =>
  Math.max(
    ...[...towns.byId.values()].map(
      ({ municipality }) =>
        ({ ...retentionDefaults, ...(municipality.retention as Partial<RetentionTerms>) }).bookingYears,
    ),
  );
