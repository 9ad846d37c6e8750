import { type Role, roles } from '@kashikan/identity';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { adminRoutes } from './permissions/admin-routes';
import { askFor } from './permissions/asks';
import { type Place, type Places, threePlaces } from './permissions/places';
import { aStaffApp } from './permissions/staff-app';
import { type Asker, outcome, type Told } from './permissions/tell';

let world: JourneyWorld;
let app: Awaited<ReturnType<typeof aStaffApp>>;
let places: Places;

/** By role: with it at the facility `here` only, and with it in the whole municipality. */
const atFacility = new Map<Role, Asker>();
const inTown = new Map<Role, Asker>();

beforeAll(async () => {
  world = await journeyWorld();
  places = await threePlaces(world);
  app = await aStaffApp(world);
  for (const role of roles) {
    const { here, elsewhere } = places;
    atFacility.set(role, await app.signedIn(role, here.facilityId, elsewhere.facilityId));
    inTown.set(role, await app.signedIn(role, null, ''));
  }
}, 120_000);

afterAll(async () => {
  await app?.close();
  await world?.close();
});

const askerOf = (reach: Reach, role: Role): Asker => {
  const asker = (reach === 'in the town' ? inTown : atFacility).get(role);
  if (!asker) throw new Error(`nobody signed in as ${role}`);
  return asker;
};

type Reach = 'at the facility' | 'in the town';
type Where = keyof Places;

/** What a cell of the picture means for a role of this reach that asks for something there. */
function expected(cell: string | undefined, reach: Reach, where: Where): 'in' | 403 | 404 {
  if (cell === '-' || (cell === 'town' && reach === 'at the facility')) return 403;
  if (cell !== 'own' || where === 'here') return 'in';
  return where === 'elsewhere' && reach === 'in the town' ? 'in' : 404;
}

const audited = async (): Promise<number> =>
  (await world.db.rows<{ count: number }>('SELECT count(*) AS count FROM audit_entries'))[0]?.count ?? -1;

/** The places beyond somebody's reach of which an answer tells all the same. */
function leaks(told: Told, reach: Reach): string[] {
  const beyond = reach === 'in the town' ? [places.abroad] : [places.abroad, places.elsewhere];
  return beyond.filter(place => tellsOf(place, told)).map(place => place.groupName);
}

const tellsOf = (
  { groupName, bookingId, approvalId, handoverId, markId, closureId, waitingId }: Place,
  { text, location }: Told,
): boolean =>
  [groupName, bookingId, approvalId, handoverId, markId, closureId, waitingId].some(
    sign => text.includes(sign) || location.includes(sign),
  );

describe('the staff’s app (SEC-1)', () => {
  it('has exactly the routes of the picture', () => {
    const declared = app.routes.map(({ method, path }) => `${method} ${path}`);
    expect([...declared].sort()).toEqual(adminRoutes.map(({ route }) => route).sort());
  });

  it('has something in its lists of every place that somebody may see', async () => {
    const ask = askerOf('in the town', 'desk');
    for (const list of [
      'GET /board',
      'GET /approvals',
      'GET /keys',
      'GET /conduct',
      'GET /closures',
      'GET /api/v1/board',
      'GET /api/v1/approvals',
      'GET /api/v1/handovers',
    ]) {
      const told = await ask(askFor(list, places.here));
      const shown = [places.here, places.elsewhere].map(place => tellsOf(place, told));
      expect([list, ...shown]).toEqual([list, true, true]);
    }
  });
});

describe.each(adminRoutes)('$route', ({ route, cells }) => {
  const attempts = roles.flatMap(role =>
    (['at the facility', 'in the town'] as const).flatMap(reach =>
      (cells[role] === 'own' ? (['here', 'elsewhere', 'abroad'] as const) : (['here'] as const)).map(
        where => ({
          role,
          reach,
          where,
          name: `${role} ${reach}, asking ${where}`,
          wanted: expected(cells[role], reach, where),
        }),
      ),
    ),
  );
  const isLetIn = ({ wanted }: { wanted: unknown }) => wanted === 'in';

  async function tried(list: typeof attempts): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const { role, reach, where, name } of list) {
      const told = await askerOf(reach, role)(askFor(route, places[where]));
      found[name] = leaks(told, reach).length > 0 ? `told of ${leaks(told, reach).join()}` : outcome(told);
    }
    return found;
  }

  it('lets in exactly those of the picture, and shows nobody what lies beyond their reach', async () => {
    const nobody = outcome(await app.nobody(askFor(route, places.here)));
    const before = await audited();
    const shutOut = await tried(attempts.filter(one => !isLetIn(one)));
    const written = (await audited()) - before;
    const letIn = await tried(attempts.filter(isLetIn));
    expect({ nobody, ...shutOut, ...letIn }).toEqual({
      nobody: cells.nobody === '-' ? 401 : 'in',
      ...Object.fromEntries(attempts.map(one => [one.name, one.wanted])),
    });
    expect(written).toBe(0);
  }, 60_000);
});

describe('SEC-2: staff of one municipality', () => {
  const reads = adminRoutes.map(({ route }) => route).filter(route => /^GET .*:/.test(route));

  it('read nothing of another one by any id, whatever their role', async () => {
    const found: string[] = [];
    for (const route of reads)
      for (const role of roles) {
        const told = await askerOf('in the town', role)(askFor(route, places.abroad));
        if (leaks(told, 'in the town').length > 0 || outcome(told) === 'broken (500)')
          found.push(`${role}: ${route}`);
        if (route.includes(':staff') && outcome(told) === 'in') found.push(`${role} got in: ${route}`);
      }
    expect(found).toEqual([]);
  }, 60_000);
});

describe('SEC-5: somebody with every role who has not set up a second factor', () => {
  it('gets through no route but the setting up and signing out', async () => {
    const ask = await app.settingUp();
    const opened: string[] = [];
    for (const { route, cells } of adminRoutes) {
      if (cells.nobody === 'in' || route === 'POST /sign-out') continue;
      const { code } = await ask(askFor(route, places.here));
      if (code !== 'session.setup-needed') opened.push(route);
    }
    expect(opened.sort()).toEqual([
      'GET /set-up',
      'POST /set-up/app',
      'POST /set-up/passkey',
      'POST /set-up/password',
    ]);
  }, 60_000);
});
