import { cookieNameOf, type Route, Routes, type RunningApp } from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode } from '@kashikan/identity';
import { startResident } from '../../apps/resident/src/start-resident';
import { aConfirmedBooking, aHeldSlot, aResident, type Person, system } from '../support/bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { settingsFor } from '../support/settings';
import { residentRoutes } from './permissions/resident-routes';
import { type Asker, askerOn, outcome } from './permissions/tell';

let world: JourneyWorld;
let running: RunningApp;
let routes: Route[];
let things: Readonly<Record<'bookingId' | 'holdId' | 'roomId' | 'facilityId', string>>;
const people = new Map<string, Asker>();

beforeAll(async () => {
  world = await journeyWorld();
  const { DATABASE_URL, STRIPE_API_BASE = '' } = world.settings;
  running = await startResident(
    settingsFor(DATABASE_URL, { RESIDENT_PORT: '0', STRIPE_API_BASE }),
    world.clock,
  );
  routes = running.app.get(Routes).all();
  const [owner, stranger] = [await aResident(world), await aResident(world)];
  const { bookingId } = await aConfirmedBooking(world, { person: owner });
  const { bookingId: holdId } = await aHeldSlot(world, { person: owner });
  const room = await world.room('meeting-1');
  things = { bookingId, holdId, roomId: room.id, facilityId: room.facilityId };
  people.set('visitor', askerOn(running.port));
  people.set('owner', await signedIn(owner));
  people.set('stranger', await signedIn(stranger));
}, 120_000);

afterAll(async () => {
  await running?.close();
  await world?.close();
});

async function signedIn({ email }: Person): Promise<Asker> {
  const meta = { actor: system, verb: 'session.start' };
  const [units, request, confirm] = [UnitOfWork, RequestSignInCode, ConfirmSignInCode].map(token =>
    running.app.get(token as never),
  ) as [UnitOfWork, RequestSignInCode, ConfirmSignInCode];
  const { code } = await units.run(meta, tx => request.run(tx, email));
  const given = { email, code, oldSessionHash: '', locale: 'ja' };
  const signed = await units.run(meta, tx => confirm.run(tx, given));
  if (!signed.signedIn) throw new Error('the code was not taken');
  const name = cookieNameOf({ app: 'resident', publicUrl: 'http://localhost:3000', signInPath: '/sign-in' });
  return askerOn(running.port, `${name}=${signed.session.token}`);
}

/** Fills the blanks of an address with the owner's booking and hold, and a room that everybody may see. */
function askFor(route: string) {
  const [method = '', path = ''] = route.split(' ');
  const { bookingId, holdId, roomId, facilityId } = things;
  const nouns = {
    bookings: bookingId,
    holds: holdId,
    rooms: roomId,
    facilities: facilityId,
    municipalities: 'aoba',
  };
  const blanks = {
    booking: bookingId,
    hold: holdId,
    room: roomId,
    facility: facilityId,
    town: 'aoba',
    locale: 'en',
  };
  const filled = path
    .replace(/(\w+)\/:id/, (_, noun: keyof typeof nouns) => `${noun}/${nouns[noun]}`)
    .replace(/:(\w+)/g, (_, blank: keyof typeof blanks) => blanks[blank]);
  return { method, path: filled, body: method === 'POST' ? { room: roomId } : undefined };
}

describe('the residents’ app', () => {
  it('has exactly the routes of the picture', () => {
    const declared = routes.map(({ method, path }) => `${method} ${path}`);
    expect(declared.sort()).toEqual(residentRoutes.map(({ route }) => route).sort());
  });
});

describe.each(residentRoutes)('$route', ({ route, cells }) => {
  const meaning: Readonly<Record<string, string | number>> = { in: 'in', '-': 401, none: 404 };

  it('lets in exactly those of the picture', async () => {
    const found: Record<string, unknown> = {};
    for (const who of ['visitor', 'stranger', 'owner']) {
      const told = await people.get(who)?.(askFor(route));
      found[who] = told && outcome(told);
      if (who !== 'owner') expect(told?.text).not.toContain('青葉コーラス');
    }
    expect(found).toEqual(
      Object.fromEntries(Object.entries(cells).map(([who, cell]) => [who, meaning[cell]])),
    );
  });
});
