import fc from 'fast-check';
import { accounts, linesOf, postings, type PostingKind, reversed } from '@kashikan/ledger/rules';

const kinds = Object.keys(postings) as PostingKind[];
const signed = (lines: ReturnType<typeof linesOf>, account?: string) =>
  lines
    .filter(line => !account || line.account === account)
    .reduce((sum, line) => sum + (line.side === 'debit' ? line.amountYen : -line.amountYen), 0);

describe('The postings', () => {
  it('balance for every fact and amount, and a reversal undoes them in every account', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 10_000_000 })), {
          minLength: 1,
        }),
        facts => {
          const entries = facts.map(([kind, amountYen]) => linesOf(kind, amountYen));
          for (const lines of entries) expect(signed(lines)).toBe(0);
          const all = entries.flatMap(lines => [...lines, ...reversed(lines)]);
          for (const account of Object.keys(accounts)) expect(signed(all, account)).toBe(0);
        },
      ),
    );
  });

  it('leave nothing on the way when a fee is fixed, paid, and paid back in part', () => {
    const lines = [
      linesOf('fee-fixed', 2_100),
      linesOf('payment-settled', 2_100),
      linesOf('provider-fee', 76),
      linesOf('refund-decided', 1_050),
      linesOf('refund-paid', 1_050),
    ].flat();
    expect(signed(lines, 'receivable')).toBe(0);
    expect(signed(lines, 'refund-payable')).toBe(0);
    expect(signed(lines, 'usage-fee')).toBe(-1_050);
    expect(signed(lines, 'stripe-balance')).toBe(2_100 - 76 - 1_050);
    expect(signed(lines, 'payment-fee')).toBe(76);
  });

  it('owe the resident again when a refund fails', () => {
    const lines = [
      linesOf('refund-decided', 500),
      linesOf('refund-paid', 500),
      linesOf('refund-failed', 500),
    ].flat();
    expect(signed(lines, 'refund-payable')).toBe(-500);
  });

  it('refuse anything but whole yen above 0', () => {
    for (const amount of [0, -1, 0.5, Number.NaN, 2 ** 53])
      expect(() => linesOf('fee-fixed', amount)).toThrow(RangeError);
  });
});
