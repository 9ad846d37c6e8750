import type { catalogue as source } from '../../ja/errors/catalogue';
import type { TranslationOf } from '../../translation';

export const catalogue: TranslationOf<typeof source> = {
  'errors.catalogue.municipality-unknown': 'There is no page of this municipality.',
  'errors.catalogue.facility-unknown': 'This facility was not found. Please choose from the list.',
  'errors.catalogue.room-unknown': 'This room was not found. Please choose from the list.',
};
