import { IdentityImages } from '@kashikan/identity';
import { SendIdentityImage } from '@kashikan/journeys';
import type { Person } from './bookings';
import type { JourneyWorld } from './journey-world';
import { aPhoto } from './photos';

/** A document that somebody sent, and that waits for the desk. */
export async function anIdentityImage(
  world: JourneyWorld,
  { actor, accountId }: Person,
  municipalityId: string,
): Promise<string> {
  const file = await aPhoto({});
  await world
    .get(SendIdentityImage)
    .run({ actor, accountId, municipalityId, document: 'driving-licence', file });
  return (await world.get(IdentityImages).lastOf(accountId, municipalityId))?.id ?? '';
}
