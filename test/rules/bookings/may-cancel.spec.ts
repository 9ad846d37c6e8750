import { bookingStates, isInBasket, mayCancel } from '@kashikan/bookings/rules';

type State = keyof typeof bookingStates;
const startsAt = new Date('2027-06-10T00:00:00Z');
const before = new Date('2027-06-09T23:59:59Z');

describe('what somebody may still do with a booking', () => {
  test('it can be cancelled until it begins, and not at its beginning', () => {
    expect(mayCancel({ state: 'confirmed', startsAt }, before)).toBe(true);
    expect(mayCancel({ state: 'confirmed', startsAt }, startsAt)).toBe(false);
  });

  test('only what stands can be cancelled: not what is over, refused or given up', () => {
    const cancellable = (Object.keys(bookingStates) as State[]).filter(state =>
      mayCancel({ state, startsAt }, before),
    );
    expect(cancellable.sort()).toEqual(['applied', 'confirmed', 'payment-due']);
  });

  test('a hold that ran out is still in its basket; an application that was not paid for is not', () => {
    expect(isInBasket({ state: 'held', quote: null })).toBe(true);
    expect(isInBasket({ state: 'lapsed', quote: null })).toBe(true);
    const quote = { totalYen: 2_100 };
    expect(isInBasket({ state: 'lapsed', quote })).toBe(false);
  });
});
