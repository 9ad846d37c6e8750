import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportMunicipality, problemLine } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { StartFailure } from '../start-failure';

/** `add-town aoba.yaml`: a municipality enters by its file, before anybody of it can sign in. */
export async function addTown(app: INestApplicationContext, [file]: string[]): Promise<string> {
  if (file === undefined)
    throw new StartFailure('自治体のファイルを指定してください。', 'Name the file of the municipality.');
  const fileName = path.basename(file);
  const outcome = await app
    .get(ImportMunicipality, { strict: false })
    .run(systemActor('add-town'), { fileName, text: textOf(file) });
  if (!outcome.ok)
    throw new StartFailure(
      `取り込みませんでした。\n${outcome.problems.map(problemLine).join('\n')}`,
      `${fileName} was refused, nothing was imported.`,
    );
  return `${outcome.municipalityId}: ${outcome.changes} 行を書きました / rows written`;
}

function textOf(file: string): string {
  try {
    // npm runs a script from the project's folder and says from where it was called.
    return readFileSync(path.resolve(process.env['INIT_CWD'] ?? '', file), 'utf8');
  } catch (cause) {
    throw new StartFailure(`${file} を読めません。`, `${file} cannot be read.`, { cause });
  }
}
