import { UnitOfWork } from '@kashikan/database';
import { type LocalDate, localDate, localTime } from '@kashikan/kernel';
import { StandingReductions } from '@kashikan/pricing';
import { anApplication, anAppliedBooking, aResident, bookingOf, type Person } from '../support/bookings';
import { aChange } from '../support/changes';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { aClerk } from '../support/staff';

const GROUP = '青葉ギターの会';

let world: JourneyWorld;
let clerkId: string;
beforeAll(async () => {
  world = await journeyWorld();
  clerkId = (await aClerk(world.services, 'aoba', [])).staffId;
});
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const byClerk = <T>(work: Parameters<UnitOfWork['run']>[1]) =>
  world
    .get(UnitOfWork)
    .run({ actor: { kind: 'staff', id: clerkId }, verb: 'spec.standing' }, work) as Promise<T>;

const register = (accountId: string, years: [number, number] = [2027, 2027]) =>
  byClerk<string>(tx =>
    world.get(StandingReductions).register(tx, {
      municipalityId: 'aoba',
      accountId,
      groupName: GROUP,
      code: 'registered',
      reason: '団体登録簿 第12号',
      fromFiscalYear: years[0],
      untilFiscalYear: years[1],
    }),
  );

/** The music room for two hours, as it was booked. */
async function bookedOn(date: LocalDate, person: Person, groupName: string = GROUP, hour = '09:00') {
  const [from, to] = [localTime(hour), localTime(`${Number(hour.slice(0, 2)) + 2}:00`.padStart(5, '0'))];
  const application = anApplication({ purposeCode: 'music', groupName, people: 5 });
  const wish = { roomCode: 'music', choice: { date, from, to }, application, person };
  const { bookingId } = await anAppliedBooking(world, wish);
  const { feeYen, useFacts, state } = await bookingOf(world, bookingId);
  return { feeYen, state, isReduced: useFacts.hasStandingReduction };
}

describe('減免団体登録', () => {
  it('is in the price from its decision to its end, whatever the width of the letters, and for nobody else', async () => {
    const [person, other] = [await aResident(world), await aResident(world)];
    const day = localDate('2027-06-10');
    const before = await bookedOn(day, person);
    expect(before.isReduced).toBe(false);
    const id = await register(person.accountId);
    const half = { feeYen: (before.feeYen ?? 0) / 2, state: 'payment-due', isReduced: true };
    expect(await bookedOn(day, person, GROUP, '11:00')).toEqual(half);
    expect(await bookedOn(day, person, '青葉 ｷﾞﾀｰの会', '13:00')).toEqual(half);
    expect(await bookedOn(day, person, '青葉ギターの友', '15:00')).toEqual(before);
    const next = localDate('2027-06-11');
    expect(await bookedOn(next, other)).toEqual(before);
    await expect(register(person.accountId)).rejects.toMatchObject({ code: 'pricing.standing-exists' });
    await byClerk(tx => world.get(StandingReductions).end(tx, id, 'aoba', '団体の解散'));
    expect(await bookedOn(next, person, GROUP, '11:00')).toEqual(before);
  });

  it('ends with the last day of its fiscal year: 31 March has it, 1 April has not', async () => {
    const person = await aResident(world);
    await register(person.accountId);
    world.clock.moveTo(new Date('2028-03-20T03:00:00Z'));
    expect((await bookedOn(localDate('2028-03-31'), person)).isReduced).toBe(true);
    expect((await bookedOn(localDate('2028-04-01'), person)).isReduced).toBe(false);
  });

  it('does not go along when a change leads out of its year', async () => {
    const person = await aResident(world);
    await register(person.accountId);
    world.clock.moveTo(new Date('2028-03-20T03:00:00Z'));
    const [from, to] = [localTime('15:00'), localTime('17:00')];
    const choice = { date: localDate('2028-03-31'), from, to };
    const application = anApplication({ purposeCode: 'music', groupName: GROUP, people: 5 });
    const booking = await anAppliedBooking(world, { roomCode: 'music', choice, application, person });
    expect((await bookingOf(world, booking.bookingId)).useFacts.hasStandingReduction).toBe(true);
    await aChange(world, booking, { choice: { ...choice, date: localDate('2028-04-01') } });
    const { useFacts, feeYen } = await bookingOf(world, booking.bookingId);
    expect([useFacts.hasStandingReduction, useFacts.reductionCode, feeYen]).toEqual([false, null, 800]);
  });
});
