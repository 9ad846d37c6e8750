import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PostHoldersStore } from '@kashikan/approvals';
import { AddPhoto, Catalogue } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { CreateStaff } from '@kashikan/identity';
import { ImportMunicipality, problemLine } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { StartFailure } from '../start-failure';
import { addSamplePhotos } from './sample-photos';
import { addSampleStaff, readSampleStaff } from './sample-staff';
import type { UnfinishedSamples } from './unfinished-samples';

/** Copied beside the compiled program by the build. */
export const sampleFolder = path.resolve(__dirname, '../../sample');

/** Files that describe no municipality. */
const besideTheTowns = ['staff.yaml', 'photos.yaml'];

/**
 * Fills an empty database with the sample towns and their staff, by the importer that staff use; true when it did. A loading that
 * was broken off is done again, which adds only what is missing.
 */
export async function loadSamples(
  app: INestApplicationContext,
  unfinished?: UnfinishedSamples,
): Promise<boolean> {
  const door = <T>(token: abstract new (...parts: never[]) => T): T => app.get(token, { strict: false });
  const catalogue = door(Catalogue);
  if ((await catalogue.current()).byId.size > 0 && !unfinished?.exist) return false;
  unfinished?.begin();
  const importer = door(ImportMunicipality);
  for (const fileName of readdirSync(sampleFolder).filter(
    name => name.endsWith('.yaml') && !besideTheTowns.includes(name),
  )) {
    const text = readFileSync(path.join(sampleFolder, fileName), 'utf8');
    const imported = await importer.run(systemActor('sample'), { fileName, text });
    if (!imported.ok)
      throw new StartFailure(
        `見本の施設データに誤りがあります。\n${imported.problems.map(problemLine).join('\n')}`,
        `The sample file ${fileName} was refused.`,
      );
  }
  catalogue.forget();
  const doors = {
    unitOfWork: door(UnitOfWork),
    createStaff: door(CreateStaff),
    posts: door(PostHoldersStore),
    catalogue,
  };
  await addSampleStaff(doors, readSampleStaff(sampleFolder));
  await addSamplePhotos({ addPhoto: door(AddPhoto), catalogue }, sampleFolder);
  return true;
}
