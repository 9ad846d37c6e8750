import { DomainError } from '@kashikan/kernel';
import { type PhotoText, photoTerms, photoTextFault } from './rules';

export const catalogueErrors = {
  municipalityUnknown: () => new DomainError('catalogue.municipality-unknown', 'not-found'),
  facilityUnknown: () => new DomainError('catalogue.facility-unknown', 'not-found'),
  roomUnknown: () => new DomainError('catalogue.room-unknown', 'not-found'),
  /** Somebody has changed the town's rules since they were read. */
  changedMeanwhile: () => new DomainError('town.changed-meanwhile', 'conflict'),
  /** No file of the town was kept yet: it was imported before files were. */
  fileMissing: () => new DomainError('town.file-missing', 'conflict'),
  photoUnknown: () => new DomainError('catalogue.photo-unknown', 'not-found'),
  photoMissing: () => new DomainError('catalogue.photo-missing', 'refused-by-rule'),
  photoTextMissing: () => new DomainError('catalogue.photo-text-missing', 'refused-by-rule'),
  photoTextTooLong: (most: number) =>
    new DomainError('catalogue.photo-text-too-long', 'refused-by-rule', { most }),
  photoCreditTooLong: (most: number) =>
    new DomainError('catalogue.photo-credit-too-long', 'refused-by-rule', { most }),
  photoTooLarge: (mostBytes: number) =>
    new DomainError('catalogue.photo-too-large', 'refused-by-rule', { megabytes: mostBytes / 1_000_000 }),
  photoKindUnknown: () => new DomainError('catalogue.photo-kind-unknown', 'refused-by-rule'),
  photoBroken: (cause?: unknown) =>
    new DomainError('catalogue.photo-broken', 'refused-by-rule', {}, { cause }),
  photoOfTooManyPixels: (mostPixels: number) =>
    new DomainError('catalogue.photo-of-too-many-pixels', 'refused-by-rule', {
      megapixels: mostPixels / 1_000_000,
    }),
  photoTooSmall: (leastSide: number) =>
    new DomainError('catalogue.photo-too-small', 'refused-by-rule', { leastSide }),
  photoKnown: () => new DomainError('catalogue.photo-known', 'conflict'),
  photosFull: (most: number) => new DomainError('catalogue.photos-full', 'refused-by-rule', { most }),
};

/** Why these words cannot stand beside a photo. */
export function photoTextRefusal(text: PhotoText): DomainError | undefined {
  switch (photoTextFault(text)) {
    case 'missing':
      return catalogueErrors.photoTextMissing();
    case 'alt-too-long':
      return catalogueErrors.photoTextTooLong(photoTerms.longestText);
    case 'credit-too-long':
      return catalogueErrors.photoCreditTooLong(photoTerms.longestText);
    case undefined:
      return undefined;
  }
}
