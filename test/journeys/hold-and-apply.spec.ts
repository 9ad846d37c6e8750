import { bookingErrors } from '@kashikan/bookings';
import { holdTerms, plainUse } from '@kashikan/bookings/rules';
import {
  ApplyForBooking,
  ChangeBooking,
  DecideApplication,
  HoldSlot,
  KeepHold,
  LapseHolds,
} from '@kashikan/journeys';
import {
  addMinutes,
  DomainError,
  JAPAN,
  type LocalDate,
  localDate,
  localTime,
  localTimeOf,
  newId,
} from '@kashikan/kernel';
import { expectBooksToBalance } from '../support/books';
import {
  aFreeSlot,
  aHeldSlot,
  anApplication,
  anAppliedBooking,
  aPayerOnThePage,
  aPendingApproval,
  apply,
  aResident,
  bookingOf,
  settle,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { ledgerOf, lettersTo, partsTaken, permitsOf } from '../support/money';
import { aClerk } from '../support/staff';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  await world.work();
  await expectBooksToBalance(world.db);
});

const pass = (minutes: number) => world.clock.moveTo(addMinutes(world.clock.now(), minutes));
const refusal = (attempt: Promise<unknown>): Promise<DomainError> =>
  attempt.then(
    () => Promise.reject(new Error('it was allowed')),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)),
  );

describe('A slot that is held', () => {
  it('is refused to others, who are told what else is free', async () => {
    const { choice } = await aHeldSlot(world);
    const { code, kind, facts } = await refusal(aHeldSlot(world, { choice }));
    expect({ code, kind }).toEqual({ code: 'booking.slot-taken', kind: 'conflict' });
    const alternatives = facts['alternatives'] as { why: string }[];
    expect(alternatives.length).toBeGreaterThan(0);
    expect(new Set(alternatives.map(offer => offer.why)).size).toBeGreaterThan(1);
  });

  it('is free to anybody the moment it runs out, though nobody has tidied up', async () => {
    const first = await aHeldSlot(world);
    pass(holdTerms.minutes);
    const second = await anAppliedBooking(world, { choice: first.choice });
    expect(second.state).toBe('payment-due');
    expect((await refusal(apply(world, first))).code).toBe('booking.slot-taken');
    await world.get(LapseHolds).run();
    expect((await bookingOf(world, first.bookingId)).state).toBe('lapsed');
    expect(await partsTaken(world, second.bookingId)).toBe(1);
  });

  it('is taken again by itself when its holder comes back late and nobody wanted it', async () => {
    const held = await aHeldSlot(world);
    pass(holdTerms.minutes + 1);
    await world.get(LapseHolds).run();
    expect((await apply(world, held)).state).toBe('payment-due');
  });

  it('may be kept longer, twelve times, and let go', async () => {
    const { bookingId, person, choice } = await aHeldSlot(world);
    const owner = { accountId: person.accountId, sessionHash: null };
    const extend = () => world.get(KeepHold).extend(person.actor, bookingId, owner);
    for (let times = 0; times < holdTerms.mostExtensions; times += 1) {
      pass(29);
      expect((await extend()).holdExpiresAt).toEqual(addMinutes(world.clock.now(), 30));
    }
    expect((await refusal(extend())).code).toBe('booking.hold-not-extendable');
    await world.get(KeepHold).abandon(person.actor, bookingId, owner);
    expect((await aHeldSlot(world, { choice })).bookingId).not.toBe(bookingId);
  });

  it('does not exist for somebody else', async () => {
    const held = await aHeldSlot(world);
    const stranger = await aResident(world);
    expect((await refusal(apply(world, { ...held, person: stranger }))).code).toBe('booking.unknown');
  });

  it('is one of two at the most, also when ten are asked for at once', async () => {
    const person = await aResident(world);
    const slots = Array.from({ length: 10 }, aFreeSlot);
    const attempts = await Promise.allSettled(slots.map(choice => aHeldSlot(world, { person, choice })));
    expect(attempts.filter(attempt => attempt.status === 'fulfilled')).toHaveLength(holdTerms.mostAtOnce);
    expect((await refusal(aHeldSlot(world, { person }))).code).toBe('booking.too-many-holds');
  });
});

