import { BookingView } from '@kashikan/bookings';
import { GroupView, RegistrationsView } from '@kashikan/groups';
import type { GroupRole } from '@kashikan/groups/rules';
import {
  ApplyForBooking,
  Askers,
  DecideGroup,
  HoldSlot,
  KeepGroup,
  OfferRole,
  RegisterGroup,
} from '@kashikan/journeys';
import { type DomainError, localDate } from '@kashikan/kernel';
import { anApplication, aResident, type Person } from '../support/bookings';
import {
  aDecider,
  aGroup,
  anAppliedGroup,
  aobaOf,
  applyFor,
  approve,
  aRegisteredGroup,
  type MadeGroup,
  sixMembers,
  wholeGroup,
} from '../support/groups';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: DomainError) => error.code,
  );

describe('団体', () => {
  let world: JourneyWorld;
  beforeAll(async () => {
    world = await journeyWorld();
  });
  beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
  afterAll(() => world?.close());

  const ownerOf = ({ accountId }: Person) => ({ accountId, sessionHash: null });
  const hold = async (person: Person, date: string) =>
    world.get(HoldSlot).run({
      ...ownerOf(person),
      actor: person.actor,
      roomId: (await world.room('meeting-1')).id,
      choice: { date: localDate(date), bands: ['am'] },
      channel: 'online',
      locale: 'ja',
    });
  const book = async (person: Person, groupId: string | null, date: string, holdId?: string) =>
    world.get(ApplyForBooking).run({
      actor: person.actor,
      accountId: person.accountId,
      owner: ownerOf(person),
      application: anApplication({ groupId, groupName: '別の名前' }),
      pick: holdId
        ? { holdId }
        : {
            roomId: (await world.room('meeting-1')).id,
            choice: { date: localDate(date), bands: ['am'] },
          },
      channel: 'online',
      locale: 'ja',
    });
  const offer = async ({ groupId, person }: MadeGroup, role: GroupRole, to: Person) => {
    const { actor, accountId } = person;
    const town = await aobaOf(world);
    await world
      .get(OfferRole)
      .offer({ actor, accountId, groupId, role, email: to.email, locale: 'ja', town });
    const [invitation] = await world.get(GroupView).invitationsFor(to.accountId, world.clock.now());
    return invitation?.id ?? '';
  };
  const answer = (to: Person, id: string, words: 'accepted' | 'declined' = 'accepted') =>
    world.get(OfferRole).answer(to.actor, to.accountId, id, words);
  const mailsTo = (person: Person) =>
    world.mails.filter(({ recipient }) => recipient === person.email).map(({ subject }) => subject);

  it('is registered with its roster, told by mail, and holds until the end of the fiscal year', async () => {
    const made = await aRegisteredGroup(world);
    const { registrations } = await wholeGroup(world, made);
    expect(registrations).toMatchObject([{ state: 'approved', validUntil: '2028-03-31', members: 6 }]);
    await world.work();
    expect(mailsTo(made.person)).toEqual([
      '【あおば市 貸館予約】団体登録のお申込みを受け付けました',
      '【あおば市 貸館予約】団体登録が済みました',
    ]);
  });

  it('needs enough members, and half of them from the town or a town that counts with it', async () => {
    const few = await aGroup(world, { members: sixMembers().slice(0, 4) });
    expect(await codeOf(applyFor(world, few))).toBe('group.too-few-members');
    const away = await aGroup(world, { members: sixMembers().map(one => ({ ...one, town: 'となり市' })) });
    expect(await codeOf(applyFor(world, away))).toBe('group.too-few-local');
    expect(await codeOf(applyFor(world, away, { kindCode: 'outsider' }))).toBe('done');
    const agreed = await aGroup(world, { members: sixMembers().map(one => ({ ...one, town: 'みどり村' })) });
    expect(await codeOf(applyFor(world, agreed))).toBe('done');
    expect(await codeOf(applyFor(world, agreed))).toBe('group.applied-already');
  });

  it('is returned with what to mend, and judged by the roster that it comes back with', async () => {
    const made = await anAppliedGroup(world);
    const { registrationId, groupId, person } = made;
    const actor = await aDecider(world);
    const judge = { actor, municipalityId: 'aoba', registrationId };
    const silent = { ...judge, decision: { decision: 'return', reason: ' ' } } as const;
    expect(await codeOf(world.get(DecideGroup).run(silent))).toBe('group.reason-missing');
    await world.get(DecideGroup).run({ ...judge, decision: { decision: 'return', reason: '3人目の氏名' } });
    const seven = [...sixMembers('直した'), ...sixMembers().slice(0, 1)];
    await world.get(KeepGroup).saveRoster({ ...person, groupId }, seven);
    expect(await applyFor(world, made)).toBe(registrationId);
    const { members, turns } = await world.get(RegistrationsView).of(registrationId, 'aoba');
    expect(members).toHaveLength(7);
    expect(turns.map(({ event }) => event)).toEqual(['apply', 'return', 'apply-again']);
    const twice = [approve(world, registrationId), approve(world, registrationId)];
    const outcomes = await Promise.all(twice.map(codeOf));
    expect(outcomes.sort()).toEqual(['done', 'group.changed-meanwhile']);
  });

  it('is refused with the article, the facts and the 教示', async () => {
    const { registrationId, person } = await anAppliedGroup(world);
    const decision = { decision: 'refuse', article: '要綱第4条', reason: '構成員が重なるため' } as const;
    const actor = await aDecider(world);
    await world.get(DecideGroup).run({ actor, municipalityId: 'aoba', registrationId, decision });
    await world.work();
    const mail = world.mails.filter(({ recipient }) => recipient === person.email).at(-1);
    expect(mail?.text).toContain('要綱第4条');
    expect(mail?.text).toContain('審査請求');
  });

  it('is shown beside another of the same people, of its own town only', async () => {
    const people = sixMembers();
    const first = await aRegisteredGroup(world, { members: people, name: 'もとの会' });
    const second = await anAppliedGroup(world, {
      members: [...people.slice(0, 4), ...sixMembers().slice(0, 2)],
    });
    const view = world.get(RegistrationsView);
    const { registration } = await view.of(second.registrationId, 'aoba');
    const like = await view.like(registration, 50);
    expect(like).toMatchObject([{ groupId: first.groupId, name: 'もとの会', common: 4, share: 66 }]);
    expect(await view.like(registration, 70)).toEqual([]);
    expect(await codeOf(view.of(second.registrationId, 'midori'))).toBe('group.registration-unknown');
  });

  it('books what is open to its kind, under its own name, and only by those who may', async () => {
    const made = await aRegisteredGroup(world);
    const { groupId, person } = made;
    const stranger = await aResident(world);
    expect(await codeOf(hold(stranger, '2027-12-07'))).toBe('calendar.not-yet-open');
    expect(await codeOf(book(stranger, groupId, '2027-06-15'))).toBe('group.unknown');
    const held = await hold(person, '2027-12-07');
    expect(await codeOf(book(person, null, '', held.bookingId))).toBe('calendar.not-yet-open');
    const { bookingId } = await book(person, groupId, '', held.bookingId);
    const booking = await world.get(BookingView).find(bookingId);
    expect(booking).toMatchObject({ groupId, groupName: '青葉コーラス', accountId: person.accountId });
    const { kindCode, alsoKinds } = await world.get(Askers).of(person.accountId, 'aoba');
    expect([kindCode, alsoKinds]).toEqual(['citizen', ['group']]);
  });

  it('passes from one representative to the next only when that one accepts; the bookings pass with it', async () => {
    const made = await aRegisteredGroup(world);
    const [next, treasurer] = [await aResident(world), await aResident(world)];
    await answer(treasurer, await offer(made, 'treasurer', treasurer));
    const { bookingId } = await book(made.person, made.groupId, '2027-06-16');
    const bookings = world.get(BookingView);
    const sees = (who: Person, right: 'see' | 'pay' | 'book') =>
      codeOf(bookings.ofOwner(bookingId, ownerOf(who), right));
    expect([await sees(treasurer, 'see'), await sees(treasurer, 'pay')]).toEqual(['done', 'done']);
    expect([await sees(treasurer, 'book'), await sees(next, 'see')]).toEqual([
      'booking.unknown',
      'booking.unknown',
    ]);
    expect(await codeOf(book(treasurer, made.groupId, '2027-06-17'))).toBe('group.unknown');
    const invitation = await offer(made, 'representative', next);
    expect(await codeOf(answer(treasurer, invitation))).toBe('group.invitation-unknown');
    expect(await sees(made.person, 'book')).toBe('done');
    await answer(next, invitation);
    expect([await sees(next, 'book'), await sees(made.person, 'see')]).toEqual(['done', 'booking.unknown']);
    expect(await codeOf(wholeGroup(world, made))).toBe('group.unknown');
    expect(await codeOf(answer(next, invitation))).toBe('group.invitation-unknown');
    const mine = await bookings.ofAccount(treasurer.accountId, '2027-05-10', world.clock.now());
    expect(mine.map(({ id }) => id)).toEqual([bookingId]);
  });

  it('is told before its last day, expires by the clock, is refused with the way to renew, and renewed on the same roster', async () => {
    const made = await aRegisteredGroup(world);
    const { person, groupId } = made;
    expect(await codeOf(applyFor(world, made))).toBe('group.renews-later');
    world.clock.moveTo(new Date('2028-03-05T01:00:00Z'));
    await world.reconcile();
    await world.reconcile();
    await world.work();
    const soon = '【あおば市 貸館予約】団体登録の期限が近づいています';
    expect(mailsTo(person).filter(subject => subject === soon)).toHaveLength(1);
    world.clock.moveTo(new Date('2028-03-31T15:00:01Z'));
    const late = book(person, groupId, '2028-05-09').catch((error: DomainError) => error);
    expect(await late).toMatchObject({
      code: 'group.registration-expired',
      facts: { until: '2028-03-31', renewAt: `/my/groups/${groupId}` },
    });
    await world.reconcile();
    expect((await wholeGroup(world, made)).registrations[0]?.state).toBe('expired');
    await approve(world, await applyFor(world, made));
    const [renewed, old] = (await wholeGroup(world, made)).registrations;
    expect(renewed).toMatchObject({ renews: old?.id, rosterId: old?.rosterId, validUntil: '2029-03-31' });
    expect(await codeOf(book(person, groupId, '2028-05-09'))).toBe('done');
  });

  it('gives up only what is its own', async () => {
    const made = await anAppliedGroup(world);
    const other = await aGroup(world);
    const giveUp = ({ person, groupId }: MadeGroup) =>
      codeOf(
        world
          .get(RegisterGroup)
          .giveUp({ actor: person.actor, accountId: person.accountId, groupId }, made.registrationId),
      );
    expect(await giveUp(other)).toBe('group.registration-unknown');
    expect(await giveUp(made)).toBe('done');
    expect(await codeOf(approve(world, made.registrationId))).toBe('group.changed-meanwhile');
  });
});
