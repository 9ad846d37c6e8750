import { addMinutes } from '@kashikan/kernel';
import {
  type HallPaymentSettings,
  type OfferedMethods,
  offeredMethods,
  type PaymentOccasion,
  sessionExpiry,
  voucherEnd,
} from '@kashikan/payments/rules';
import fc from 'fast-check';

const hall: HallPaymentSettings = {
  online: ['card', 'konbini', 'paypay'],
  counter: false,
  konbiniMostDays: 3,
  konbiniMarginMinutes: 30,
};
/** Noon in Japan on Tuesday, 1 December. */
const now = new Date('2026-12-01T03:00:00Z');

const offer = (change: Partial<PaymentOccasion>): OfferedMethods =>
  offeredMethods({
    amountYen: 1800,
    now,
    pageEndsAt: addMinutes(now, 60),
    payBy: new Date('2026-12-08T14:59:00Z'),
    hall,
    ...change,
  });

describe('Which ways to pay a resident is offered (PAY-2)', () => {
  it.each([
    [0, []],
    [1, []],
    [49, []],
    [50, ['card', 'paypay']],
    [119, ['card', 'paypay']],
    [120, ['card', 'konbini', 'paypay']],
    [300_000, ['card', 'konbini', 'paypay']],
    [300_001, ['card', 'paypay']],
    [1_000_000, ['card', 'paypay']],
    [1_000_001, ['card']],
  ])('%i yen: %j', (amountYen, online) => {
    expect(offer({ amountYen }).online).toEqual(online);
  });

  it('nothing to pay needs no method, and less than 50 yen goes to the counter', () => {
    expect(offer({ amountYen: 0 })).toMatchObject({ nothingToPay: true, counter: false });
    expect(offer({ amountYen: 49 })).toMatchObject({ nothingToPay: false, counter: true });
  });

  it('a hall that has switched a method off does not offer it', () => {
    expect(offer({ hall: { ...hall, online: ['card'] } }).online).toEqual(['card']);
    expect(offer({ hall: { ...hall, online: [], counter: false } }).counter).toBe(true);
  });

  it('a voucher ends at 23:59:59 in Japan, and the deadline shown is earlier', () => {
    expect(offer({}).konbini).toEqual({
      expiresAfterDays: 3,
      endsAt: new Date('2026-12-04T14:59:59Z'),
      shownDeadline: new Date('2026-12-04T14:29:59Z'),
    });
  });

  it('the voucher is shortened to end before the pay-by time', () => {
    const payBy = new Date('2026-12-03T15:30:00Z');
    expect(offer({ payBy }).konbini?.expiresAfterDays).toBe(2);
    expect(offer({ payBy: addMinutes(payBy, -1) }).konbini?.expiresAfterDays).toBe(1);
  });

  it('a booking that starts tomorrow offers no konbini: Checkout knows no voucher shorter than a day', () => {
    expect(offer({ payBy: new Date('2026-12-02T00:00:00Z') })).toMatchObject({
      online: ['card', 'paypay'],
      konbini: null,
    });
  });

  it('a page that is open over midnight counts the voucher from the next day', () => {
    const late = new Date('2026-12-01T14:30:00Z');
    const payBy = new Date('2026-12-02T15:30:00Z');
    expect(offer({ now: late, pageEndsAt: addMinutes(late, 20), payBy }).konbini?.expiresAfterDays).toBe(1);
    expect(offer({ now: late, pageEndsAt: addMinutes(late, 60), payBy }).konbini).toBeNull();
  });

  it('whenever a voucher is issued while the page is open, it ends the margin before the pay-by time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 31, max: 1439 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (minutes, pageMinutes, payByMinutes, share) => {
          const at = addMinutes(now, minutes);
          const pageEndsAt = addMinutes(at, pageMinutes);
          const payBy = addMinutes(at, payByMinutes);
          const { konbini } = offer({ now: at, pageEndsAt, payBy });
          if (!konbini) return true;
          const issuedAt = addMinutes(at, Math.floor(pageMinutes * share));
          return (
            addMinutes(voucherEnd(issuedAt, konbini.expiresAfterDays), hall.konbiniMarginMinutes) <= payBy
          );
        },
      ),
    );
  });
});

describe('When the payment page closes', () => {
  it('closes with the pay-by time, within the 30 minutes to 24 hours that the provider allows', () => {
    expect(sessionExpiry(now, addMinutes(now, 90))).toEqual(addMinutes(now, 90));
    expect(sessionExpiry(now, addMinutes(now, 5))).toEqual(addMinutes(now, 31));
    expect(sessionExpiry(now, addMinutes(now, 5000))).toEqual(addMinutes(now, 1439));
  });
});
