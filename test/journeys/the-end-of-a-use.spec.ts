import { DecideApplication, FinishUses, LendKey, ReturnKey } from '@kashikan/journeys';
import { type Actor, newId } from '@kashikan/kernel';
import { KeyRegister } from '@kashikan/keys';
import { aConfirmedBooking, aPendingApproval, bookingOf } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
let clerk: Actor;

beforeAll(async () => {
  world = await journeyWorld();
  const id = newId();
  await world.db.rows(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1, 'aoba', 'aoba-spec', '窓口', 'x', 'x', $2)`,
    [id, world.clock.now()],
  );
  clerk = { kind: 'staff', id };
});

afterAll(() => world.close());

const stateOf = async (bookingId: string) => (await bookingOf(world, bookingId)).state;

async function lend(bookingId: string): Promise<string> {
  const booking = await bookingOf(world, bookingId);
  const [key] = await world.get(KeyRegister).ofRoom(booking.roomId);
  const { handoverId } = await world.get(LendKey).run({
    actor: clerk,
    municipalityId: 'aoba',
    bookingId,
    tag: key?.tag ?? '',
    takenByName: '青葉 太郎',
  });
  return handoverId;
}

const takeBack = (handoverId: string) =>
  world.get(ReturnKey).run({ actor: clerk, municipalityId: 'aoba', handoverId });

describe('A key that comes back', () => {
  it('before the end leaves the booking standing, and may be lent again', async () => {
    const { bookingId } = await aConfirmedBooking(world);
    await takeBack(await lend(bookingId));
    expect(await stateOf(bookingId)).toBe('confirmed');
    const again = await lend(bookingId);
    expect(await stateOf(bookingId)).toBe('in-use');
    await takeBack(again);
  });

  it('after the end ends the use; a key still out keeps it in use', async () => {
    const { bookingId } = await aConfirmedBooking(world);
    const handoverId = await lend(bookingId);
    world.clock.moveTo(new Date((await bookingOf(world, bookingId)).endsAt.getTime() + 60_000));
    await world.get(FinishUses).run();
    expect(await stateOf(bookingId)).toBe('in-use');
    await takeBack(handoverId);
    expect(await stateOf(bookingId)).toBe('completed');
  });
});

describe('The clock', () => {
  it('ends a use for which no key was lent', async () => {
    const { bookingId } = await aConfirmedBooking(world);
    await world.get(FinishUses).run();
    expect(await stateOf(bookingId)).toBe('confirmed');
    world.clock.moveTo((await bookingOf(world, bookingId)).endsAt);
    await world.get(FinishUses).run();
    expect(await stateOf(bookingId)).toBe('completed');
  });

  it('makes it too late to approve, and not to refuse', async () => {
    world.clock.moveTo(MONDAY_MORNING);
    const pending = await aPendingApproval(world);
    const { startsAt } = await bookingOf(world, pending.bookingId);
    world.clock.moveTo(startsAt);
    const decide = { actor: clerk, approvalId: pending.approvalId, municipalityId: 'aoba' };
    await expect(world.get(DecideApplication).run({ ...decide, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.use-has-begun',
    });
    await world
      .get(DecideApplication)
      .run({ ...decide, decision: 'refuse', article: '第4条', facts: '利用日時を過ぎたため' });
    expect(await stateOf(pending.bookingId)).toBe('refused');
  });
});
