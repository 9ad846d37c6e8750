import {
  type AppOptions,
  createApp,
  CurrentActor,
  CurrentResident,
  CurrentStaff,
  CurrentVisitor,
  type EdgeRequest,
  ErrorPages,
  FromMachine,
  IdempotencyKey,
  NeedsStrength,
  Open,
  Requires,
  SignedIn,
  SignedInStaff,
  StaffMember,
  Throttled,
  Visitor,
} from '@kashikan/edge';
import { Database } from '@kashikan/database';
import type { ResidentSession } from '@kashikan/identity';
import { type Actor, DomainError } from '@kashikan/kernel';
import { Body, Controller, Get, Header, Module, Param, Post, Req } from '@nestjs/common';
import { IsInt, IsString } from 'class-validator';

class Wish {
  @IsInt() people: number;
  @IsString() purpose: string;
}

class Note {
  @IsString() text: string;
}

@Controller()
export class ProbeController {
  constructor(private readonly database: Database) {}

  @Get('page') @Open() @Header('content-type', 'text/html') page(@CurrentVisitor() visitor: Visitor) {
    return `<p>${visitor.csrfToken}</p>`;
  }

  @Get('look') @Open() look() {
    return { seen: true };
  }

  @Get('mine') @SignedIn() mine(@CurrentResident() resident: ResidentSession) {
    return { account: resident.accountId };
  }

  @Post('mine') @SignedIn() change() {
    return {};
  }

  @Post('api/v1/wishes') @Open() wish(@Body() wish: Wish, @IdempotencyKey() key: IdempotencyKey) {
    return { wish, key };
  }

  @Post('form') @Open() form(@Body() fields: Record<string, string>, @CurrentActor() actor: Actor) {
    return { fields, actor };
  }

  @Get('api/v1/taken') @Open() taken() {
    throw new DomainError('idempotency.in-progress', 'conflict', { freeFrom: '2027-04-02' });
  }

  @Get('api/v1/broken') @Open() broken() {
    throw new Error('the secret of a canary');
  }

  @Post('webhook') @FromMachine() webhook(@CurrentVisitor() visitor: Visitor, @Req() request: EdgeRequest) {
    return { cookie: visitor.cameWithCookie, bytes: request.rawBody?.toString() };
  }

  @Get('slow') @Open() async slow() {
    await new Promise(resolve => setTimeout(resolve, 300));
    return { finished: true };
  }

  @Post('api/v1/notes') @Open() async note(@Body() note: Note) {
    await this.database.rows('SELECT $1::text', [note.text]);
    return {};
  }

  @Get('few') @Open() @Throttled({ name: 'few', most: 2, minutes: 10 }) few() {
    return {};
  }

  @Get('staff/board') @Requires('approval.decide') board(@CurrentStaff() staff: StaffMember) {
    return { name: staff.name };
  }

  @Get('staff/home') @SignedInStaff() home(@CurrentStaff() staff: StaffMember) {
    return { name: staff.name };
  }

  @Get('staff/delicate') @SignedInStaff() @NeedsStrength(2) ask() {
    return {};
  }

  @Post('staff/delicate') @SignedInStaff() @NeedsStrength(2) doIt(@Body() fields: Record<string, string>) {
    return { fields };
  }

  @Get('staff/at/:municipality/:facility') @SignedInStaff() at(
    @CurrentStaff() staff: StaffMember,
    @Param('municipality') municipalityId: string,
    @Param('facility') facilityId: string,
  ) {
    staff.mustMay('approval.decide', { municipalityId, facilityId });
    return {};
  }
}

export class PlainErrorPages extends ErrorPages {
  render({ problem, resend }: Parameters<ErrorPages['render']>[0]) {
    return `<h1>${problem.code}</h1>${JSON.stringify(resend ?? null)}`;
  }
}

@Module({ controllers: [ProbeController], providers: [{ provide: ErrorPages, useClass: PlainErrorPages }] })
export class ProbeModule {}

/** A small app with one route of each sort. */
export async function aProbeApp(
  options: Pick<AppOptions, 'settings'> & Partial<AppOptions>,
): Promise<Awaited<ReturnType<typeof createApp>>> {
  const app = await createApp({
    app: 'resident',
    publicUrl: 'http://localhost:3000',
    signInPath: '/sign-in',
    host: '127.0.0.1',
    port: 0,
    modules: [ProbeModule],
    ...options,
  });
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
