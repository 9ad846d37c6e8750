import { needsApproval, readBookingNumber, refundOn, showBookingNumber } from '@kashikan/bookings/rules';
import { localDate } from '@kashikan/kernel';
import fc from 'fast-check';

const number = fc.integer({ min: 100_001, max: 999_999_999 });

describe('受付番号', () => {
  it('is read back as it was shown, in any width, with or without its hyphen', () => {
    fc.assert(
      fc.property(number, value => {
        const shown = showBookingNumber(value);
        const wide = shown
          .replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          .replace('-', 'ー');
        expect([shown, shown.replace('-', ''), ` ${wide} `].map(readBookingNumber)).toEqual([
          value,
          value,
          value,
        ]);
      }),
    );
  });

  it('finds any one wrong digit', () => {
    fc.assert(
      fc.property(number, fc.nat(5), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
        const shown = showBookingNumber(value);
        const digit = (Number(shown[place]) + shift) % 10;
        return (
          readBookingNumber(shown.slice(0, place) + String(digit) + shown.slice(place + 1)) === undefined
        );
      }),
    );
  });

  it.each(['', 'あおば', '12', '100123', '1e5-3'])('does not take %p for a number', text => {
    expect(readBookingNumber(text)).toBeUndefined();
  });
});

describe('審査の要否', () => {
  it.each([
    [true, null, true],
    [false, 'half', true],
    [false, null, false],
  ])('room %p with reduction %p: %p', (approvalRequired, reductionCode, wanted) => {
    expect(needsApproval({ approvalRequired }, { reductionCode })).toBe(wanted);
  });
});

describe('取消のときの還付', () => {
  const terms = [
    { lastDate: localDate('2026-12-01'), refundYen: 2400 },
    { lastDate: localDate('2026-12-07'), refundYen: 1200 },
  ];

  it.each([
    ['2026-12-01', 2400],
    ['2026-12-02', 1200],
    ['2026-12-07', 1200],
    ['2026-12-08', 0],
  ])('on %s gives back %i yen', (today, wanted) => {
    expect(refundOn(terms, 2400, localDate(today))).toBe(wanted);
  });

  it('never gives back more than was paid', () => {
    expect(refundOn(terms, 1000, localDate('2026-11-01'))).toBe(1000);
  });
});
