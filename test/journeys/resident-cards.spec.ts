import { BookingsModule } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import {
  cardNumber,
  ChangeCardPin,
  IdentityModule,
  isGuessablePin,
  IssueCard,
  newVisitorToken,
  RegisterPerson,
  Seals,
  Sessions,
  StopCard,
  tokenHash,
} from '@kashikan/identity';
import { addMinutes, FixedClock, newId, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { SignInResident } from '../../libs/journeys/src/sign-in-resident';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLentHall } from '../support/lent-hall';
import { servicesOn } from '../support/services';

describe('a person with a card from the counter', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let services: INestApplicationContext;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await aLentHall(owner, 'aoba', '011002');
    class CardModule {}
    services = await servicesOn(database.url, clock, [
      { module: CardModule, imports: [IdentityModule, BookingsModule], providers: [SignInResident] },
    ]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await database?.drop();
  });
  beforeEach(() => clock.moveTo(addMinutes(clock.now(), 61)));

  const meta = { actor: systemActor('spec'), verb: 'spec' };
  const municipalityId = 'aoba';
  async function aPerson(): Promise<string> {
    const accountId = newId();
    const person = { accountId, municipalityId, name: '山田 花子', phone: '0312345678', email: null };
    await services.get(UnitOfWork).run(meta, tx => services.get(RegisterPerson).run(tx, person));
    return accountId;
  }
  const issue = (accountId: string, pin = '') =>
    services
      .get(UnitOfWork)
      .run(meta, tx => services.get(IssueCard).run(tx, { accountId, municipalityId, pin }));
  const enter = (number: string, pin: string) =>
    services.get(SignInResident).enterByCard({
      actor: { kind: 'resident', id: 'visitor:spec' },
      address: `192.0.2.${newId()}`,
      locale: 'ja',
      visitorHash: tokenHash(newVisitorToken()),
      number,
      pin,
    });
  const wide = (text: string) =>
    text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const refused = { code: 'sign-in.card-refused', kind: 'refused-by-rule', facts: {} };

  it('signs in with number and PIN, typed in any width and with hyphens', async () => {
    const accountId = await aPerson();
    const { number, pin, isPinChosen } = await issue(accountId);
    expect([number, pin, isPinChosen]).toEqual([
      expect.stringMatching(/^8\d{9}$/),
      expect.stringMatching(/^\d{6}$/),
      false,
    ]);
    const typed = wide(`${number.slice(0, 3)}－${number.slice(3)}`);
    const { session } = await enter(typed, wide(pin));
    expect(await services.get(Sessions).resident(session.token)).toMatchObject({
      accountId,
      email: null,
      method: 'card',
      strength: 1,
    });
  });

  it('is refused alike with a wrong PIN, an unknown number and a stopped card', async () => {
    const accountId = await aPerson();
    const { number, pin } = await issue(accountId, '294017');
    expect(pin).toBe('294017');
    await expect(enter(number, '294018')).rejects.toMatchObject(refused);
    await expect(enter(cardNumber(0), pin)).rejects.toMatchObject(refused);
    await expect(enter(number, '')).rejects.toMatchObject(refused);
    const { session } = await enter(number, pin);
    await services.get(UnitOfWork).run(meta, tx => services.get(StopCard).run(tx, accountId, municipalityId));
    await expect(enter(number, pin)).rejects.toMatchObject(refused);
    expect(await services.get(Sessions).resident(session.token)).toBeUndefined();
  });

  it('is told of a number that no card can have, which says nothing about cards', async () => {
    const { number, pin } = await issue(await aPerson());
    const wrongDigit = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`;
    for (const typed of [wrongDigit, '', `1${number}`, 'abc', number.slice(1)])
      await expect(enter(typed, pin)).rejects.toMatchObject({ code: 'sign-in.card-mistyped' });
  });

  it('gets a new PIN for the same card, which ends what the card had opened and the waiting after wrong tries', async () => {
    const accountId = await aPerson();
    const change = (pin = '') =>
      services
        .get(UnitOfWork)
        .run(meta, tx => services.get(ChangeCardPin).run(tx, { accountId, municipalityId, pin }));
    await expect(change()).rejects.toMatchObject({ code: 'card.none-works' });
    const { number, pin } = await issue(accountId);
    const { session } = await enter(number, pin);
    for (let tries = 0; tries < 6; tries += 1) await enter(number, '000001').catch(() => undefined);
    const changed = await change('294017');
    expect(changed).toEqual({ number, pin: '294017', isPinChosen: true });
    expect(await services.get(Sessions).resident(session.token)).toBeUndefined();
    await expect(enter(number, pin)).rejects.toMatchObject(refused);
    expect(await enter(number, '294017')).toMatchObject({ accountId });
  });

  it('has one card that works: a new one ends the old', async () => {
    const accountId = await aPerson();
    const old = await issue(accountId);
    await Promise.all([issue(accountId), issue(accountId)]);
    await expect(enter(old.number, old.pin)).rejects.toMatchObject(refused);
    const { rows } = await owner.query(
      'SELECT number FROM resident_cards WHERE account_id = $1 AND stopped_at IS NULL',
      [accountId],
    );
    expect(rows).toHaveLength(1);
  });

  it('has five tries for a number in a quarter of an hour and twenty a day, whether there is such a card or not', async () => {
    clock.moveTo(new Date('2027-04-10T00:00:00Z'));
    const { number, pin } = await issue(await aPerson());
    const tooMany = { code: 'sign-in.too-many-tries' };
    for (let quarter = 0; quarter < 4; quarter += 1) {
      for (const tried of [number, cardNumber(99_999_999)]) {
        for (let tries = 0; tries < 5; tries += 1)
          await expect(enter(tried, '000001')).rejects.toMatchObject(refused);
        await expect(enter(wide(tried), pin)).rejects.toMatchObject(tooMany);
      }
      clock.moveTo(addMinutes(clock.now(), 15));
    }
    await expect(enter(number, pin)).rejects.toMatchObject(tooMany);
    clock.moveTo(new Date('2027-04-11T00:00:00Z'));
    expect(await enter(number, pin)).toBeDefined();
  });

  it('may choose six digits that nobody tries first, and the table holds neither these nor others', async () => {
    const accountId = await aPerson();
    for (const pin of ['12345', 'abcdef', '1234567'])
      await expect(issue(accountId, pin)).rejects.toMatchObject({ code: 'card.pin-malformed' });
    for (const pin of ['111111', '123456', '987654', '４５６４５６'])
      await expect(issue(accountId, pin)).rejects.toMatchObject({ code: 'card.pin-guessable' });
    expect(['294017', '101010', '112233'].map(isGuessablePin)).toEqual([false, false, false]);
    await issue(accountId, '２９４０１７');
    const { rows } = await owner.query('SELECT * FROM resident_cards WHERE account_id = $1', [accountId]);
    expect(JSON.stringify(rows)).not.toContain('294017');
    const { upToDate } = services.get(Seals);
    expect(rows[0]).toMatchObject({ pin_hash: expect.stringMatching(new RegExp(`^${upToDate}`)) });
  });
});
