import { Settings } from '@kashikan/config';
import { Clock, SystemClock } from '@kashikan/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { connectionOptions } from './connection';
import { Database } from './database';
import { UnitOfWork } from './unit-of-work';

/** The one connection pool of a process, with the clock and the settings that everything else is given. */
@Global()
@Module({})
export class DatabaseModule {
  static with(settings: Settings, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...connectionOptions({ url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL }),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
      ],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
        Database,
        UnitOfWork,
      ],
      exports: [Settings, Clock, Database, UnitOfWork],
    };
  }
}
