import { DomainError } from '@kashikan/kernel';

export const catalogueErrors = {
  municipalityUnknown: () => new DomainError('catalogue.municipality-unknown', 'not-found'),
  facilityUnknown: () => new DomainError('catalogue.facility-unknown', 'not-found'),
  roomUnknown: () => new DomainError('catalogue.room-unknown', 'not-found'),
};
