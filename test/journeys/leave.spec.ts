import { UnitOfWork } from '@kashikan/database';
import { SessionStore } from '@kashikan/identity';
import { CancelBooking, ForgetOldData, LeaveService } from '@kashikan/journeys';
import { Catalogue } from '@kashikan/catalogue';
import { aConfirmedBooking, aHeldSlot, aResident, type Person } from '../support/bookings';
import { aRegisteredGroup, aGroup } from '../support/groups';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 60_000);
afterAll(() => world?.close());

const kinds = async ({ accountId }: Person) =>
  (await world.get(LeaveService).obstacles(accountId)).map(({ kind }) => kind);
const leave = async ({ actor, accountId }: Person) => {
  const { municipality: town } = await world.get(Catalogue).municipality('aoba');
  await world.get(LeaveService).run({ actor, accountId, town });
};
const accountOf = ({ accountId }: Person) =>
  world.db.row<{ email: string | null; name: string | null; closed: boolean }>(
    'SELECT email, name, closed_at IS NOT NULL AS closed FROM accounts WHERE id = $1',
    [accountId],
  );

describe('退会', () => {
  it('waits for bookings to come, and names them', async () => {
    const { person, bookingId } = await aConfirmedBooking(world);
    expect(await kinds(person)).toEqual(['booking']);
    await expect(leave(person)).rejects.toMatchObject({ code: 'identity.account-busy' });
    expect(await accountOf(person)).toMatchObject({ closed: false });
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    expect(await kinds(person)).toEqual(['waits-for-money']);
    await world.work();
    await world.reconcile();
    await world.work();
    expect(await kinds(person)).toEqual([]);
  });

  it('waits for a representative to hand the group over, but not for a group of nobody else', async () => {
    const { person } = await aRegisteredGroup(world);
    expect(await kinds(person)).toEqual(['group']);
    const alone = await aGroup(world);
    expect(await kinds(alone.person)).toEqual([]);
  });

  it('ends every way in and every tie at once, says so by mail, and frees the address', async () => {
    const person = await aResident(world);
    await aHeldSlot(world, { person });
    await world
      .get(UnitOfWork)
      .run({ actor: person.actor, verb: 'spec.sign-in' }, tx =>
        world.get(SessionStore).start(tx, 'resident', person.accountId, { method: 'mail-code' }),
      );
    await world.db.rows(`INSERT INTO notice_choices VALUES ($1, 'receipt', 'none', now())`, [
      person.accountId,
    ]);
    await leave(person);
    await world.work();
    expect(await accountOf(person)).toMatchObject({ email: null, closed: true });
    const left = await world.db.row(
      `SELECT (SELECT count(*)::int FROM sessions WHERE account_id = $1) AS sessions,
              (SELECT count(*)::int FROM notice_choices WHERE account_id = $1) AS choices,
              (SELECT count(*)::int FROM bookings WHERE account_id = $1 AND state = 'held') AS holds`,
      [person.accountId],
    );
    expect(left).toEqual({ sessions: 0, choices: 0, holds: 0 });
    expect(world.mails.at(-1)).toMatchObject({
      recipient: person.email,
      subject: expect.stringContaining('退会') as string,
    });
    await world.db.rows(
      'INSERT INTO accounts (id, email, created_at) VALUES (gen_random_uuid(), $1, now())',
      [person.email],
    );
    await expect(leave(person)).rejects.toMatchObject({ code: 'identity.account-unknown' });
  });

  it('takes the name out the next night where no booking needs it', async () => {
    const person = await aResident(world);
    await aHeldSlot(world, { person });
    await leave(person);
    expect(await accountOf(person)).toMatchObject({ name: '青葉 太郎' });
    await world.get(ForgetOldData).run();
    expect(await accountOf(person)).toMatchObject({ name: null });
  });
});