describe('A divisible hall', () => {
  const choice = { date: localDate('2027-06-10'), bands: ['pm'] };
  it('keeps its halves for whoever has the whole, and the whole from whoever has a half', async () => {
    await aHeldSlot(world, { roomCode: 'arena-whole', choice });
    for (const roomCode of ['arena-a', 'arena-b', 'arena-whole'])
      expect((await refusal(aHeldSlot(world, { roomCode, choice }))).code).toBe('booking.slot-taken');
    const night = { ...choice, bands: ['night'] };
    await aHeldSlot(world, { roomCode: 'arena-b', choice: night });
    await aHeldSlot(world, { roomCode: 'arena-a', choice: night });
    expect((await refusal(aHeldSlot(world, { roomCode: 'arena-whole', choice: night }))).code).toBe(
      'booking.slot-taken',
    );
  });
});

describe('An application', () => {
  const keyed = (scope: string, requestHash = 'same') => ({
    idempotency: { scope, key: newId(), requestHash },
  });

  it('sent twice under one key is one booking, and both get the same answer', async () => {
    const held = await aHeldSlot(world);
    const wish = keyed('apply');
    const first = await apply(world, held, wish);
    expect(await apply(world, held, wish)).toEqual(first);
    expect(await ledgerOf(world, held.bookingId)).toEqual(['fee-fixed 1000']);
    const other = { idempotency: { ...wish.idempotency, requestHash: 'other' } };
    expect((await refusal(apply(world, held, other))).kind).toBe('refused-by-rule');
  });

  it('sent five times at once is one booking', async () => {
    const held = await aHeldSlot(world);
    const wish = keyed('rush');
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => apply(world, held, wish)));
    for (const answer of answers)
      if (answer.status === 'rejected') expect((answer.reason as DomainError).kind).toBe('conflict');
    expect(answers.some(answer => answer.status === 'fulfilled')).toBe(true);
    expect(await ledgerOf(world, held.bookingId)).toEqual(['fee-fixed 1000']);
  });

  it('for a hold, sent twice under one key, holds one slot', async () => {
    const person = await aResident(world);
    const choice = aFreeSlot();
    const wish = { person, choice, ...keyed('hold') };
    expect((await aHeldSlot(world, wish)).bookingId).toBe((await aHeldSlot(world, wish)).bookingId);
  });

  it.each([
    ['too many people', { people: 55 }, bookingErrors.overCapacity(54).code],
    ['a purpose the room is not for', { purposeCode: 'sports' }, bookingErrors.purposeNotAllowed('').code],
  ])('with %s is refused, and the hold stays as it was', async (_, wrong, code) => {
    const held = await aHeldSlot(world);
    expect((await refusal(apply(world, held, { application: anApplication(wrong) }))).code).toBe(code);
    expect((await bookingOf(world, held.bookingId)).state).toBe('held');
  });

  it('for more chairs than there are is refused with what is left', async () => {
    const slot = aFreeSlot();
    const wanting = (quantity: number) =>
      anApplication({ use: { ...anApplication().use, equipment: [{ code: 'projector', quantity }] } });
    await anAppliedBooking(world, { choice: slot, application: wanting(2) });
    const held = await aHeldSlot(world, { roomCode: 'meeting-2', choice: slot });
    const { code, facts } = await refusal(apply(world, held, { application: wanting(2) }));
    expect({ code, left: facts['left'] }).toEqual({ code: 'booking.equipment-short', left: 1 });
    expect((await apply(world, held, { application: wanting(1) })).state).toBe('payment-due');
  });

  it('that costs nothing gets its permit at once', async () => {
    const choice = { date: localDate('2027-06-10'), from: localTime('09:00'), to: localTime('11:00') };
    const booking = await anAppliedBooking(world, { roomCode: 'study', choice });
    expect(booking.state).toBe('confirmed');
    expect(await permitsOf(world, booking.bookingId)).toHaveLength(1);
    expect(await ledgerOf(world, booking.bookingId)).toEqual([]);
    expect(await lettersTo(world, booking.person.email)).toEqual(['booking-confirmed']);
  });

  it('without a hold takes the slot by itself, from a person at the counter also when the internet takes no more', async () => {
    const person = await aResident(world);
    const room = await world.room('meeting-1');
    const request = {
      actor: { kind: 'staff', id: 'spec' } as const,
      accountId: person.accountId,
      owner: { accountId: person.accountId, sessionHash: null },
      application: anApplication(),
      pick: { roomId: room.id, choice: { date: localDate('2027-05-10'), bands: ['night'] } },
      locale: 'ja' as const,
    };
    expect((await refusal(world.get(ApplyForBooking).run({ ...request, channel: 'online' }))).code).toMatch(
      /^calendar\./,
    );
    expect((await world.get(ApplyForBooking).run({ ...request, channel: 'counter' })).state).toBe(
      'payment-due',
    );
  });

  it('for a day that is closed or does not open yet is refused before anything is written', async () => {
    const person = await aResident(world);
    const room = await world.room('meeting-1');
    const hold = (date: string) =>
      world.get(HoldSlot).run({
        actor: person.actor,
        accountId: person.accountId,
        sessionHash: null,
        roomId: room.id,
        choice: { date: localDate(date), bands: ['am'] },
        channel: 'online',
        locale: 'ja',
      });
    for (const date of ['2027-06-07', '2028-06-08', '2027-05-09'])
      expect((await refusal(hold(date))).code).toMatch(/^calendar\./);
  });
});

