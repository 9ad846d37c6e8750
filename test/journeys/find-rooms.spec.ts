import { FindRooms, type FoundRoom, HoldSlot, type RoomSearch } from '@kashikan/journeys';
import { addMinutes, localDate, localTime } from '@kashikan/kernel';
import { aResident } from '../support/bookings';
import { aClosure } from '../support/closures';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const [one, five] = [localTime('13:00'), localTime('17:00')];
const search = (date: string): RoomSearch => ({
  municipalityId: 'aoba',
  date: localDate(date),
  from: one,
  to: five,
});
const find = async (date: string): Promise<readonly FoundRoom[]> =>
  (await world.get(FindRooms).run(search(date))).rooms;
const firstFree = (rooms: readonly FoundRoom[]): FoundRoom => {
  const [found] = rooms;
  if (!found?.free || !found.slot) throw new Error('nothing is free');
  return found;
};

async function hold({ room, slot }: FoundRoom): Promise<void> {
  const person = await aResident(world);
  if (!slot) throw new Error('no slot');
  await world.get(HoldSlot).run({
    actor: person.actor,
    accountId: person.accountId,
    sessionHash: null,
    roomId: room.id,
    choice: slot.bands.length > 0 ? { date: slot.date, bands: slot.bands } : slot,
    channel: 'online',
    locale: 'ja',
  });
}

describe('A search for a room', () => {
  it('puts the free ones first and says of every other why not', async () => {
    const rooms = await find('2027-05-18');
    const free = rooms.filter(found => found.free);
    expect(rooms.slice(0, free.length)).toEqual(free);
    expect(free.every(({ slot, why }) => slot !== null && why === null)).toBe(true);
    expect(rooms.slice(free.length).every(({ why }) => why !== null)).toBe(true);
  });

  it('shows a slot taken since the last look as taken, and free again when its hold has run out', async () => {
    const found = firstFree(await find('2027-05-19'));
    await hold(found);
    const again = () => find('2027-05-19').then(rooms => rooms.find(({ room }) => room.id === found.room.id));
    expect(await again()).toMatchObject({
      free: false,
      why: { code: 'booking.slot-taken' },
      slot: found.slot,
    });
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    expect(await again()).toEqual(found);
  });

  it('says of a closed room that it is closed, and why, and of a taken one that it is taken', async () => {
    const date = '2027-05-25';
    const meeting = await world.room('meeting-1');
    const other = (await find(date)).find(({ room, free }) => free && room.id !== meeting.id);
    if (!other) throw new Error('nothing is free');
    await hold(other);
    await aClosure(world, { from: date, times: ['13:00', '15:00'] });
    const whyOf = async (id: string) => (await find(date)).find(({ room }) => room.id === id)?.why;
    expect(await whyOf(meeting.id)).toEqual({
      code: 'closure.standing',
      facts: { because: { ja: '空調設備の点検', en: 'Air-conditioning check' } },
    });
    expect(await whyOf(other.room.id)).toMatchObject({ code: 'booking.slot-taken' });
    const morning = { ...search(date), from: localTime('09:00'), to: localTime('12:00') };
    const { rooms } = await world.get(FindRooms).run(morning);
    expect(rooms.find(({ room }) => room.id === meeting.id)).toMatchObject({ free: true, why: null });
  });

  it('shows what the clock changes, although it remembers its answers', async () => {
    const before = firstFree(await find('2027-05-20'));
    world.clock.moveTo(addMinutes(before.slot?.startsAt ?? MONDAY_MORNING, -1));
    await find('2027-05-20');
    world.clock.moveTo(before.slot?.startsAt ?? MONDAY_MORNING);
    const after = (await find('2027-05-20')).find(({ room }) => room.id === before.room.id);
    expect(after).toMatchObject({ free: false, slot: null });
    world.clock.moveTo(MONDAY_MORNING);
    expect((await find('2027-05-20'))[0]).toEqual(before);
  });

  it('opens a room to a search at the moment its reception opens', async () => {
    const date = '2027-11-17';
    const closed = (await find(date)).find(({ why }) => why?.code === 'calendar.not-yet-open');
    const opensAt = closed?.why?.facts.opensAt;
    if (!(opensAt instanceof Date)) throw new Error('nothing opens later');
    world.clock.moveTo(new Date(opensAt.getTime() - 1));
    expect((await find(date)).find(({ room }) => room.id === closed?.room.id)).toEqual(closed);
    world.clock.moveTo(opensAt);
    expect((await find(date)).find(({ room }) => room.id === closed?.room.id)?.slot).not.toBeNull();
  });
});
