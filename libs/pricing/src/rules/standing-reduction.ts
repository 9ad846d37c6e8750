import { fiscalYearOf, type LocalDate } from '@kashikan/kernel';
import type { FeeFacts } from './fee-facts';
import type { Reduction } from './fee-step';
import type { FeeTable } from './fee-table';
import { rateOf } from './fraction';
import { fits } from './step-conditions';

/** 減免団体登録, as far as a fee depends on it. */
export interface StandingReduction {
  readonly code: string;
  readonly accountId: string | null;
  /** A registered group; whoever may book for it has the reduction. */
  readonly groupId: string | null;
  /** As `groupKeyOf` gives it. */
  readonly groupKey: string | null;
  readonly fromFiscalYear: number;
  readonly untilFiscalYear: number;
}

/** Who books, for which group, and whether a member of staff has seen them. */
export interface WhoBooks {
  readonly accountId: string | null;
  /** A registered group that it is booked for; then `groupName` is its name. */
  readonly groupId?: string | null;
  readonly groupName: string | null;
  readonly channel: 'online' | 'counter' | 'phone';
}

/** A group's name without spaces, width and case: 「さくら 会」 and 「さくら会」 are one group. */
export const groupKeyOf = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Whether a registration speaks for a booking: online it needs the account, because anybody may type a name. */
export function standsFor(standing: StandingReduction, who: WhoBooks, useDate: LocalDate): boolean {
  const year = fiscalYearOf(useDate);
  if (year < standing.fromFiscalYear || year > standing.untilFiscalYear) return false;
  if (standing.groupId !== null) return standing.groupId === who.groupId;
  const isGroup =
    standing.groupKey === null || (who.groupName !== null && groupKeyOf(who.groupName) === standing.groupKey);
  if (standing.accountId === null) return isGroup && who.channel !== 'online';
  return isGroup && standing.accountId === who.accountId;
}

/** The reduction that applies by itself: of those registered, the one that takes off most of this use. */
export function standingReduction(
  table: FeeTable,
  facts: FeeFacts,
  registered: readonly StandingReduction[],
): Reduction | undefined {
  const bands = 'bands' in facts.use ? facts.use.bands : [];
  const codes = new Set(registered.map(({ code }) => code));
  return table.reductions
    .filter(
      reduction => reduction.standing && codes.has(reduction.code) && fits(reduction.when, facts, bands),
    )
    .sort((a, b) => shareOf(b) - shareOf(a))[0];
}

const shareOf = ({ percent }: Reduction): number => {
  const { n, d } = rateOf(percent);
  return Number(n) / Number(d);
};
