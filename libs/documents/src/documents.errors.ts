import { DomainError } from '@kashikan/kernel';

export const documentErrors = {
  permitUnknown: () => new DomainError('documents.permit-unknown', 'not-found'),
};
