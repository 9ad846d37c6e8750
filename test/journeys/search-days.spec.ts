import { type DaysSearch, FindRooms, type FoundDays, HoldSlot, SearchDays } from '@kashikan/journeys';
import { addMinutes, localDate, localTime } from '@kashikan/kernel';
import { aResident } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const nextWeek: DaysSearch = {
  municipalityId: 'aoba',
  from: localDate('2027-05-17'),
  to: localDate('2027-05-23'),
  days: [],
  part: 'evening',
  stepFreeOnly: false,
};
const search = (more: Partial<DaysSearch> = {}, page = { start: 0, most: 100 }): Promise<FoundDays> =>
  world.get(SearchDays).run({ ...nextWeek, ...more }, page);
const told = ({ rooms }: FoundDays) =>
  rooms.flatMap(({ room, slots }) =>
    slots.map(({ slot, totalYen }) => `${room.id} ${slot.date} ${slot.from}-${slot.to} ${totalYen}`),
  );

async function hold(found: FoundDays): Promise<string> {
  const [first] = found.rooms;
  if (!first?.slots[0]) throw new Error('nothing is free');
  const { slot } = first.slots[0];
  const person = await aResident(world);
  const choice = slot.bands.length > 0 ? { date: slot.date, bands: slot.bands } : slot;
  const { actor, accountId } = person;
  const request = { actor, accountId, sessionHash: null, roomId: first.room.id, choice };
  await world.get(HoldSlot).run({ ...request, channel: 'online', locale: 'ja' });
  return told(found)[0] ?? '';
}

describe('A search over days', () => {
  it('offers what the search of each day finds free, at the same price', async () => {
    const found = await search({ part: 'afternoon' });
    const oneByOne = await Promise.all(
      ['17', '18', '19', '20', '21', '22', '23'].map(day =>
        world.get(FindRooms).run({
          municipalityId: 'aoba',
          date: localDate(`2027-05-${day}`),
          from: localTime('13:00'),
          to: localTime('17:00'),
        }),
      ),
    );
    const expected = oneByOne
      .flatMap(({ rooms }) => rooms)
      .flatMap(({ room, slot, totalYen, free }) =>
        free && slot && slot.bands.length > 0
          ? [`${room.id} ${slot.date} ${slot.from}-${slot.to} ${totalYen}`]
          : [],
      );
    expect(expected.length).toBeGreaterThan(5);
    expect(told(found)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves out a slot a second after it was taken, and has it again when the hold has run out', async () => {
    const found = await search();
    const taken = await hold(found);
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 1));
    expect(told(await search())).toEqual(told(found).filter(slot => slot !== taken));
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    expect(told(await search())).toEqual(told(found));
  });

  it('says how old its answer is', async () => {
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 40));
    const { asOf } = await search();
    world.clock.moveTo(new Date(asOf.getTime() + 500));
    expect((await search({ people: 10 })).asOf).toEqual(asOf);
    world.clock.moveTo(new Date(asOf.getTime() + 1_000));
    expect((await search({ people: 10 })).asOf).toEqual(world.clock.now());
  });

  it('puts the smallest room that is large enough first, then the cheapest', async () => {
    const { rooms } = await search({ people: 30 });
    const order = rooms.map(({ room, slots }) => [room.capacity, slots[0]?.totalYen ?? 0] as const);
    expect(order[0]?.[0]).toBeGreaterThanOrEqual(30);
    expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    const pages = await Promise.all(
      rooms.map((_, start) =>
        search({ people: 30 }, { start, most: 1 }).then(page => page.rooms[0]?.room.id),
      ),
    );
    expect(pages).toEqual(rooms.map(({ room }) => room.id));
    expect((await search({ people: 30 }, { start: rooms.length, most: 20 })).rooms).toEqual([]);
  });

  it('keeps to days of the week, purpose, house, step-free access and the rooms that may be booked here', async () => {
    const room = await world.room('meeting-1');
    const { facilityId } = room;
    const found = await search({
      days: ['sat', 'sun'],
      facilityId,
      purposeCode: 'meeting',
      stepFreeOnly: true,
    });
    expect(found.total).toBeGreaterThan(0);
    for (const { room: one, slots } of found.rooms) {
      expect(one).toMatchObject({ facilityId, stepFree: true, publication: 'bookable' });
      expect(one.purposes).toContain('meeting');
      expect(slots.every(({ slot }) => ['2027-05-22', '2027-05-23'].includes(slot.date))).toBe(true);
    }
  });

  it('gives the rooms in pages, all of them once', async () => {
    const all = await search();
    const pages = [];
    for (let start = 0; start < all.total; start += 3)
      pages.push(...(await search({}, { start, most: 3 })).rooms);
    expect(pages).toEqual(all.rooms);
  });

  it('says when the first slots can be applied for, when none can be yet', async () => {
    const far = { from: localDate('2028-06-12'), to: localDate('2028-06-18') };
    const { total, opensAt } = await search(far);
    expect({ total, isLater: opensAt !== null && opensAt > world.clock.now() }).toEqual({
      total: 0,
      isLater: true,
    });
    world.clock.moveTo(opensAt ?? new Date(0));
    expect((await search(far)).total).toBeGreaterThan(0);
  });

  it('refuses more than a month, and days that run backwards', async () => {
    await expect(search({ to: localDate('2027-06-17') })).rejects.toMatchObject({
      code: 'availability.range',
    });
    await expect(search({ to: localDate('2027-05-16') })).rejects.toMatchObject({
      code: 'availability.range',
    });
    expect((await search({ to: localDate('2027-06-16') })).total).toBeGreaterThan(0);
  });
});
