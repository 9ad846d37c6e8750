import type { FacilityForm } from './facility.form';
import type { FeeTableForm } from './fee-table.form';

/** Whether the latest version of every table of the hall says what the thing costs; older ones may be from before it was bought. */
export const isPriced = (facility: FacilityForm, code: string): boolean =>
  facility.feeTables.every(table => isOlder(table, facility) || prices(table, code));

/** Whether a later version of the table takes this one's place. */
export const isOlder = (table: FeeTableForm, { feeTables }: FacilityForm): boolean =>
  feeTables.some(other => other.code === table.code && other.effectiveFrom > table.effectiveFrom);

const prices = ({ equipment }: FeeTableForm, code: string): boolean =>
  equipment.some(price => price.code === code);

/** 料金待ち ends with the release of the last table that was waited for. */
export function lendPriced(facility: FacilityForm): void {
  for (const item of facility.equipment)
    if (item.awaitsPrice && isPriced(facility, item.code)) item.awaitsPrice = false;
}
