import { type Tx, UnitOfWork } from '@kashikan/database';
import {
  AddStaff,
  ChangeStaffRoles,
  CreateStaff,
  EndUnusedRoles,
  EnterSetup,
  IdentityModule,
  ResetStaff,
  type RoleGrant,
  Sessions,
  SignInStaff,
  StaffDirectory,
  type StaffSignIn,
  totpCode,
} from '@kashikan/identity';
import { addMinutes, FixedClock, newId, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { workOf } from '../support/work';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLentHall, type LentHall } from '../support/lent-hall';
import { servicesOn } from '../support/services';
import { aClerk, type Clerk } from '../support/staff';

const mockHashings = { count: 0 };
jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  const counted =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      mockHashings.count += 1;
      return work(...args);
    };
  return { ...actual, verify: counted(actual.verify), hashRaw: counted(actual.hashRaw) };
});

describe('a member of staff', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let services: INestApplicationContext;
  let owner: Client;
  let hall: LentHall;
  let elsewhere: LentHall;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    hall = await aLentHall(owner, 'aoba', '011002');
    elsewhere = await aLentHall(owner, 'midori', '011011');
    services = await servicesOn(database.url, clock, [IdentityModule]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await database?.drop();
  });
  beforeEach(() => clock.moveTo(addMinutes(clock.now(), 30)));

  const signIn = (clerk: Clerk, given: Partial<StaffSignIn> = {}) =>
    services.get(SignInStaff).run({
      login: clerk.login,
      password: clerk.password,
      code: totpCode(clerk.totpSecret, clock.now()),
      address: '192.0.2.1',
      ...given,
    });
  const clerkOf = (grants: readonly RoleGrant[] = [{ role: 'desk', facilityId: hall.facilityId }]) =>
    aClerk(services, 'aoba', grants);

  it('signs in with password and second factor, and is known with the roles', async () => {
    const clerk = await clerkOf();
    const { session } = await signIn(clerk);
    expect(await services.get(Sessions).staff(session.token, '192.0.2.1')).toEqual({
      staffId: clerk.staffId,
      municipalityId: 'aoba',
      login: clerk.login,
      name: '窓口 花子',
      grants: [{ role: 'desk', facilityId: hall.facilityId }],
      method: 'totp',
      strength: 2,
      strongAt: clock.now(),
      startedAt: clock.now(),
      isPlaceAllowed: true,
      fading: [],
    });
    expect(await services.get(Sessions).resident(session.token)).toBeUndefined();
  });

  it('may type the login in capitals and the code with a space', async () => {
    const clerk = await clerkOf();
    const code = totpCode(clerk.totpSecret, clock.now());
    await signIn(clerk, {
      login: ` ${clerk.login.toUpperCase()} `,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
  });

  it('cannot use the same six digits again (SEC-5; RFC 6238, 5.2), even at the same moment', async () => {
    const clerk = await clerkOf();
    const entered = await Promise.allSettled([signIn(clerk), signIn(clerk), signIn(clerk)]);
    expect(entered.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    await expect(signIn(clerk)).rejects.toMatchObject({ code: 'sign-in.staff-refused' });
    clock.moveTo(addMinutes(clock.now(), 1));
    await signIn(clerk);
  });

  it('hears the same refusal whatever was wrong', async () => {
    const clerk = await clerkOf();
    const refusals = await Promise.all(
      [{ password: 'another password' }, { code: '000000' }, { login: `nobody-${newId()}` }].map(given =>
        signIn(clerk, given).catch((error: unknown) => error),
      ),
    );
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'sign-in.staff-refused', kind: 'refused-by-rule', facts: {} });
    await signIn(clerk);
  });

  it('costs the same work whether the login exists, has set up anything, or not (SEC-4)', async () => {
    const [known, unready] = [await clerkOf(), `new-${newId()}`];
    const person = { municipalityId: 'aoba', login: unready, name: '新任', grants: [] };
    await services.get(AddStaff).run(systemActor('spec'), person);
    const wrong = { password: 'wrong', code: '000000', address: '192.0.2.1' };
    const tries = (login: string) => [
      () => services.get(SignInStaff).run({ ...wrong, login }),
      () => services.get(SignInStaff).run({ ...wrong, login, recoveryCode: '00000-00000' }),
      () => services.get(EnterSetup).run({ ...wrong, login, setupCode: '00000-00000-00000' }),
    ];
    for (const attempt of [0, 1, 2]) {
      const works = [];
      for (const login of [known.login, unready, `nobody-${newId()}`]) {
        const before = mockHashings.count;
        const { statements, error } = await workOf(tries(login)[attempt]!);
        works.push({ statements, hashings: mockHashings.count - before, told: JSON.stringify(error) });
      }
      expect(works[0]?.hashings).toBe(attempt === 1 ? 2 : 1);
      expect(works).toEqual([works[0], works[0], works[0]]);
    }
  });

  it('is locked out for a while after ten failed tries, as is a login that does not exist', async () => {
    const clerk = await clerkOf();
    for (const login of [clerk.login, `nobody-${newId()}`]) {
      for (let tries = 0; tries < 10; tries += 1)
        await expect(signIn(clerk, { login, code: 'x' })).rejects.toMatchObject({
          code: 'sign-in.staff-refused',
        });
      await expect(signIn(clerk, { login })).rejects.toMatchObject({
        code: 'sign-in.too-many-tries',
        kind: 'too-many',
      });
    }
    clock.moveTo(addMinutes(clock.now(), 15));
    await signIn(clerk);
  }, 30_000);

  it('is signed out after an hour without a click, and at the end of twelve hours in any case', async () => {
    const sessions = services.get(Sessions);
    const idle = await signIn(await clerkOf());
    clock.moveTo(addMinutes(clock.now(), 60));
    expect(await sessions.staff(idle.session.token, '192.0.2.1')).toBeUndefined();
    const busy = await signIn(await clerkOf());
    for (let minutes = 0; minutes < 13 * 55; minutes += 55) {
      clock.moveTo(addMinutes(clock.now(), 55));
      expect(await sessions.staff(busy.session.token, '192.0.2.1')).toBeDefined();
    }
    clock.moveTo(addMinutes(clock.now(), 5));
    expect(await sessions.staff(busy.session.token, '192.0.2.1')).toBeUndefined();
  });

  it('loses a role with the next request (SEC-6), and never gets one in another municipality', async () => {
    await clerkOf([{ role: 'administrator', facilityId: null }]);
    const clerk = await clerkOf();
    const { session } = await signIn(clerk);
    const grants = async () => (await services.get(Sessions).staff(session.token, '192.0.2.1'))?.grants;
    const change = (work: (roles: ChangeStaffRoles, tx: Tx) => Promise<void>) =>
      services
        .get(UnitOfWork)
        .run({ actor: systemActor('spec'), verb: 'staff.roles' }, tx =>
          work(services.get(ChangeStaffRoles), tx),
        );
    const colleague = { staffId: clerk.staffId, municipalityId: 'aoba' };
    await change((roles, tx) => roles.grant(tx, colleague, { role: 'accountant', facilityId: null }));
    const [held] = (await services.get(StaffDirectory).one('aoba', clerk.staffId))?.roles ?? [];
    await change((roles, tx) => roles.withdraw(tx, colleague, held?.id ?? ''));
    expect(await grants()).toEqual([{ role: 'accountant', facilityId: null }]);
    const abroad = { role: 'approver', facilityId: elsewhere.facilityId } as const;
    await expect(change((roles, tx) => roles.grant(tx, colleague, abroad))).rejects.toMatchObject({
      code: 'staff.place-unknown',
    });
    await change((roles, tx) => roles.leave(tx, colleague));
    expect(await grants()).toBeUndefined();
  });

  it('has a login of their own, and a second factor that the database cannot read', async () => {
    const clerk = await clerkOf();
    const again = services.get(UnitOfWork).run({ actor: systemActor('spec'), verb: 'staff.create' }, tx =>
      services.get(CreateStaff).run(tx, {
        municipalityId: 'midori',
        login: clerk.login,
        name: '別人',
        factors: { passwordHash: 'x', totpSecret: clerk.totpSecret },
        grants: [],
      }),
    );
    await expect(again).rejects.toMatchObject({ code: 'staff.login-taken' });
    const { rows } = await owner.query<{ row: string }>('SELECT to_jsonb(s)::text AS row FROM staff s');
    expect(rows.filter(({ row }) => row.includes(clerk.totpSecret))).toEqual([]);
  });

  it('leaves an audit entry for each refusal and each sign-in', async () => {
    const clerk = await clerkOf();
    await signIn(clerk, { password: 'wrong' }).catch(() => undefined);
    await signIn(clerk);
    const { rows } = await owner.query<{ event: string }>(
      `SELECT facts ->> 'event' AS event FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [clerk.staffId],
    );
    expect(rows.map(row => row.event)).toEqual(['created', 'sign-in-refused', 'signed-in']);
  });

  describe('and the others', () => {
    const anAdministrator = () => clerkOf([{ role: 'administrator', facilityId: null }]);
    const by = <T>({ staffId }: { readonly staffId: string }, work: (tx: Tx) => Promise<T>) =>
      services.get(UnitOfWork).run({ actor: { kind: 'staff', id: staffId }, verb: 'staff.roles' }, work);
    const rolesOf = async ({ staffId }: Clerk, municipalityId = 'aoba') =>
      (await services.get(StaffDirectory).one(municipalityId, staffId))?.roles ?? [];
    const onlyAdministrators = async (...kept: readonly Clerk[]) => {
      await owner.query(
        `UPDATE staff_roles SET ended_at = granted_at, ended_because = 'withdrawn'
          WHERE ended_at IS NULL AND role = 'administrator' AND staff_id <> ALL ($1)`,
        [kept.map(({ staffId }) => staffId)],
      );
    };

    it.each(['withdraw', 'leave'] as const)(
      'never leave a municipality without an administrator, when two %s each other at once',
      async way => {
        const pair = [await anAdministrator(), await anAdministrator()] as const;
        await onlyAdministrators(...pair);
        const remove = async (actor: Clerk, other: Clerk) => {
          const [role] = await rolesOf(other);
          const colleague = { staffId: other.staffId, municipalityId: 'aoba' };
          return by(actor, tx => services.get(ChangeStaffRoles)[way](tx, colleague, role?.id ?? ''));
        };
        const ends = await Promise.allSettled([remove(pair[0], pair[1]), remove(pair[1], pair[0])]);
        const refused = ends.filter(end => end.status === 'rejected').map(({ reason }) => reason as object);
        expect(refused).toEqual([expect.objectContaining({ code: 'staff.last-administrator' })]);
        expect((await Promise.all(pair.map(clerk => rolesOf(clerk)))).flat()).toHaveLength(1);
      },
    );

    it('reset by two: the one who asks cannot confirm, nor can the one whom it is about', async () => {
      const [asks, confirms, lost] = [await anAdministrator(), await anAdministrator(), await clerkOf()];
      const { session } = await signIn(lost);
      const resets = services.get(ResetStaff);
      const about = { municipalityId: 'aoba', staffId: lost.staffId };
      const actorOf = ({ staffId }: Clerk) => ({ kind: 'staff', id: staffId }) as const;
      const { resetId } = await resets.ask({ ...about, actor: actorOf(asks), reason: '携帯の紛失' });
      const confirmed = (actor: Clerk, staffId = lost.staffId) =>
        resets.confirm(actorOf(actor), { municipalityId: 'aoba', staffId, resetId });
      await expect(confirmed(asks)).rejects.toMatchObject({ code: 'staff.reset-needs-another' });
      await expect(confirmed(lost)).rejects.toMatchObject({ code: 'staff.not-for-oneself' });
      await expect(confirmed(confirms, asks.staffId)).rejects.toMatchObject({ code: 'staff.reset-over' });
      expect(await services.get(Sessions).staff(session.token, '192.0.2.1')).toBeDefined();
      const { setupCode } = await confirmed(confirms);
      await expect(confirmed(confirms)).rejects.toMatchObject({ code: 'staff.reset-over' });
      expect(await services.get(Sessions).staff(session.token, '192.0.2.1')).toBeUndefined();
      clock.moveTo(addMinutes(clock.now(), 1));
      await expect(signIn(lost)).rejects.toMatchObject({ code: 'sign-in.staff-refused' });
      const entry = { login: lost.login, setupCode, address: '192.0.2.1' };
      expect((await services.get(EnterSetup).run(entry)).session.token).toBeDefined();
    });

    it('cannot confirm a reset after a day', async () => {
      const [asks, confirms, lost] = [await anAdministrator(), await anAdministrator(), await clerkOf()];
      const about = { municipalityId: 'aoba', staffId: lost.staffId };
      const asked = { ...about, actor: { kind: 'staff', id: asks.staffId }, reason: '紛失' } as const;
      const { resetId } = await services.get(ResetStaff).ask(asked);
      clock.moveTo(addMinutes(clock.now(), 24 * 60));
      const late = services
        .get(ResetStaff)
        .confirm({ kind: 'staff', id: confirms.staffId }, { ...about, resetId });
      await expect(late).rejects.toMatchObject({ code: 'staff.reset-over' });
    });
  });

  describe('whose role nobody uses', () => {
    const DAY = 24 * 60;
    const endUnused = () =>
      services
        .get(UnitOfWork)
        .run({ actor: systemActor('end-unused-roles'), verb: 'staff.end-unused' }, tx =>
          services.get(EndUnusedRoles).run(tx),
        );
    const held = async ({ staffId }: Clerk) =>
      (await services.get(StaffDirectory).one('midori', staffId))?.roles.map(({ role }) => role);
    const inMidori = (role: RoleGrant['role']) => aClerk(services, 'midori', [{ role, facilityId: null }]);
    const used = (clerk: Clerk, day: Date) =>
      owner.query('UPDATE staff_roles SET last_used_on = $2 WHERE staff_id = $1', [clerk.staffId, day]);

    it('loses it after 180 days, not a day sooner, and once', async () => {
      const clerk = await inMidori('accountant');
      clock.moveTo(addMinutes(clock.now(), 180 * DAY));
      await endUnused();
      expect(await held(clerk)).toEqual(['accountant']);
      clock.moveTo(addMinutes(clock.now(), DAY));
      await endUnused();
      expect(await held(clerk)).toEqual([]);
      expect(await endUnused()).toBe(0);
      const [past] = await services.get(StaffDirectory).pastRoles(clerk.staffId);
      expect(past).toMatchObject({ endedBecause: 'unused', endedBy: null });
    });

    it('keeps it as the one administrator of a town, whoever else administers for a time only', async () => {
      const only = await inMidori('administrator');
      const forATime = await inMidori('administrator');
      const beginsLater = await inMidori('administrator');
      clock.moveTo(addMinutes(clock.now(), 181 * DAY));
      await used(forATime, clock.now());
      await owner.query('UPDATE staff_roles SET valid_until = $2 WHERE staff_id = $1', [
        forATime.staffId,
        clock.now(),
      ]);
      await owner.query('UPDATE staff_roles SET valid_from = $2 WHERE staff_id = $1', [
        beginsLater.staffId,
        addMinutes(clock.now(), 9 * DAY),
      ]);
      await endUnused();
      expect(await held(only)).toEqual(['administrator']);
      const another = await inMidori('administrator');
      await endUnused();
      expect([await held(only), await held(another)]).toEqual([[], ['administrator']]);
    });

    it('keeps it when it is used at the moment at which it would end', async () => {
      const clerk = await inMidori('approver');
      clock.moveTo(addMinutes(clock.now(), 181 * DAY));
      await owner.query('BEGIN');
      await used(clerk, clock.now());
      const ending = endUnused();
      await untilWaiting(database.url);
      await owner.query('COMMIT');
      await ending;
      expect(await held(clerk)).toEqual(['approver']);
    });
  });
});

/** Resolves when a connection waits for a lock that another one holds. */
async function untilWaiting(url: string): Promise<void> {
  const watcher = new Client({ connectionString: url });
  await watcher.connect();
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await watcher.query(waiting)).rowCount === 0) await new Promise(resolve => setTimeout(resolve, 20));
  await watcher.end();
}
