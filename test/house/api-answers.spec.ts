import { PaymentView } from '@kashikan/payments';
import { aFreeSlot, aResident, settle, type Person } from '../support/bookings';
import { aRegisteredGroup } from '../support/groups';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { descriptionOf } from './permissions/described';
import { DAY, type Places, threePlaces } from './permissions/places';
import { aResidentApp } from './permissions/resident-app';
import { aStaffApp } from './permissions/staff-app';
import type { Asker } from './permissions/tell';

let world: JourneyWorld;
let places: Places;
let resident: Awaited<ReturnType<typeof aResidentApp>>;
let staff: Awaited<ReturnType<typeof aStaffApp>>;

beforeAll(async () => {
  world = await journeyWorld();
  places = await threePlaces(world);
  resident = await aResidentApp(world);
  staff = await aStaffApp(world);
}, 120_000);

afterAll(async () => {
  await resident?.close();
  await staff?.close();
  await world?.close();
});

/** Asks, and holds the answer to the description; returns it for the next question. */
function holder(ask: Asker, api: Awaited<ReturnType<typeof descriptionOf>>, held: Set<string>) {
  return async (route: string, blanks: Record<string, string> = {}, body?: object): Promise<never> => {
    const [method = '', template = ''] = route.split(' ');
    const [path = '', search = ''] = template.split('?');
    const filled = path.replace(/\{(\w+)\}/g, (_, blank: string) => blanks[blank] ?? '');
    const told = await ask({ method, path: `${filled}${search && `?${search}`}`, body });
    const name = `${method} ${path} ${told.status}`;
    expect(api.faults(name, told.text === '' ? undefined : JSON.parse(told.text))).toEqual([]);
    held.add(name);
    return (told.text === '' ? {} : JSON.parse(told.text)) as never;
  };
}

async function askAboutGroups(ask: ReturnType<typeof holder>, person: Person): Promise<void> {
  const { groupId } = await aRegisteredGroup(world, { person });
  await ask('GET /api/v1/groups');
  await ask('GET /api/v1/groups/{id}', { id: groupId });
}

async function askAboutBaskets(ask: ReturnType<typeof holder>, roomId: string): Promise<void> {
  const basket = await ask('POST /api/v1/baskets', {}, { picks: [{ roomId, slot: aFreeSlot() }] });
  await ask('GET /api/v1/baskets/{id}', basket);
  await ask('POST /api/v1/baskets/{id}/extension', basket);
  await ask('POST /api/v1/baskets/{id}/application', basket, { purposeCode: 'meeting', people: 10 });
  await ask('POST /api/v1/baskets/{id}/cancellation', basket, {});
}

it('every answer of the residents’ API is as it is described, and nothing more (SEC-3)', async () => {
  const description = await descriptionOf(resident.nobody);
  const held = new Set<string>();
  const person = await aResident(world);
  const ask = holder(await resident.signedIn(person), description, held);
  const { id: roomId, facilityId } = await world.room('meeting-1');
  const slot = aFreeSlot();

  await ask('GET /api/v1/municipalities');
  await ask('GET /api/v1/municipalities/{id}/facilities', { id: 'aoba' });
  await ask('GET /api/v1/facilities/{id}', { id: facilityId });
  await ask('GET /api/v1/facilities/{id}/rooms', { id: facilityId });
  await ask('GET /api/v1/rooms/{id}', { id: roomId });
  await ask(`GET /api/v1/rooms/{id}/availability?from=${DAY}&to=2027-06-30`, { id: roomId });
  await ask(`GET /api/v1/facilities/{id}/availability?date=${DAY}`, { id: facilityId });
  await ask(`GET /api/v1/free-rooms?municipality=aoba&date=${DAY}&from=09:00&to=12:00&people=10`);
  await ask(`GET /api/v1/free-slots?municipality=aoba&from=${DAY}&to=2027-06-30&part=evening&days=sat,sun`);
  await ask('GET /api/v1/municipalities/{id}/releases', { id: 'aoba' });
  await ask('POST /api/v1/quotes', {}, { roomId, slot });
  const hold = await ask('POST /api/v1/holds', {}, { roomId, slot });
  await ask('POST /api/v1/holds/{id}/extension', hold);
  const application = { holdId: (hold as { id: string }).id, purposeCode: 'meeting', people: 10 };
  const { bookingId: id } = (await ask('POST /api/v1/applications', {}, application)) as {
    bookingId: string;
  };
  await ask('GET /api/v1/bookings');
  await ask('GET /api/v1/bookings/{id}', { id });
  const { chargeId } = (await ask('POST /api/v1/bookings/{id}/payment', { id }, {})) as { chargeId: string };
  const charge = await world.get(PaymentView).charge(chargeId);
  world.stripe.payByCard(charge?.providerSessionId ?? '');
  await settle(world, chargeId);
  await ask('GET /api/v1/bookings/{id}/permit', { id });
  const longer = {
    roomId,
    slot: { date: slot.date, bands: ['am', 'pm'] },
    purposeCode: 'meeting',
    people: 10,
  };
  await ask('POST /api/v1/bookings/{id}/change-preview', { id }, longer);
  const { changeId: change } = (await ask('POST /api/v1/bookings/{id}/changes', { id }, longer)) as {
    changeId: string;
  };
  await ask('GET /api/v1/bookings/{id}/changes', { id });
  await ask('POST /api/v1/bookings/{id}/changes/{change}/payment', { id, change }, {});
  await ask('POST /api/v1/bookings/{id}/cancellation', { id }, {});
  await askAboutBaskets(ask, roomId);
  await askAboutGroups(ask, person);
  expect(description.described.filter(name => !held.has(name))).toEqual([]);
}, 60_000);

it('every answer of the staff’s API is as it is described, and nothing more', async () => {
  const description = await descriptionOf(staff.nobody);
  const held = new Set<string>();
  const as = async (role: 'desk' | 'approver' | 'accountant') =>
    holder(await staff.signedIn(role, null, ''), description, held);
  const desk = await as('desk');
  const { bookingId, number, approvalId, handoverId, tag } = places.here;

  await desk(`GET /api/v1/board?date=${DAY}`);
  await desk('GET /api/v1/bookings/{number}', { number });
  await desk('GET /api/v1/keys');
  await desk('GET /api/v1/handovers');
  await desk('POST /api/v1/handovers/{id}/return', { id: handoverId }, { conditionNote: '清掃済み' });
  world.clock.moveTo(new Date(`${DAY}T00:00:00Z`));
  const back = await as('desk');
  await back('POST /api/v1/handovers', {}, { bookingId, tag, takenByName: '青葉 太郎' });
  await back('GET /api/v1/handovers');
  const judge = await as('approver');
  await judge('GET /api/v1/approvals');
  await judge('GET /api/v1/approvals/{id}', { id: approvalId });
  await judge('POST /api/v1/approvals/{id}/decision', { id: approvalId }, { decision: 'approve' });
  const books = await as('accountant');
  await books('GET /api/v1/ledger?date=2027-05-10');
  await books(`GET /api/v1/ledger?date=${DAY}`);
  expect(description.described.filter(name => !held.has(name))).toEqual([]);
}, 60_000);
