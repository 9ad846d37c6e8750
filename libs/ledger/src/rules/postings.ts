import type { Account, Side } from './accounts';

/**
 * Which fiscal year a fact belongs to: the year of its own date, or that of the assessment it settles, lowers or pays back
 * (see fiscal-year.ts).
 */
export type YearBasis = 'own-date' | 'assessment';

/** Where money itself is; which of them follows from how it was paid. */
const purses = { cash: 'cash-on-hand', terminal: 'terminal-receivable' } as const;

/** The account that money paid by `method` moves: the counter's drawer, its terminal's company, or else what Stripe keeps. */
export const purseOf = (method: string | null): Account =>
  method === 'cash' || method === 'terminal' ? purses[method] : 'stripe-balance';

export interface Posting {
  readonly debit: Account | 'purse';
  readonly credit: Account | 'purse';
  readonly year: YearBasis;
}

const posting = (debit: Posting['debit'], credit: Posting['credit'], year: YearBasis): Posting => ({
  debit,
  credit,
  year,
});

/** 仕訳の型: every fact that moves money, and the two accounts it moves. One amount each, so an entry balances by its form. */
export const postings = {
  /** 調定: the use is permitted, or a direct application fixes the fee. */
  'fee-fixed': posting('receivable', 'usage-fee', 'own-date'),
  /** 増額調定: a change or time used beyond the permit adds to the fee. */
  'fee-raised': posting('receivable', 'usage-fee', 'own-date'),
  /** 減額調定: cancelled, lapsed or reduced before it was paid. */
  'fee-reduced': posting('usage-fee', 'receivable', 'assessment'),
  /** 収納: online, in cash or on the counter's terminal. */
  'payment-settled': posting('purse', 'receivable', 'assessment'),
  /** 決済手数料, taken by Stripe from its balance; also the fee of a refund. */
  'provider-fee': posting('payment-fee', 'stripe-balance', 'own-date'),
  /** 還付決定: the resident is to get this much back. */
  'refund-decided': posting('usage-fee', 'refund-payable', 'assessment'),
  /** 還付: the money left where it was. */
  'refund-paid': posting('refund-payable', 'purse', 'assessment'),
  /** 還付不能: the money came back, the debt to the resident stands again. */
  'refund-failed': posting('purse', 'refund-payable', 'assessment'),
  /** 還付決定の取消し: the decision is taken back before anything was paid. */
  'refund-rejected': posting('refund-payable', 'usage-fee', 'assessment'),
  /** 仮受: paid, but there is nothing left to pay for. */
  'late-payment': posting('purse', 'suspense', 'own-date'),
  /** 仮受金の返還. */
  'suspense-refunded': posting('suspense', 'purse', 'own-date'),
  /** The returned money came back once more. */
  'suspense-refund-failed': posting('purse', 'suspense', 'own-date'),
  /** Stripe paid out to the town's bank; gross of fees, which were posted when taken. */
  'payout-arrived': posting('bank-deposit', 'stripe-balance', 'own-date'),
} as const satisfies Readonly<Record<string, Posting>>;

export type PostingKind = keyof typeof postings;

export interface Line {
  readonly account: Account;
  readonly side: Side;
  readonly amountYen: number;
}

/** The lines of a fact about money paid by `method`. Throws RangeError unless `amountYen` is a whole number above 0. */
export function linesOf(kind: PostingKind, amountYen: number, method: string | null = null): readonly Line[] {
  if (!Number.isSafeInteger(amountYen) || amountYen <= 0)
    throw new RangeError(`not an amount to post: ${amountYen}`);
  const { debit, credit }: Posting = postings[kind];
  const accountOf = (side: Posting['debit']) => (side === 'purse' ? purseOf(method) : side);
  return [
    { account: accountOf(debit), side: 'debit', amountYen },
    { account: accountOf(credit), side: 'credit', amountYen },
  ];
}

/** The same lines on the other sides. */
export const reversed = (lines: readonly Line[]): readonly Line[] =>
  lines.map(line => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' }));
