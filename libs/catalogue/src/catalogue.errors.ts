import { DomainError } from '@kashikan/kernel';

export const catalogueErrors = {
  municipalityUnknown: () => new DomainError('catalogue.municipality-unknown', 'not-found'),
  facilityUnknown: () => new DomainError('catalogue.facility-unknown', 'not-found'),
  roomUnknown: () => new DomainError('catalogue.room-unknown', 'not-found'),
  /** Somebody has changed the town's rules since they were read. */
  changedMeanwhile: () => new DomainError('town.changed-meanwhile', 'conflict'),
  /** No file of the town was kept yet: it was imported before files were. */
  fileMissing: () => new DomainError('town.file-missing', 'conflict'),
};
