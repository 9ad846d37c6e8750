import { DomainError } from '@kashikan/kernel';
import type { DocumentState } from './rules';

export const documentErrors = {
  /** Also: may not know that it exists. */
  unknown: () => new DomainError('documents.unknown', 'not-found'),
  notHolding: (state: DocumentState) =>
    new DomainError('documents.not-holding', 'refused-by-rule', { state }),
};
