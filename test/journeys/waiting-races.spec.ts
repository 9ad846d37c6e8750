import type { SlotChoice } from '@kashikan/calendar/rules';
import { GiveUpChange, HoldSlot, LapseHolds, OfferWaiting } from '@kashikan/journeys';
import { addMinutes, DomainError } from '@kashikan/kernel';
import { aConfirmedBooking, anApplication, anAppliedBooking, apply, aResident } from '../support/bookings';
import { aChange } from '../support/changes';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { aGymMorning, aWaiter, cancel, entryOf, stateOf } from '../support/waiting';

const ROUNDS = 40;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const sport = anApplication({ purposeCode: 'sports', groupName: null });
const rooms = ['martial', 'arena-a', 'arena-b'] as const;

async function aStrangerHolds(roomCode: string, choice: SlotChoice) {
  const { actor, accountId } = await aResident(world);
  const { id: roomId } = await world.room(roomCode);
  const request = { actor, accountId, sessionHash: null, roomId, choice };
  return world.get(HoldSlot).run({ ...request, channel: 'online', locale: 'ja' });
}

/** The code of the refusal; an error of ours fails the spec. */
const answerOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

/** The first of two in line has been offered a slot that was given back. */
async function anOffer(roomCode: string, choice: SlotChoice) {
  const booking = await anAppliedBooking(world, { roomCode, choice, application: sport });
  const first = await aWaiter(world, choice, { roomCode });
  const second = await aWaiter(world, choice, { roomCode });
  await cancel(world, booking);
  await world.get(OfferWaiting).run();
  const { bookingId, offeredUntil } = await entryOf(world, first);
  if (!bookingId || !offeredUntil) throw new Error('no offer');
  return { first, second, offeredUntil, held: { bookingId, person: first.person, choice } };
}

describe('The end of an offer, its acceptance and a stranger at the same moment', () => {
  it('forty times: the first takes it or the second is asked, and never the stranger', async () => {
    const outcomes = { taken: 0, expired: 0 };
    let choice = aGymMorning();
    for (let round = 0; round < ROUNDS; round += 1) {
      world.clock.moveTo(MONDAY_MORNING);
      const roomCode = rooms[round % 3] ?? 'martial';
      if (round % 3 === 0) choice = aGymMorning();
      const { first, second, offeredUntil, held } = await anOffer(roomCode, choice);
      world.clock.moveTo(addMinutes(offeredUntil, -1));
      const accepts = () => answerOf(apply(world, held, { application: sport }));
      // The clock strikes while the acceptance is on its way, or has struck before.
      const early = round % 2 === 0 ? accepts() : undefined;
      if (round % 4 === 0) await new Promise(resolve => setImmediate(resolve));
      world.clock.moveTo(offeredUntil);
      const [stranger, accepted] = await Promise.all([
        answerOf(aStrangerHolds(roomCode, choice)),
        early ?? accepts(),
        world.get(LapseHolds).run(),
        world.get(OfferWaiting).run(),
      ]);
      await world.get(LapseHolds).run();
      await world.get(OfferWaiting).run();
      const state = await stateOf(world, first);
      const next = await stateOf(world, second);
      expect({ round, stranger }).toEqual({ round, stranger: 'booking.slot-taken' });
      expect({ round, state, next, isAccepted: accepted === 'done' }).toEqual(
        state === 'taken'
          ? { round, state, next: 'waiting', isAccepted: true }
          : { round, state: 'expired', next: 'offered', isAccepted: false },
      );
      outcomes[state === 'taken' ? 'taken' : 'expired'] += 1;
    }
    expect(outcomes.taken + outcomes.expired).toBe(ROUNDS);
    expect(outcomes.expired).toBeGreaterThanOrEqual(ROUNDS / 2);
  }, 120_000);

  it('the first who presses twice and a clock that strikes have one outcome', async () => {
    const { first, second, offeredUntil, held } = await anOffer('martial', aGymMorning());
    world.clock.moveTo(addMinutes(offeredUntil, -1));
    const twice = [1, 2].map(() => answerOf(apply(world, held, { application: sport })));
    world.clock.moveTo(offeredUntil);
    const answers = await Promise.all(twice);
    await world.get(LapseHolds).run();
    await world.get(OfferWaiting).run();
    const isTaken = (await stateOf(world, first)) === 'taken';
    expect(answers.filter(answer => answer === 'done')).toHaveLength(isTaken ? 1 : 0);
    expect(await stateOf(world, second)).toBe(isTaken ? 'waiting' : 'offered');
  });
});

describe('An offer that is over', () => {
  it('is void also while nobody has ended it', async () => {
    const { first, offeredUntil, held } = await anOffer('martial', aGymMorning());
    world.clock.moveTo(offeredUntil);
    await expect(apply(world, held, { application: sport })).rejects.toMatchObject({
      code: 'waiting.offer-over',
    });
    expect(await stateOf(world, first)).toBe('offered');
  });
});

describe('Time that was kept for a change', () => {
  it('goes to whoever waits for it when the change is given up, and not to whoever looks first', async () => {
    const { date } = aGymMorning();
    const [am, pm] = [
      { date, bands: ['am'] },
      { date, bands: ['pm'] },
    ];
    const booking = await aConfirmedBooking(world, { roomCode: 'martial', choice: am, application: sport });
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    const change = await aChange(world, booking, { choice: { date, bands: ['am', 'pm'] } });
    expect(change.state).toBe('awaiting-payment');
    const waiter = await aWaiter(world, pm);
    await world.get(GiveUpChange).withdraw(booking.person.actor, booking.bookingId, change.changeId);
    expect(await answerOf(aStrangerHolds('martial', pm))).toBe('booking.slot-taken');
    await world.work();
    expect(await stateOf(world, waiter)).toBe('offered');
  });
});
