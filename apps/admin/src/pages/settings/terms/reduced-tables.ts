import type { Facility } from '@kashikan/catalogue';
import type { TownDocument } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';
import type { FeeDraft } from '@kashikan/pricing';
import { type FeeTableOnPage, houseOf, tableOnPage } from '../../fees/read-fees';

/** A fee table with its reductions, and the drafts that are to take its place. */
export interface ReducedTable extends FeeTableOnPage {
  readonly drafts: readonly FeeDraft[];
}

/** The versions of each table that hold today or will. */
export function reducedTables(
  document: TownDocument,
  facilities: readonly Facility[],
  drafts: readonly FeeDraft[],
  today: LocalDate,
): ReducedTable[] {
  return facilities.flatMap(facility => {
    const { feeTables } = houseOf(document, facility);
    return feeTables
      .filter(table => {
        const takesItsPlace = ({ code, effectiveFrom }: typeof table) =>
          code === table.code && effectiveFrom > table.effectiveFrom && effectiveFrom <= today;
        return !feeTables.some(takesItsPlace);
      })
      .map(table => ({
        ...tableOnPage(document, facility, table),
        drafts: drafts.filter(({ code }) => code === table.code),
      }));
  });
}
