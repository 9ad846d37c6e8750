import { PostHoldersStore } from '@kashikan/approvals';
import { UnitOfWork } from '@kashikan/database';
import { EditTown, type TownDocument } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { JourneyWorld } from './journey-world';

/** The member of staff who was written down last. */
export const lastStaff = async (world: JourneyWorld): Promise<string> => {
  const [row] = await world.db.rows<{ id: string }>('SELECT id FROM staff ORDER BY id DESC LIMIT 1');
  return row?.id ?? '';
};

export const holdsPost = (world: JourneyWorld, post: string, staffId: string): Promise<void> =>
  world
    .get(UnitOfWork)
    .run({ actor: systemActor('spec'), verb: 'staff.post' }, tx =>
      world.get(PostHoldersStore).give(tx, { municipalityId: 'aoba', post, staffId }),
    );

/** Writes the routes of the sample city, as its settings do; what was refused comes back. */
export async function routesOfTown(world: JourneyWorld, approval: object) {
  const { version } = await world.get(EditTown).read('aoba');
  return world.get(EditTown).run(systemActor('spec'), {
    municipalityId: 'aoba',
    version,
    note: '経路',
    edit: (document: TownDocument) => void Object.assign(document, { approval }),
  });
}

/** 係長 → 課長 in the halls. */
export const twoSteps = {
  posts: [
    { code: 'section', name: '係長' },
    { code: 'head', name: '課長' },
  ],
  routes: [
    {
      code: 'hall',
      name: 'ホールの利用',
      when: { facilities: ['central-hall'] },
      steps: [
        { code: 'section', name: '係長', kind: 'review', post: 'section' },
        { code: 'head', name: '課長', kind: 'decision', post: 'head' },
      ],
    },
  ],
};
