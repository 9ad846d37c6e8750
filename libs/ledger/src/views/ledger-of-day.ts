import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** How many entries and how much; reversals count against the kind they take back. */
export interface Total {
  readonly count: number;
  readonly amountYen: number;
}

export interface FacilityDay {
  /** Null for what belongs to no facility, such as a payout. */
  readonly facilityId: string | null;
  /** 調定 */
  readonly assessments: Total;
  /** 減額調定 */
  readonly reductions: Total;
  /** 収納, by method */
  readonly receipts: readonly (Total & { readonly method: string })[];
  /** 還付決定 */
  readonly refundsDecided: Total;
  /** 還付済み, less what came back */
  readonly refundsPaid: Total;
  /** 仮受, less what was returned */
  readonly suspense: Total;
}

/** What the day did to the money that Stripe keeps, in yen; taken out is negative. */
export interface StripeMovement {
  readonly receiptsYen: number;
  readonly refundsYen: number;
  readonly feesYen: number;
  readonly payoutsYen: number;
  readonly movementYen: number;
  /** At the end of the day. */
  readonly balanceYen: number;
}

export interface LedgerDay {
  readonly municipalityId: string;
  readonly date: LocalDate;
  readonly facilities: readonly FacilityDay[];
  readonly stripe: StripeMovement;
}

interface Group {
  readonly facilityId: string | null;
  readonly kind: string;
  readonly method: string | null;
  readonly count: number;
  readonly amountYen: number;
}

/** 日計: a town's day as the books have it. */
@Injectable()
export class LedgerOfDay {
  constructor(private readonly database: Database) {}

  async of(municipalityId: string, date: LocalDate): Promise<LedgerDay> {
    const [groups, stripe] = await Promise.all([
      this.database.rows<Group>(groupsOfDay, [municipalityId, date]),
      this.database.row<StripeMovement>(stripeOfDay, [municipalityId, date]),
    ]);
    const ids = [...new Set(groups.map(group => group.facilityId))];
    const facilities = ids.map(id =>
      facilityDay(
        id,
        groups.filter(group => group.facilityId === id),
      ),
    );
    return { municipalityId, date, facilities, stripe: stripe ?? noMovement };
  }
}

const noMovement = {
  receiptsYen: 0,
  refundsYen: 0,
  feesYen: 0,
  payoutsYen: 0,
  movementYen: 0,
  balanceYen: 0,
};

/** Each entry counts once, by its debit side; a reversal counts -1 under the kind it takes back. */
const groupsOfDay = `
SELECT e.facility_id AS "facilityId", coalesce(original.kind, e.kind) AS kind, e.method,
       sum(CASE WHEN original.id IS NULL THEN 1 ELSE -1 END)::int AS count,
       sum(CASE WHEN original.id IS NULL THEN l.amount_yen ELSE -l.amount_yen END)::int8 AS "amountYen"
  FROM ledger_entries e
  JOIN ledger_lines l ON l.entry_id = e.id AND l.side = 'debit'
  LEFT JOIN ledger_entries original ON original.id = e.reverses_id
 WHERE e.municipality_id = $1 AND e.occurred_on = $2
 GROUP BY e.facility_id, 2, e.method
 ORDER BY e.facility_id, 2, e.method`;

const stripeOfDay = `
WITH movement AS (
  SELECT e.occurred_on, coalesce(original.kind, e.kind) AS kind,
         CASE l.side WHEN 'debit' THEN l.amount_yen ELSE -l.amount_yen END AS yen
    FROM ledger_entries e
    JOIN ledger_lines l ON l.entry_id = e.id AND l.account = 'stripe-balance'
    LEFT JOIN ledger_entries original ON original.id = e.reverses_id
   WHERE e.municipality_id = $1 AND e.occurred_on <= $2)
SELECT coalesce(sum(yen) FILTER (WHERE occurred_on = $2 AND kind IN ('payment-settled', 'late-payment')), 0)::int8 AS "receiptsYen",
       coalesce(sum(yen) FILTER (WHERE occurred_on = $2 AND kind LIKE '%refund%'), 0)::int8 AS "refundsYen",
       coalesce(sum(yen) FILTER (WHERE occurred_on = $2 AND kind = 'provider-fee'), 0)::int8 AS "feesYen",
       coalesce(sum(yen) FILTER (WHERE occurred_on = $2 AND kind = 'payout-arrived'), 0)::int8 AS "payoutsYen",
       coalesce(sum(yen) FILTER (WHERE occurred_on = $2), 0)::int8 AS "movementYen",
       coalesce(sum(yen), 0)::int8 AS "balanceYen"
  FROM movement`;

function facilityDay(facilityId: string | null, groups: readonly Group[]): FacilityDay {
  const total = (plus: string, minus?: string): Total => {
    const added = groups.filter(group => group.kind === plus);
    const taken = groups.filter(group => group.kind === minus);
    const sum = (some: readonly Group[], value: (group: Group) => number) =>
      some.reduce((all, group) => all + value(group), 0);
    return {
      count: sum(added, group => group.count) - sum(taken, group => group.count),
      amountYen: sum(added, group => group.amountYen) - sum(taken, group => group.amountYen),
    };
  };
  return {
    facilityId,
    assessments: total('fee-fixed'),
    reductions: total('fee-reduced'),
    receipts: groups
      .filter(group => group.kind === 'payment-settled')
      .map(({ method, count, amountYen }) => ({ method: method ?? 'other', count, amountYen })),
    refundsDecided: total('refund-decided', 'refund-rejected'),
    refundsPaid: total('refund-paid', 'refund-failed'),
    suspense: total('late-payment', 'suspense-refunded'),
  };
}
