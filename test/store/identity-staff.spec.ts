import { type Tx, UnitOfWork } from '@kashikan/database';

import {
  ChangeStaffRoles,
  CreateStaff,
  IdentityModule,
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
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLentHall, type LentHall } from '../support/lent-hall';
import { servicesOn } from '../support/services';
import { aClerk, type Clerk } from '../support/staff';

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

  it('cannot use the same six digits again (RFC 6238, 5.2), even at the same moment', async () => {
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
});
