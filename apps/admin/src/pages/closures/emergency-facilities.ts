import { type Fields, textsOf } from '@kashikan/edge';
import type { WantedClosure } from '@kashikan/journeys';
import type { StaffPage } from '../../frame/staff-page';

/** The facilities ticked, or carried on as one text. */
export const facilitiesOf = (page: StaffPage, fields: Fields): string[] => {
  const typed = textsOf(fields, 'facilities').flatMap(text => text.split(','));
  return page.town.facilities.map(({ id }) => id).filter(id => typed.includes(id));
};

/** What a person must type so that nobody closes a hall by a slip: the name of the one facility, or that of the town. */
export function nameToType({ town }: StaffPage, { places }: Pick<WantedClosure, 'places'>): string {
  const [first, ...others] = places;
  const facility = town.facilities.find(({ id }) => id === first?.facilityId);
  return others.length === 0 && facility ? facility.name : town.municipality.name;
}
