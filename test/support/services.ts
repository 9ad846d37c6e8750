import { DatabaseModule } from '@kashikan/database';
import type { Clock } from '@kashikan/kernel';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { settingsFor } from './settings';

@Module({})
class SpecModule {}

/** The services of some libs on a real database, without HTTP. Close it before the database is dropped. */
export const servicesOn = (
  databaseUrl: string,
  clock: Clock,
  modules: readonly (Type | DynamicModule)[],
  more: Record<string, string> = {},
): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    {
      module: SpecModule,
      imports: [DatabaseModule.with(settingsFor(databaseUrl, more), clock), ...modules],
    },
    { logger: ['error'], abortOnError: false },
  );
