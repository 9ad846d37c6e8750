import { AuditModule } from '@kashikan/audit';
import { Settings } from '@kashikan/config';
import { IdentityModule } from '@kashikan/identity';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { FormGuard } from './access/form.guard';
import { Routes } from './access/routes';
import { SessionCookie } from './access/session-cookie';
import { StrengthGuard } from './access/strength.guard';
import { ThrottleGuard } from './access/throttle.guard';
import { VisitorGuard } from './access/visitor.guard';
import { EDGE_OPTIONS, type EdgeOptions } from './edge-options';
import { ProblemFilter } from './errors/problem.filter';
import { readBody } from './errors/read-body';
import { ChoiceCookie } from './request/choice-cookie';
import { HealthController } from './server/health.controller';
import { Log } from './server/log';
import { Readiness } from './server/readiness';

/**
 * What both HTTP apps share. The guards run in this order: who is there, may they, is the form ours, have they proved enough, how
 * often.
 */
@Global()
@Module({})
export class EdgeModule {
  static with(options: EdgeOptions): DynamicModule {
    return {
      module: EdgeModule,
      imports: [AuditModule, IdentityModule, DiscoveryModule],
      controllers: [HealthController],
      providers: [
        { provide: EDGE_OPTIONS, useValue: options },
        {
          provide: Log,
          inject: [Settings],
          useFactory: (settings: Settings) => new Log(settings, options.app),
        },
        { provide: APP_GUARD, useClass: VisitorGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_GUARD, useClass: StrengthGuard },
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: readBody },
        ChoiceCookie,
        SessionCookie,
        Readiness,
        Routes,
      ],
      exports: [EDGE_OPTIONS, ChoiceCookie, Log, SessionCookie, Readiness, Routes],
    };
  }
}
