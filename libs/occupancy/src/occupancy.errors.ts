import { DomainError } from '@kashikan/kernel';

export const occupancyErrors = {
  /** Something else has the time; the journey adds what else is free. */
  slotTaken: () => new DomainError('occupancy.slot-taken', 'conflict'),
  /** The hold ran out and its time went to whoever asked. */
  holdLapsed: () => new DomainError('occupancy.hold-lapsed', 'expired'),
};
