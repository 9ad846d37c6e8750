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
  'errors.catalogue.photo-unknown': 'This photo was not found. It may have been removed.',
  'errors.catalogue.photo-missing': 'Please choose the file of a photo.',
  'errors.catalogue.photo-text-missing': 'Please say what the photo shows, for those who cannot see it.',
  'errors.catalogue.photo-text-too-long': 'Please describe the photo in {most} characters at most.',
  'errors.catalogue.photo-credit-too-long': 'Please write the credit in {most} characters at most.',
  'errors.catalogue.photo-too-large': 'This file is too large. Please use a photo of {megabytes} MB at most.',
  'errors.catalogue.photo-kind-unknown': 'This file cannot be used. Please choose a JPEG, PNG or WebP photo.',
  'errors.catalogue.photo-broken': 'The file is damaged and cannot be opened. Please export the photo again.',
  'errors.catalogue.photo-of-too-many-pixels':
    'This photo is too large to open. Please use one of {megapixels} million pixels at most.',
  'errors.catalogue.photo-too-small':
    'This photo is too small. Please use one with at least {leastSide} pixels on each side.',
  'errors.catalogue.photo-known': 'The room has this photo already.',
  'errors.catalogue.photos-full': 'A room has {most} photos at most. Please remove one first.',
};
