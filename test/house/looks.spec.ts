import { roles } from '@kashikan/identity';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { askFor, type Ask } from './permissions/asks';
import { type Place, threePlaces } from './permissions/places';
import { aStaffApp } from './permissions/staff-app';
import type { Asker } from './permissions/tell';

const GROUP = '密やかな会';

/** Pages that name people only when a search or a mishap gives them something to name: asked in a way that does. */
const askedFurther: Readonly<Record<string, string>> = {
  'GET /search': `/search?scan=${encodeURIComponent(GROUP)}`,
  'GET /bookings': `/bookings?scan=${encodeURIComponent(GROUP)}`,
  'GET /records/disclosure': `/records/disclosure?who=${encodeURIComponent(GROUP)}`,
  'GET /registrations': `/registrations?who=${encodeURIComponent(GROUP)}`,
};

/** Declared, and shown in the specs of their own: what they name needs more than one booking to come about. */
const toldElsewhere = [
  'GET /closures/:id',
  'GET /new-booking',
  'GET /standing-reductions',
  'GET /records/looks/csv',
];

interface Seen {
  readonly route: string;
  readonly hasPerson: boolean;
  readonly isWritten: boolean;
}

let world: JourneyWorld;
let app: Awaited<ReturnType<typeof aStaffApp>>;
let place: Place;
let askers: Asker[];
/** Who has booked at the place. */
let people: string[];
/** What stands in no page of the town itself: the answer that holds any of it shows a person. */
let signs: string[];

beforeAll(async () => {
  world = await journeyWorld();
  place = (await threePlaces(world)).here;
  people = (
    await world.db.rows<{ id: string }>(
      `WITH named AS (UPDATE bookings SET group_name = $2 WHERE facility_id = $1 RETURNING account_id)
       UPDATE accounts SET name = '密田 花', name_kana = 'ミツタ ハナ', phone = '000-7777-8888', group_name = $2
        WHERE id IN (SELECT account_id FROM named) RETURNING id`,
      [place.facilityId, GROUP],
    )
  ).map(({ id }) => id);
  signs = ['密田', 'ミツタ', '7777-8888', GROUP, ...people.map(id => `${id}@example.jp`)];
  app = await aStaffApp(world);
  askers = await Promise.all(roles.map(role => app.signedIn(role, null, place.facilityId)));
}, 120_000);

afterAll(async () => {
  await app?.close();
  await world?.close();
});

/** Asks as every role until one is let in, and reads what was written down about that answer. */
async function seenAt(route: string): Promise<Seen> {
  const asked = askFor(route, place);
  const further = askedFurther[route];
  const asks: Ask[] = [asked, ...(further ? [{ ...asked, path: further }] : [])];
  let hasPerson = false;
  let isWritten = false;
  for (const ask of asks)
    for (const asker of askers) {
      const told = await asker(ask);
      const holds = told.status < 400 && signs.some(sign => told.text.includes(sign));
      if (told.status >= 400 && signs.some(sign => told.text.includes(sign)))
        throw new Error(`${route} names a person in a refusal`);
      hasPerson ||= holds;
      await app.writeLooks();
      const [look] = await world.db.rows<{ found: boolean }>(
        'SELECT bool_or(account_ids && $1::uuid[]) AS found FROM looks WHERE page = $2',
        [people, route],
      );
      isWritten ||= look?.found === true;
      if (holds && !isWritten) return { route, hasPerson, isWritten };
    }
  return { route, hasPerson, isWritten };
}

describe('Who looks at whose data is written down (SEC-15)', () => {
  const gets = () => app.routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health'));

  it('by every page and answer that shows a person, each declared with @ShowsPeople', async () => {
    const silent: string[] = [];
    const undeclared: string[] = [];
    const idle: string[] = [];
    for (const { method, path, showsPeople } of gets()) {
      const seen = await seenAt(`${method} ${path}`);
      if (seen.hasPerson && !seen.isWritten) silent.push(seen.route);
      if (seen.isWritten && !showsPeople) undeclared.push(seen.route);
      if (showsPeople && !seen.isWritten && !toldElsewhere.includes(seen.route)) idle.push(seen.route);
    }
    expect({ silent, undeclared, idle }).toEqual({ silent: [], undeclared: [], idle: [] });
  }, 120_000);

  it('with the member of staff, the page, the town and the request, and nothing that was typed', async () => {
    const [look] = await world.db.rows<Record<string, unknown>>(
      `SELECT page, municipality_id AS town, length(request_id) > 7 AS "hasRequest", staff_id IN (SELECT id FROM staff) AS "isStaff"
         FROM looks WHERE page = 'GET /search' LIMIT 1`,
    );
    expect(look).toEqual({ page: 'GET /search', town: 'aoba', hasRequest: true, isStaff: true });
  });

  it('and not when somebody is shut out', async () => {
    const before = await world.db.rows('SELECT FROM looks');
    await app.nobody(askFor('GET /bookings/:id', place));
    await app.writeLooks();
    expect(await world.db.rows('SELECT FROM looks')).toHaveLength(before.length);
  });
});
