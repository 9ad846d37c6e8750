import { UnitOfWork } from '@kashikan/database';
import { RegisterApplicant, RegistrationView } from '@kashikan/identity';
import { ApplyForBooking, Askers, HoldSlot } from '@kashikan/journeys';
import { type DomainError, localDate, newId } from '@kashikan/kernel';
import { anApplication, aResident, type Person } from '../support/bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

const refusal = (attempt: Promise<unknown>): Promise<DomainError> =>
  attempt.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: DomainError) => error,
  );

describe('A person who is registered', () => {
  let world: JourneyWorld;
  beforeAll(async () => {
    world = await journeyWorld();
  });
  afterAll(() => world?.close());

  const register = (person: Person, code: string | null, until = '2028-03-31') =>
    world.get(UnitOfWork).run({ actor: { kind: 'staff', id: 'clerk' }, verb: 'account.register' }, tx =>
      world.get(RegisterApplicant).run(tx, {
        accountId: person.accountId,
        municipalityId: 'aoba',
        kind: code === null ? null : { code, validUntil: localDate(until) },
        reason: '団体の名簿を確認',
      }),
    );
  const hold = async (person: Person, date: string) =>
    world.get(HoldSlot).run({
      actor: person.actor,
      accountId: person.accountId,
      sessionHash: null,
      roomId: (await world.room('meeting-1')).id,
      choice: { date: localDate(date), bands: ['am'] },
      channel: 'online',
      locale: 'ja',
    });
  const kindOf = async (person: Person, municipalityId = 'aoba') => {
    const { kindCode, isRegistered } = await world.get(Askers).of(person.accountId, municipalityId);
    return `${kindCode} ${isRegistered}`;
  };

  it('may book what is not yet open to others', async () => {
    const person = await aResident(world);
    expect((await refusal(hold(person, '2027-12-07'))).code).toBe('calendar.not-yet-open');
    await register(person, 'group');
    expect((await hold(person, '2027-12-07')).bookingId).toBeTruthy();
  });

  it('as an outsider pays an outsider’s fee, whatever the form says; a registered citizen does not', async () => {
    const feeOf = async (code: string | null, isOutsider: boolean, date: string) => {
      const person = await aResident(world);
      if (code) await register(person, code);
      const application = anApplication();
      const { bookingId } = await world.get(ApplyForBooking).run({
        actor: person.actor,
        accountId: person.accountId,
        owner: { accountId: person.accountId, sessionHash: null },
        application: { ...application, use: { ...application.use, isOutsider } },
        pick: {
          roomId: (await world.room('meeting-1')).id,
          choice: { date: localDate(date), bands: ['am'] },
        },
        channel: 'online',
        locale: 'ja',
      });
      const [row] = await world.db.rows<{ yen: number; said: boolean }>(
        `SELECT fee_yen AS yen, (use_facts->>'isOutsider')::boolean AS said FROM bookings WHERE id = $1`,
        [bookingId],
      );
      return row;
    };
    const ordinary = await feeOf(null, false, '2027-06-15');
    const outsider = await feeOf('outsider', false, '2027-06-16');
    const citizen = await feeOf('citizen', true, '2027-06-17');
    expect(Number(outsider?.yen)).toBeGreaterThan(Number(ordinary?.yen));
    expect(outsider?.said).toBe(true);
    expect(citizen).toEqual(ordinary);
  });

  it('is of the default kind elsewhere, after the last day, and when the registration was taken back', async () => {
    const person = await aResident(world);
    expect(await kindOf(person)).toBe('citizen false');
    await register(person, 'group', '2027-05-10');
    expect(await kindOf(person)).toBe('group true');
    world.clock.moveTo(new Date('2027-05-10T15:00:00Z'));
    expect(await kindOf(person)).toBe('citizen false');
    await register(person, 'group');
    expect(await kindOf(person)).toBe('group true');
    world.clock.moveTo(new Date('2027-05-10T15:00:01Z'));
    await register(person, null);
    expect(await kindOf(person)).toBe('citizen false');
    expect(await world.get(RegistrationView).ofAccount(person.accountId)).toEqual([]);
    const history = await world.get(RegistrationView).history(person.accountId, 'aoba');
    expect(history.map(({ kindCode }) => kindCode)).toEqual([null, 'group', 'group']);
  });

  it('has a history that nobody can change, and an audit entry without the reason', async () => {
    const person = await aResident(world);
    await register(person, 'group');
    await expect(
      world.db.rows('UPDATE registrations SET kind_code = NULL WHERE account_id = $1', [person.accountId]),
    ).rejects.toThrow();
    const [entry] = await world.db.rows<{ facts: unknown }>(
      `SELECT facts FROM audit_entries WHERE verb = 'account.register' AND subject_id = $1`,
      [person.accountId],
    );
    expect(entry?.facts).toEqual({ event: 'registered', kindCode: 'group', validUntil: '2028-03-31' });
  });

  it('must have an account', async () => {
    const nobody = { accountId: newId() } as Person;
    expect((await refusal(register(nobody, 'group'))).code).toBe('identity.account-unknown');
  });
});
