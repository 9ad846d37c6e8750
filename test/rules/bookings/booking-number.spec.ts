import { needsApproval, readBookingNumber, showBookingNumber } from '@kashikan/bookings/rules';
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
