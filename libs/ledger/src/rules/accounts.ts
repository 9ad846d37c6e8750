/** 勘定. `ledger_lines.account` allows exactly these. */
export const accounts = {
  /** 未収金: what residents owe for a fee that is fixed. */
  receivable: 'asset',
  /** Stripe 残高: money that Stripe keeps for the town until it pays out. */
  'stripe-balance': 'asset',
  /** 窓口現金: what lies in the drawers of the counters until it is paid in. */
  'cash-on-hand': 'asset',
  /** 端末未収: paid on the counter's card terminal, and not yet sent by its company. */
  'terminal-receivable': 'asset',
  /** 預金: the town's bank account. */
  'bank-deposit': 'asset',
  /** 決済手数料, shown gross beside the fee and never set off against it (総計予算主義, 地方自治法 210条). */
  'payment-fee': 'expense',
  /** 使用料. */
  'usage-fee': 'revenue',
  /** 還付未済: what residents are to get back. */
  'refund-payable': 'liability',
  /** 仮受金: money that has no home yet, such as a payment that came after its booking had lapsed. */
  suspense: 'liability',
} as const;

export type Account = keyof typeof accounts;
export type Side = 'debit' | 'credit';
