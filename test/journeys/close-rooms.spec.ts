import { CloseOpenPayment, KeepClosures, LiftClosure, RoomAvailability } from '@kashikan/journeys';
import { addDays, addMinutes, type LocalDate } from '@kashikan/kernel';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  aHeldSlot,
  anApplication,
  aPayerOnThePage,
  aPendingApproval,
  apply,
  bookingOf,
} from '../support/bookings';
import { aClosure, aKey, cancelling, previewOf } from '../support/closures';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, partsTaken, permitsOf } from '../support/money';
import { plantFailure } from '../support/planted-failure';

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

const stateOf = async (id: string) => (await bookingOf(world, id)).state;
const rowsOf = (sourceId: string) =>
  world.db.rows('SELECT FROM occupancies WHERE source_id = $1', [sourceId]);
const closuresIn = async (operationId: string) =>
  world.db.rows<{ id: string }>('SELECT id FROM closures WHERE operation_id = $1', [operationId]);
const all = () => world.db.rows('SELECT id FROM closures');
const overlaps = () =>
  world.db.rows(
    `SELECT a.id FROM occupancies a JOIN occupancies b ON a.part_id = b.part_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );
const decided = (id: string, roomId: string, choice: { date: LocalDate; bands: readonly string[] }) =>
  new Map([[id, { kind: 'move' as const, roomId, choice }]]);

describe('A closure that hits nothing', () => {
  it('takes the time, and residents read its words', async () => {
    const { date } = aFreeSlot();
    const { operationId, ...counts } = await aClosure(world, { from: date });
    expect(counts).toEqual({ cancelled: 0, moved: 0, released: 0, left: 0, refundYen: 0 });
    const room = await world.room('meeting-1');
    const { days } = await world.get(RoomAvailability).ofRoom(room.id, { from: date, to: date });
    expect(days[0]?.slots.map(slot => [slot.state, slot.closedFor?.ja])).toEqual([
      ['closed', '空調設備の点検'],
      ['closed', '空調設備の点検'],
      ['closed', '空調設備の点検'],
    ]);
    await expect(aHeldSlot(world, { choice: { date, bands: ['am'] } })).rejects.toThrow(
      'booking.closed-meanwhile',
    );
    expect(await closuresIn(operationId)).toHaveLength(1);
  });

  it('is declared once, however often its form arrives', async () => {
    const { date } = aFreeSlot();
    const idempotency = aKey();
    const answers = [await aClosure(world, { from: date, idempotency })];
    answers.push(await aClosure(world, { from: date, idempotency }));
    expect(answers[1]).toEqual(answers[0]);
  });

  it('goes over the end of the year, whole, in pieces of two days', async () => {
    const { operationId } = await aClosure(world, { from: '2027-12-27', to: '2028-03-01' });
    const [closure] = await closuresIn(operationId);
    expect(await rowsOf(closure?.id ?? '')).toHaveLength(33);
  });

  it.each([
    [{ words: ' ' }, 'closure.words-missing'],
    [{ reason: '' }, 'closure.reason-missing'],
    [{ places: [] as never }, 'closure.rooms-missing'],
    [{ from: '2027-01-01' }, 'closure.over'],
  ])('says what is missing: %j is %s', async (more, code) => {
    const before = (await all()).length;
    await expect(aClosure(world, { from: aFreeSlot().date, ...more })).rejects.toMatchObject({ code });
    expect(await all()).toHaveLength(before);
  });
});

describe('The bookings in the way', () => {
  it('are listed before, with what was paid and where they could go', async () => {
    const paid = await aConfirmedBooking(world);
    const { hits } = await previewOf(world, { from: paid.choice.date });
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      fate: 'decide',
      paidYen: 1000,
      booking: { id: paid.bookingId, applicantName: '青葉 太郎', phone: '000-1111-2222' },
    });
    const places = hits[0]?.alternatives.map(({ room, slot }) => `${room.code} ${slot.date}`) ?? [];
    expect(places.filter(place => place === `meeting-1 ${paid.choice.date}`)).toEqual([]);
    expect(places).toContain(`meeting-2 ${paid.choice.date}`);
  });

  it('must all be decided about: one that was forgotten is named, and nothing is saved', async () => {
    const first = await aConfirmedBooking(world);
    const second = await aBookingWaitingForPayment(world, {
      choice: { date: first.choice.date, bands: ['pm'] },
    });
    const before = (await all()).length;
    await expect(
      aClosure(world, { from: first.choice.date, decisions: cancelling(first.bookingId) }),
    ).rejects.toMatchObject({
      code: 'closure.undecided',
      facts: { bookingIds: [second.bookingId], count: 1 },
    });
    expect(await all()).toHaveLength(before);
    expect(await stateOf(first.bookingId)).toBe('confirmed');
    expect(await permitsOf(world, first.bookingId)).toEqual([{ revoked: false }]);
  });

  it('are cancelled with everything back, a letter, no permit and no open case', async () => {
    const paid = await aConfirmedBooking(world);
    const { date } = paid.choice;
    const hall = { choice: { date, bands: ['am'] } };
    const applied = await aPendingApproval(world, hall);
    const hold = await aHeldSlot(world, { roomCode: 'meeting-2', choice: { date, bands: ['am'] } });
    const { operationId, ...counts } = await aClosure(world, {
      from: date,
      rooms: ['meeting-1', 'meeting-2', 'middle-hall'],
      kind: 'election',
      words: '市長選挙の投票所',
      decisions: cancelling(paid.bookingId, applied.bookingId),
    });
    expect(counts).toEqual({ cancelled: 2, moved: 0, released: 1, left: 0, refundYen: 1000 });
    expect(await stateOf(paid.bookingId)).toBe('cancelled');
    expect(await stateOf(hold.bookingId)).toBe('lapsed');
    expect(await permitsOf(world, paid.bookingId)).toEqual([{ revoked: true }]);
    await world.work();
    expect(atStripe(world, { chargeIds: [paid.charge.id] }).refunds).toEqual(['succeeded 1000']);
    expect(await lettersTo(world, paid.person.email)).toContain('booking-closed');
    expect(await lettersTo(world, applied.person.email)).toContain('booking-closed');
    expect(world.mails.filter(mail => mail.text.includes('市長選挙の投票所'))).toHaveLength(2);
    const causes = await world.db.rows(
      `SELECT cause, reason FROM booking_transitions WHERE booking_id = $1 AND event = 'cancel'`,
      [paid.bookingId],
    );
    expect(causes).toEqual([{ cause: 'municipality', reason: '市長選挙の投票所' }]);
    expect(await overlaps()).toEqual([]);
    expect(operationId).not.toBe('');
  });

  it('are released when they are holds, and their holder is told why, kindly', async () => {
    const hold = await aHeldSlot(world);
    await aClosure(world, { from: hold.choice.date });
    await expect(apply(world, hold)).rejects.toMatchObject({
      code: 'booking.closed-meanwhile',
      facts: { because: { ja: '空調設備の点検', en: 'Air-conditioning check' } },
    });
  });
});

describe('A booking that moves', () => {
  it('has its new time, room and permit, costs the same, and is told the old and the new', async () => {
    const paid = await aConfirmedBooking(world);
    const other = await world.room('meeting-2');
    const { date } = paid.choice;
    const choice = { date, bands: ['am'] };
    const result = await aClosure(world, {
      from: date,
      decisions: decided(paid.bookingId, other.id, choice),
    });
    expect(result).toMatchObject({ moved: 1, cancelled: 0 });
    const moved = await bookingOf(world, paid.bookingId);
    expect(moved).toMatchObject({ state: 'confirmed', roomId: other.id, useDate: date });
    expect(moved.feeYen).toBeLessThanOrEqual(1000);
    expect(result.refundYen).toBe(1000 - (moved.feeYen ?? 0));
    expect(await partsTaken(world, paid.bookingId)).toBe(other.partIds.length);
    const permits = await permitsOf(world, paid.bookingId);
    expect(permits.filter(({ revoked }) => !revoked)).toHaveLength(1);
    expect(permits).toHaveLength(2);
    await world.work();
    const letter = world.mails.filter(mail => mail.recipient === paid.person.email).at(-1);
    expect(letter?.text).toContain('第1会議室');
    expect(letter?.text).toContain('第2会議室');
    expect(await overlaps()).toEqual([]);
  });

  it('gets the whole difference back when the new room costs less, and never pays more', async () => {
    const dear = await aConfirmedBooking(world, { roomCode: 'meeting-2' });
    const { feeYen } = await bookingOf(world, dear.bookingId);
    const { date } = dear.choice;
    const { hits } = await previewOf(world, { from: date, rooms: ['meeting-2'] });
    const offers = hits[0]?.alternatives ?? [];
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) expect(offer.refundYen).toBeGreaterThanOrEqual(0);
    const meeting1 = await world.room('meeting-1');
    await aClosure(world, {
      from: date,
      rooms: ['meeting-2'],
      decisions: decided(dear.bookingId, meeting1.id, { date, bands: ['am'] }),
    });
    const moved = await bookingOf(world, dear.bookingId);
    expect(moved.feeYen).toBeLessThanOrEqual(feeYen ?? 0);
    expect(moved.quote?.totalYen).toBe(moved.feeYen);
  });

  it('is not moved to a place that somebody took meanwhile: nothing is saved', async () => {
    const paid = await aConfirmedBooking(world);
    const { date } = paid.choice;
    const other = await world.room('meeting-2');
    await aHeldSlot(world, { roomCode: 'meeting-2', choice: { date, bands: ['am'] } });
    const before = (await all()).length;
    await expect(
      aClosure(world, { from: date, decisions: decided(paid.bookingId, other.id, { date, bands: ['am'] }) }),
    ).rejects.toMatchObject({ code: 'closure.alternative-taken' });
    expect(await all()).toHaveLength(before);
    expect(await bookingOf(world, paid.bookingId)).toMatchObject({ state: 'confirmed' });
    expect(await partsTaken(world, paid.bookingId)).toBe(1);
  });

  it('waits for its money as before, also when it has become less', async () => {
    const due = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, due.bookingId);
    const { date } = due.choice;
    const other = await world.room('meeting-2');
    await aClosure(world, {
      from: date,
      decisions: decided(due.bookingId, other.id, { date, bands: ['am'] }),
    });
    const moved = await bookingOf(world, due.bookingId);
    expect(moved.state).toBe('payment-due');
    world.stripe.payByCard(charge.sessionId);
    await world.work();
    await world.reconcile();
    const { paid, refunds } = atStripe(world, { chargeIds: [charge.id] });
    const back = refunds.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
    if ((await stateOf(due.bookingId)) === 'confirmed')
      expect(paid.reduce((sum, yen) => sum + yen, 0) - back).toBe(moved.feeYen);
    else expect(paid).toEqual([]);
  });
});

describe('A payer who is on the page when the room closes', () => {
  it.each(['before', 'after'] as const)(
    'is stopped after the commit, also when Stripe dies %s the call; money that still comes goes back',
    async when => {
      const due = await aBookingWaitingForPayment(world);
      const charge = await aPayerOnThePage(world, due.bookingId);
      await aClosure(world, { from: due.choice.date, decisions: cancelling(due.bookingId) });
      expect(await stateOf(due.bookingId)).toBe('cancelled');
      const died = plantFailure(world, 'expireSession', when);
      await world.tryToWork();
      expect(died()).toBe(1);
      await world.get(CloseOpenPayment).run({ kind: 'system', id: 'spec' }, due.bookingId);
      expect(world.stripe.state.sessions[charge.sessionId]?.object.status).toBe('expired');
      expect(atStripe(world, { chargeIds: [charge.id] })).toEqual({ paid: [], refunds: [] });
    },
  );

  it('and pays in that moment, gets everything back', async () => {
    const due = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, due.bookingId);
    await aClosure(world, { from: due.choice.date, decisions: cancelling(due.bookingId) });
    world.stripe.payByCard(charge.sessionId);
    await world.work();
    await world.work();
    expect(atStripe(world, { chargeIds: [charge.id] })).toEqual({
      paid: [1000],
      refunds: ['succeeded 1000'],
    });
    const books = await ledgerOf(world, due.bookingId);
    expect(books).toEqual(expect.arrayContaining(['late-payment 1000', 'suspense-refunded 1000']));
  });
});

describe('What stands in the time already', () => {
  it('keeps it while people are in the room; the closure takes the rest, and the hole when they have gone', async () => {
    const paid = await aConfirmedBooking(world);
    const { startsAt, endsAt } = await bookingOf(world, paid.bookingId);
    world.clock.moveTo(addMinutes(startsAt, 30));
    const { left, cancelled } = await aClosure(world, {
      from: paid.choice.date,
      rooms: 'all',
      kind: 'shelter',
      cause: 'force-majeure',
      decisions: 'cancel-all',
    });
    expect({ left, cancelled }).toEqual({ left: 1, cancelled: 0 });
    expect(await stateOf(paid.bookingId)).toBe('confirmed');
    world.clock.moveTo(addMinutes(startsAt, 60));
    await world.get(KeepClosures).run();
    await expect(aHeldSlot(world, { choice: { date: paid.choice.date, bands: ['pm'] } })).rejects.toThrow();
    expect(await overlaps()).toEqual([]);
    world.clock.moveTo(addMinutes(endsAt, 1));
    await world.reconcile();
    expect(await stateOf(paid.bookingId)).toBe('completed');
  });

  it('is another closure: when one is lifted, the other has all of its time', async () => {
    const { date } = aFreeSlot();
    const first = await aClosure(world, { from: date });
    const second = await aClosure(world, { from: addDays(date, -1), to: addDays(date, 1), kind: 'closure' });
    const [small] = await closuresIn(first.operationId);
    const [large] = await closuresIn(second.operationId);
    const actor = { kind: 'staff', id: 'spec' } as const;
    const lift = (closureId: string) =>
      world.get(LiftClosure).run({ actor, closureId, municipalityId: 'aoba', reason: '終わった' });
    await lift(small?.id ?? '');
    await expect(aHeldSlot(world, { choice: { date, bands: ['am'] } })).rejects.toThrow(
      'booking.closed-meanwhile',
    );
    await expect(lift(small?.id ?? '')).rejects.toMatchObject({ code: 'closure.already-lifted' });
    await lift(large?.id ?? '');
    expect(await rowsOf(large?.id ?? '')).toEqual([]);
    await aHeldSlot(world, { choice: { date, bands: ['am'] } });
  });
});

describe('A booking made at the very moment', () => {
  it('stands or falls, and never stands beside the closure', async () => {
    for (let round = 0; round < 12; round += 1) {
      const choice = aFreeSlot();
      const [closed, held] = await Promise.allSettled([
        aClosure(world, { from: choice.date }),
        aConfirmedBooking(world, { choice }),
      ]);
      expect(await overlaps()).toEqual([]);
      const errors = [closed, held].flatMap(one => (one.status === 'rejected' ? [one.reason as Error] : []));
      for (const error of errors)
        expect([
          'closure.undecided',
          'closure.alternative-taken',
          'booking.slot-taken',
          'booking.closed-meanwhile',
          'booking.changed-meanwhile',
          'booking.not-allowed-now',
        ]).toContain(error.message);
      expect(errors.length).toBeLessThanOrEqual(1);
    }
  }, 60_000);

  it('is cancelled with the others when everything is', async () => {
    const { date } = aFreeSlot();
    const rivals = ['am', 'pm', 'night'].map(band =>
      aHeldSlot(world, { choice: { date, bands: [band] } })
        .then(held => apply(world, held, { application: anApplication() }))
        .catch(() => undefined),
    );
    await Promise.all([aClosure(world, { from: date, rooms: 'all', decisions: 'cancel-all' }), ...rivals]);
    const standing = await world.db.rows(
      `SELECT b.id FROM bookings b JOIN rooms r ON r.id = b.room_id
        WHERE r.code = 'meeting-1' AND b.use_date = $1 AND b.state IN ('held', 'payment-due', 'confirmed')`,
      [date],
    );
    expect(standing).toEqual([]);
  });
});
