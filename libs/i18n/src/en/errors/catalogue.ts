import type { catalogue as source } from '../../ja/errors/catalogue';
import type { TranslationOf } from '../../translation';

export const catalogue: TranslationOf<typeof source> = {
  'errors.catalogue.municipality-unknown': 'There is no page of this municipality.',
  'errors.catalogue.facility-unknown': 'This facility was not found. Please choose from the list.',
  'errors.catalogue.room-unknown': 'This room was not found. Please choose from the list.',
  'errors.town.changed-meanwhile':
    'Somebody else has changed these settings first. Nothing of yours was saved; please open them again.',
  'errors.town.file-missing':
    'No file of this municipality has been kept yet. Please import its file once, then try again.',
};
