import type { FacilityForm, TownDocument } from '@kashikan/journeys';

export interface FacilityPlace {
  readonly facility: FacilityForm;
  /** `facilities[0]`. */
  readonly path: string;
}

export function facilityPlaceOf(document: TownDocument, code: string): FacilityPlace | undefined {
  const at = document.facilities.findIndex(one => one.code === code);
  const facility = document.facilities[at];
  return facility && { facility, path: `facilities[${at}]` };
}