describe('An application that needs approval', () => {
  const decide = async (approvalId: string, decision: 'approve' | 'refuse') => {
    const clerk = await aClerk(world.services, 'aoba', [{ role: 'approver', facilityId: null }]);
    return world.get(DecideApplication).run({
      actor: { kind: 'staff', id: clerk.staffId },
      approvalId,
      municipalityId: 'aoba',
      decision,
      ...(decision === 'refuse' ? { article: '条例 第7条第2号', facts: '舞台の改修と重なります。' } : {}),
    });
  };

  it('owes nothing until it is approved; then it is paid and stands', async () => {
    const { bookingId, approvalId, person } = await aPendingApproval(world);
    expect((await bookingOf(world, bookingId)).state).toBe('applied');
    expect(await ledgerOf(world, bookingId)).toEqual([]);
    expect((await decide(approvalId, 'approve')).state).toBe('payment-due');
    expect(await ledgerOf(world, bookingId)).toEqual(['fee-fixed 2700']);
    const charge = await aPayerOnThePage(world, bookingId);
    world.stripe.payByCard(charge.sessionId);
    await settle(world, charge.id);
    expect(await permitsOf(world, bookingId)).toEqual([{ revoked: false }]);
    expect(await lettersTo(world, person.email)).toEqual([
      'application-received',
      'payment-requested',
      'booking-confirmed',
    ]);
  });

  it('frees the hall when it is refused, with the article in the letter', async () => {
    const pending = await aPendingApproval(world);
    expect((await decide(pending.approvalId, 'refuse')).state).toBe('refused');
    expect(await partsTaken(world, pending.bookingId)).toBe(0);
    await world.work();
    const letter = world.mails.findLast(mail => mail.recipient === pending.person.email);
    expect(letter?.text).toContain('条例 第7条第2号');
  });

  it('is decided once, though two approvers press at the same time', async () => {
    const { approvalId, bookingId } = await aPendingApproval(world);
    const decisions = await Promise.allSettled([decide(approvalId, 'approve'), decide(approvalId, 'refuse')]);
    expect(decisions.filter(decision => decision.status === 'fulfilled')).toHaveLength(1);
    expect(['payment-due', 'refused']).toContain((await bookingOf(world, bookingId)).state);
  });

  it('with a reduction goes to the approvers from any room, and needs no payment when it is exempt', async () => {
    const use = { ...anApplication().use, reductionCode: 'exempt' };
    const { approvalId, bookingId } = await aPendingApproval(world, {
      roomCode: 'meeting-1',
      application: anApplication({ use }),
    });
    expect((await decide(approvalId, 'approve')).state).toBe('confirmed');
    expect(await ledgerOf(world, bookingId)).toEqual([]);
    expect(await permitsOf(world, bookingId)).toHaveLength(1);
  });
});

