import { HoldSlot, LapseHolds, type OfferedSlot, RoomAvailability } from '@kashikan/journeys';
import { addMinutes, DomainError, localDate } from '@kashikan/kernel';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { aFreeSlot, aHeldSlot, apply, aResident, type Person } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const refusalOf = async (work: Promise<unknown>): Promise<DomainError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

const overlaps = () =>
  world.db.rows(
    `SELECT a.source_id FROM occupancies a JOIN occupancies b ON a.part_id = b.part_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );

describe('Whoever comes too late', () => {
  it('is told what else is free, and can take all of it', async () => {
    const choice = aFreeSlot();
    await aHeldSlot(world, { choice });
    const refusal = await refusalOf(aHeldSlot(world, { choice }));
    expect(refusal).toMatchObject({ code: 'booking.slot-taken', kind: 'conflict' });
    const offered = refusal.facts.alternatives as readonly OfferedSlot[];
    expect(new Set(offered.map(offer => offer.why))).toEqual(new Set(['same-room', 'same-time']));
    for (const { roomId, date, bands, from, to } of offered) {
      const person = await aResident(world);
      const other = (bands.length > 0 ? { date, bands } : { date, from, to }) as SlotChoice;
      const request = { actor: person.actor, accountId: person.accountId, sessionHash: null };
      await world.get(HoldSlot).run({ ...request, roomId, choice: other, channel: 'online', locale: 'ja' });
    }
    expect(await overlaps()).toEqual([]);
  });

  it('gets the time when the hold before has run out, and its owner is told when applying', async () => {
    const first = await aHeldSlot(world);
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    const second = await aHeldSlot(world, { choice: first.choice });
    expect((await refusalOf(apply(world, first))).code).toBe('booking.slot-taken');
    await apply(world, second);
    await world.get(LapseHolds).run();
    expect(await overlaps()).toEqual([]);
  });
});

describe('全面 and 半面', () => {
  it('exclude each other both ways', async () => {
    const [one, two] = [aFreeSlot(), aFreeSlot()];
    const hold = (roomCode: string, choice: SlotChoice) => aHeldSlot(world, { roomCode, choice });
    await hold('arena-whole', one);
    expect((await refusalOf(hold('arena-a', one))).code).toBe('booking.slot-taken');
    await hold('arena-b', two);
    expect((await refusalOf(hold('arena-whole', two))).code).toBe('booking.slot-taken');
    await hold('arena-a', two);
    expect(await overlaps()).toEqual([]);
  });
});

describe('Two hundred people who want one slot at the same moment', () => {
  it('are one winner and 199 who are told what else is free, forty times', async () => {
    const people: Person[] = [];
    for (let count = 0; count < 200; count += 1) people.push(await aResident(world));
    const room = await world.room('arena-whole');
    const hold = world.get(HoldSlot);
    const range = { from: localDate('2027-05-13'), to: localDate('2027-06-10') };
    const { days } = await world.get(RoomAvailability).ofRoom(room.id, range);
    const slots = days.flatMap(({ date, slots }) =>
      slots.filter(slot => slot.state === 'free').map(({ bands }) => ({ date, bands })),
    );
    expect(slots.length).toBeGreaterThanOrEqual(40);
    for (const [round, choice] of slots.slice(0, 40).entries()) {
      world.clock.moveTo(addMinutes(world.clock.now(), 31));
      const settled = await Promise.allSettled(
        // Another one is the first each time: nobody may hold all day without applying.
        [...people.slice(round * 5), ...people.slice(0, round * 5)].map(({ actor, accountId }) =>
          hold.run({
            actor,
            accountId,
            sessionHash: null,
            roomId: room.id,
            choice,
            channel: 'online',
            locale: 'ja',
          }),
        ),
      );
      const reasons = settled.flatMap(outcome =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      expect(reasons).toHaveLength(199);
      for (const reason of reasons) {
        expect(reason).toMatchObject({ code: 'booking.slot-taken' });
        expect((reason as DomainError).facts.alternatives).not.toEqual([]);
      }
    }
    expect(await overlaps()).toEqual([]);
  }, 120_000);
});
