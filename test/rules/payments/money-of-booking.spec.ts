import { moneyOfBooking, shareRefund } from '@kashikan/payments/rules';
import fc from 'fast-check';

const charge = (
  id: string,
  capturedYen: number,
  minute: number,
  subject: 'fee' | 'difference' | 'overtime' = 'fee',
) => ({
  id,
  subject,
  capturedYen,
  method: 'card' as const,
  createdAt: new Date(Date.UTC(2026, 10, 1, 0, minute)),
});
const refund = (chargeId: string, amountYen: number, state = 'succeeded') => ({ chargeId, amountYen, state });

describe('既納額', () => {
  it('is what was captured and has not gone back, the newest charge first, without overtime', () => {
    const charges = [
      charge('a', 1000, 0),
      charge('b', 500, 5, 'difference'),
      charge('c', 300, 9, 'overtime'),
      charge('d', 0, 3),
    ];
    expect(
      moneyOfBooking(charges, [refund('a', 200), refund('a', 100, 'failed'), refund('b', 50, 'canceled')]),
    ).toEqual({
      paidYen: 1200,
      refundable: [
        { id: 'b', leftYen: 500 },
        { id: 'a', leftYen: 700 },
      ],
      method: 'card',
    });
  });

  it('is nothing when all has gone back', () => {
    const nothing = { paidYen: 0, refundable: [], method: null };
    expect(moneyOfBooking([charge('a', 1000, 0)], [refund('a', 1000, 'requested')])).toEqual(nothing);
  });
});

describe('A refund over several charges', () => {
  it('takes the newest first', () => {
    const left = [
      { id: 'new', leftYen: 500 },
      { id: 'old', leftYen: 1000 },
    ];
    expect(shareRefund(700, left)).toEqual([
      { chargeId: 'new', amountYen: 500 },
      { chargeId: 'old', amountYen: 200 },
    ]);
    expect(shareRefund(0, left)).toEqual([]);
  });

  it('adds up to what was asked for or is left, and no share is larger than its charge', () => {
    const charges = fc.array(fc.nat(10_000), { maxLength: 5 });
    fc.assert(
      fc.property(charges, fc.nat(60_000), (amounts, wanted) => {
        const left = amounts.map((leftYen, place) => ({ id: String(place), leftYen }));
        const shares = shareRefund(wanted, left);
        const total = amounts.reduce((sum, yen) => sum + yen, 0);
        expect(shares.reduce((sum, share) => sum + share.amountYen, 0)).toBe(Math.min(wanted, total));
        for (const share of shares) {
          expect(share.amountYen).toBeGreaterThan(0);
          expect(share.amountYen).toBeLessThanOrEqual(amounts[Number(share.chargeId)] ?? 0);
        }
      }),
    );
  });
});