describe('Bands that are wanted longer (繰上げ・延長)', () => {
  const longer = (early: number, late: number) =>
    anApplication({ use: { ...plainUse, earlyMinutes: early, lateMinutes: late } });
  const localTimes = (booking: { startsAt: Date; endsAt: Date }) =>
    [booking.startsAt, booking.endsAt].map(at => localTimeOf(at, JAPAN));

  it('cost more, are taken from others, and stand on the permit', async () => {
    const choice = aFreeSlot();
    const { bookingId, state } = await anAppliedBooking(world, { choice, application: longer(30, 60) });
    expect(state).toBe('payment-due');
    const booking = await bookingOf(world, bookingId);
    expect(localTimes(booking)).toEqual(['08:30', '13:00']);
    expect(booking.feeYen).toBe(1_450);
    const rows = await world.db.rows<{ startsAt: Date; endsAt: Date }>(
      'SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM occupancies WHERE source_id = $1',
      [bookingId],
    );
    expect(rows.map(localTimes)).toEqual([['08:30', '13:00']]);
    const next = await aHeldSlot(world, { choice: { ...choice, bands: ['pm'] } });
    const { facts, code } = await refusal(apply(world, next, { application: longer(30, 0) }));
    expect({ code, facts }).toEqual({ code: 'booking.extra-time-taken', facts: {} });
    await apply(world, next);
    expect(localTimes(await bookingOf(world, next.bookingId))).toEqual(['13:00', '17:00']);
  });

  it('leave the hold as it was when the extra time is refused', async () => {
    const held = await aHeldSlot(world);
    for (const [early, late] of [
      [60, 0],
      [0, 90],
      [10, 0],
      [Number.NaN, 0],
      [-30, 0],
    ] as const) {
      const { code, facts } = await refusal(apply(world, held, { application: longer(early, late) }));
      expect({ code, facts }).toEqual({
        code: 'calendar.extra-too-long',
        facts: { unitMinutes: 30, mostEarlyMinutes: 30, mostLateMinutes: 60 },
      });
    }
    expect((await bookingOf(world, held.bookingId)).state).toBe('held');
    expect((await apply(world, held, { application: longer(0, 30) })).state).toBe('payment-due');
  });

  it('are refused where the house does not lend them', async () => {
    const choice = { date: localDate('2027-06-12'), from: localTime('10:00'), to: localTime('12:00') };
    const attempt = anAppliedBooking(world, { roomCode: 'study', choice, application: longer(30, 0) });
    expect((await refusal(attempt)).code).toBe('calendar.extra-not-lent');
  });

  it('are kept by a change of the day, and given up by a change that does not ask for them', async () => {
    const { bookingId, person } = await anAppliedBooking(world, { application: longer(30, 0) });
    const room = await world.room('meeting-1');
    const change = (date: LocalDate, application = longer(30, 0)) =>
      world.get(ChangeBooking).run({
        actor: person.actor,
        bookingId,
        wanted: { roomId: room.id, choice: { date, bands: ['am'] }, application },
      });
    const other = aFreeSlot();
    await change(other.date);
    expect(localTimes(await bookingOf(world, bookingId))).toEqual(['08:30', '12:00']);
    await change(other.date, anApplication());
    const booking = await bookingOf(world, bookingId);
    expect(localTimes(booking)).toEqual(['09:00', '12:00']);
    expect(booking.feeYen).toBe(1_000);
  });
});
