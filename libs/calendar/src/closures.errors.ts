import { DomainError } from '@kashikan/kernel';
import type { ClosingRefusal } from './rules';

const kinds: Readonly<Record<ClosingRefusal, 'malformed'>> = {
  'closure.end-before-start': 'malformed',
  'closure.too-long': 'malformed',
  'closure.over': 'malformed',
};

export const closureErrors = {
  unknown: () => new DomainError('closure.unknown', 'not-found'),
  /** The time that was asked for cannot be a closing. */
  noTime: (code: ClosingRefusal) => new DomainError(code, kinds[code]),
  roomsMissing: () => new DomainError('closure.rooms-missing', 'malformed'),
  wordsMissing: () => new DomainError('closure.words-missing', 'malformed'),
  reasonMissing: () => new DomainError('closure.reason-missing', 'malformed'),
  /** Bookings are in the way about which nobody has decided; `bookingIds` names them. */
  undecided: (bookingIds: readonly string[]) =>
    new DomainError('closure.undecided', 'conflict', { bookingIds, count: bookingIds.length }),
  /** What a booking was to be moved to is no longer free. */
  alternativeTaken: (bookingIds: readonly string[]) =>
    new DomainError('closure.alternative-taken', 'conflict', { bookingIds, count: bookingIds.length }),
  /** `because` is what residents read. */
  standing: (because: { readonly ja: string; readonly en: string }) =>
    new DomainError('closure.standing', 'conflict', { because }),
  alreadyLifted: () => new DomainError('closure.already-lifted', 'conflict'),
};
