import { BookingsModule } from '@kashikan/bookings';
import { IdentityModule, Sessions, SignInLinks, tokenHash, newVisitorToken } from '@kashikan/identity';
import { addMinutes, FixedClock, newId } from '@kashikan/kernel';
import { NotificationsModule } from '@kashikan/notifications';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { SendSignInMail } from '../../libs/journeys/src/send-sign-in-mail';
import { SignInResident } from '../../libs/journeys/src/sign-in-resident';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall } from '../support/lent-hall';
import { servicesOn } from '../support/services';

describe('a resident who signs in', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let services: INestApplicationContext;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    class SignInModule {}
    services = await servicesOn(database.url, clock, [
      {
        module: SignInModule,
        imports: [IdentityModule, BookingsModule, NotificationsModule],
        providers: [SendSignInMail, SignInResident],
      },
    ]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await database?.drop();
  });
  beforeEach(() => clock.moveTo(addMinutes(clock.now(), 61)));

  const visitorHash = () => tokenHash(newVisitorToken());
  const asking = (email: string) => ({
    actor: { kind: 'resident', id: 'visitor:spec' } as const,
    email,
    address: `192.0.2.${newId()}`,
    locale: 'ja' as const,
  });
  const sendCode = (email: string) =>
    services.get(SendSignInMail).run({ ...asking(email), linkTo: '/rooms/1' });
  const enter = (email: string, code: string, hash = visitorHash()) =>
    services.get(SignInResident).enter({ ...asking(email), code, visitorHash: hash });
  async function mailedCode(email: string) {
    const { rows } = await owner.query<{ body: string }>(
      'SELECT body_text AS body FROM notifications WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
      [email],
    );
    return /\b\d{6}\b/.exec(rows[0]?.body ?? '')?.[0] ?? '';
  }

  it('gets the digits by mail, types them, and keeps the slot held before', async () => {
    const hall = await aLentHall(owner, 'aoba', '011002');
    const hash = visitorHash();
    const held = await aBooking(owner, hall, { state: 'held', startsAt: clock.now() });
    await owner.query('UPDATE bookings SET account_id = NULL, session_hash = $2 WHERE id = $1', [held, hash]);

    const email = `${newId()}@example.jp`;
    expect(await sendCode(` ${email.toUpperCase()}`)).toEqual({ email });
    const { session, accountId, isNew } = await enter(email, await mailedCode(email), hash);
    expect(isNew).toBe(true);
    expect(await services.get(Sessions).resident(session.token)).toMatchObject({ accountId, email });
    const { rows } = await owner.query('SELECT account_id, session_hash FROM bookings WHERE id = $1', [held]);
    expect(rows).toEqual([{ account_id: accountId, session_hash: session.sessionHash }]);
  });

  async function mailedLink(email: string) {
    const { rows } = await owner.query<{ body: string }>(
      'SELECT body_text AS body FROM notifications WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
      [email],
    );
    return new URL(/https?:\S+/.exec(rows[0]?.body ?? '')?.[0] ?? '');
  }
  const follow = (link: string) =>
    services
      .get(SignInResident)
      .enterByLink({ ...asking('nobody@example.jp'), link, visitorHash: visitorHash() });

  it('may follow the link of the same mail in any browser, once, and the digits are used up with it', async () => {
    const email = `${newId()}@example.jp`;
    await sendCode(email);
    const link = await mailedLink(email);
    expect([link.pathname, link.searchParams.get('return')]).toEqual(['/sign-in/link', '/rooms/1']);
    const token = link.searchParams.get('token') ?? '';
    // What scans mails opens the link; that uses up nothing.
    for (const look of [1, 2])
      expect([look, await services.get(SignInLinks).emailOf(token)]).toEqual([look, email]);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => follow(token)));
    const inside = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(inside).toHaveLength(1);
    expect(await services.get(Sessions).resident(inside[0]?.session.token ?? '')).toMatchObject({
      email,
      method: 'mail-link',
      strength: 1,
    });
    expect(await services.get(SignInLinks).emailOf(token)).toBeUndefined();
    await expect(enter(email, await mailedCode(email))).rejects.toMatchObject({
      code: 'sign-in.code-refused',
    });
  });

  it('finds the link worth nothing after ten minutes, after the digits, or when it was made up', async () => {
    const email = `${newId()}@example.jp`;
    await sendCode(email);
    const used = (await mailedLink(email)).searchParams.get('token') ?? '';
    await enter(email, await mailedCode(email));
    clock.moveTo(addMinutes(clock.now(), 1));
    await sendCode(email);
    const late = (await mailedLink(email)).searchParams.get('token') ?? '';
    clock.moveTo(addMinutes(clock.now(), 10));
    for (const token of [used, late, 'made-up', ''])
      await expect(follow(token)).rejects.toMatchObject({ code: 'sign-in.link-refused', facts: {} });
    const { rows } = await owner.query('SELECT link_hash FROM sign_in_codes WHERE email = $1', [email]);
    expect(JSON.stringify(rows)).not.toContain(late);
  });

  it('is answered the same whether the address has an account or not', async () => {
    const known = `${newId()}@example.jp`;
    await sendCode(known);
    await enter(known, await mailedCode(known));
    const unknown = `${newId()}@example.jp`;
    expect(await sendCode(known)).toEqual({ email: known });
    expect(await sendCode(unknown)).toEqual({ email: unknown });
    for (const email of [known, unknown])
      await expect(enter(email, '12345')).rejects.toMatchObject({ code: 'sign-in.code-refused', facts: {} });
  });

  it('is told plainly when an address cannot be one, and no mail goes out', async () => {
    await expect(sendCode('hanako@example.jp\r\nBcc: all@example.jp')).rejects.toMatchObject({
      code: 'sign-in.email-malformed',
    });
  });

  it('counts a wrong code although it was refused', async () => {
    const email = `${newId()}@example.jp`;
    await sendCode(email);
    const code = await mailedCode(email);
    for (let tries = 0; tries < 5; tries += 1)
      await expect(enter(email, '12345')).rejects.toMatchObject({ code: 'sign-in.code-refused' });
    await expect(enter(email, code)).rejects.toMatchObject({ code: 'sign-in.code-refused' });
  });

  it('gets at most five codes an hour, so that nobody fills the mailbox of another', async () => {
    const email = `${newId()}@example.jp`;
    for (let sent = 0; sent < 5; sent += 1) await sendCode(email);
    await expect(sendCode(email)).rejects.toMatchObject({
      code: 'sign-in.too-many-tries',
      kind: 'too-many',
    });
    clock.moveTo(addMinutes(clock.now(), 60));
    await sendCode(email);
  });
});
