import type { Facility } from '@kashikan/catalogue';
import type { FacilityDay, LedgerDay, Total } from '@kashikan/ledger';

export const moneyColumns = [
  'assessments',
  'reductions',
  'receipts',
  'refundsDecided',
  'refundsPaid',
  'suspense',
] as const;
export type MoneyColumn = (typeof moneyColumns)[number];

/** Which entries of the ledger stand behind a column. */
export const kindsOf: Readonly<Record<MoneyColumn, readonly string[]>> = {
  assessments: ['fee-fixed'],
  reductions: ['fee-reduced'],
  receipts: ['payment-settled'],
  refundsDecided: ['refund-decided', 'refund-rejected'],
  refundsPaid: ['refund-paid', 'refund-failed'],
  suspense: ['late-payment', 'suspense-refunded', 'suspense-refund-failed'],
};

export interface FacilityRow {
  /** Null for what belongs to no facility, and for the sum. */
  readonly facilityId: string | null;
  readonly name: string | null;
  readonly totals: Readonly<Record<MoneyColumn, Total>>;
  readonly receipts: FacilityDay['receipts'];
}

const nothing: Total = { count: 0, amountYen: 0 };
const add = (a: Total, b: Total): Total => ({
  count: a.count + b.count,
  amountYen: a.amountYen + b.amountYen,
});

/** One row for each facility in scope, in the order of the catalogue; a day without entries is a row of zeros. */
export function facilityRows(
  day: LedgerDay,
  facilities: readonly Facility[],
  scope: readonly string[] | null,
): FacilityRow[] {
  return facilities
    .filter(facility => scope === null || scope.includes(facility.id))
    .map(facility => {
      const found = day.facilities.find(one => one.facilityId === facility.id);
      return {
        facilityId: facility.id,
        name: facility.name,
        receipts: found?.receipts ?? [],
        totals: totalsOf(found),
      };
    });
}

const totalsOf = (found: FacilityDay | undefined): FacilityRow['totals'] => ({
  assessments: found?.assessments ?? nothing,
  reductions: found?.reductions ?? nothing,
  receipts: (found?.receipts ?? []).reduce(add, nothing),
  refundsDecided: found?.refundsDecided ?? nothing,
  refundsPaid: found?.refundsPaid ?? nothing,
  suspense: found?.suspense ?? nothing,
});

/** The sum of all rows. */
export const sumOf = (rows: readonly FacilityRow[], column: MoneyColumn): Total =>
  rows.map(row => row.totals[column]).reduce(add, nothing);

/** 収納 by method, over all rows. */
export function receiptsByMethod(rows: readonly FacilityRow[]): (Total & { readonly method: string })[] {
  const methods = [...new Set(rows.flatMap(row => row.receipts.map(receipt => receipt.method)))].sort();
  return methods.map(method => ({
    method,
    ...rows
      .flatMap(row => row.receipts.filter(receipt => receipt.method === method))
      .reduce<Total>(add, nothing),
  }));
}
