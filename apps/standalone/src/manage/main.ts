import 'reflect-metadata';
import { readSettings } from '@kashikan/config';
import { migrate } from '@kashikan/database';
import { errorWords } from '@kashikan/i18n';
import { DomainError } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorkerApp } from '../../../worker/src/start-worker';
import { StartFailure } from '../start-failure';
import { addStaff } from './add-staff';
import { addTown } from './add-town';
import { rotateKeys } from './rotate-keys';
import { verifyRecord } from './verify-record';

type Command = (app: INestApplicationContext, args: string[]) => Promise<string>;

/** Each returns what to tell the person at the machine. */
const commands: Readonly<Record<string, Command>> = {
  'add-town': addTown,
  'add-staff': addStaff,
  'rotate-keys': rotateKeys,
  'verify-record': verifyRecord,
};

async function run([name = '', ...args]: string[]): Promise<string> {
  if (name === 'migrate') {
    const done = await migrate(databaseUrl());
    return `マイグレーション ${done.length} 件を適用しました / ${done.length} migrations applied`;
  }
  const command = commands[name];
  if (!command)
    throw new StartFailure(
      `${['migrate', ...Object.keys(commands)].join('、')} のどれかを指定してください。`,
      `Say one of: ${['migrate', ...Object.keys(commands)].join(', ')}.`,
    );
  const app = await createWorkerApp(readSettings(process.env));
  try {
    return await command(app, args);
  } finally {
    await app.close();
  }
}

/** All that a migration needs; the other commands want the whole environment. */
function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new StartFailure('DATABASE_URL を設定してください。', 'Set DATABASE_URL.');
  return url;
}

/** A refusal in both languages; anything else as it comes. */
function wordsOf(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  const context = { zone: 'Asia/Tokyo', requestId: '' };
  return (['ja', 'en'] as const)
    .map(locale => errorWords(error.code, error.facts, { ...context, locale }))
    .join('\n');
}

run(process.argv.slice(2)).then(
  said => console.log(said),
  (error: unknown) => {
    console.error(wordsOf(error));
    process.exitCode = 1;
  },
);
