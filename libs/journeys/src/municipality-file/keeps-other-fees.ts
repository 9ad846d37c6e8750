import type { FeeTableForm } from './fee-table.form';
import { isSame, type TownDocument } from './town-document';

/** Whether the fee tables of an edited town are those of before, but for the version that is released, if one is. */
export function keepsOtherFees(
  before: TownDocument,
  after: TownDocument,
  released: Pick<FeeTableForm, 'code' | 'effectiveFrom'> | undefined,
): boolean {
  const others = ({ facilities }: TownDocument) =>
    facilities.map(({ code, feeTables }) => [code, feeTables.filter(table => !isVersion(table, released))]);
  return isSame(others(before), others(after));
}

const isVersion = (table: FeeTableForm, released: Pick<FeeTableForm, 'code' | 'effectiveFrom'> | undefined) =>
  table.code === released?.code && table.effectiveFrom === released.effectiveFrom;
