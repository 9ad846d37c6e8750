import type { Booking, PlacedEntry } from '@kashikan/bookings';
import { firstOfEachKind, type Going, nextSteps } from '../../../apps/resident/src/pages/my/next-steps';

const now = new Date('2027-05-10T01:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const booking = (facts: Partial<Booking>): Booking =>
  ({
    id: 'b1',
    state: 'confirmed',
    basketId: null,
    holdExpiresAt: null,
    startsAt: inHours(500),
    endsAt: inHours(503),
    ...facts,
  }) as Booking;
const going = (facts: Partial<Going>): Going => ({
  bookings: [],
  dues: [],
  waiting: [],
  groups: [],
  invitations: [],
  isKnown: true,
  ...facts,
});
const kinds = (facts: Partial<Going>) => nextSteps(going(facts), now).map(({ kind }) => kind);

describe('what is to be done next', () => {
  it('is nothing for a booking that is far away, and its key two days before', () => {
    expect(kinds({ bookings: [booking({})] })).toEqual([]);
    expect(kinds({ bookings: [booking({ startsAt: inHours(47) })] })).toEqual(['fetch-key']);
  });

  it('begins with what ends first, and ends with what has no last moment', () => {
    const due = {
      bookingId: 'b2',
      number: 2,
      roomId: 'r',
      startsAt: inHours(90),
      endsAt: inHours(92),
      amountYen: 500,
      payBy: inHours(40),
    };
    expect(
      kinds({
        dues: [due],
        bookings: [
          booking({ startsAt: inHours(41) }),
          booking({ id: 'b3', state: 'held', holdExpiresAt: inHours(0.4) }),
        ],
        isKnown: false,
      }),
    ).toEqual(['go-on', 'pay', 'fetch-key', 'say-name']);
  });

  it('shows one of each kind, and counts the others', () => {
    const ofKey = [41, 30, 42].map(hours => booking({ id: `b${hours}`, startsAt: inHours(hours) }));
    const shown = firstOfEachKind(nextSteps(going({ bookings: ofKey, isKnown: false }), now));
    expect(shown.map(({ step, more }) => [step.kind, more])).toEqual([
      ['fetch-key', 2],
      ['say-name', 0],
    ]);
    expect(shown[0]?.step).toMatchObject({ booking: { id: 'b30' } });
  });

  it('names a basket once, and a slot that the line offers not as an unfinished application', () => {
    const held = { state: 'held', holdExpiresAt: inHours(1) } as const;
    const entry = { state: 'offered', bookingId: 'b9', offeredUntil: inHours(30) } as PlacedEntry;
    expect(
      kinds({
        bookings: [
          booking({ ...held, id: 'b4', basketId: 'k' }),
          booking({ ...held, id: 'b5', basketId: 'k' }),
          booking({ ...held, id: 'b9' }),
        ],
        waiting: [entry],
      }),
    ).toEqual(['go-on', 'answer-offer']);
  });
});
