import { DomainError } from '@kashikan/kernel';

export const keyErrors = {
  unknown: () => new DomainError('keys.unknown', 'not-found'),
  /** `group` has it for its booking, `takenBy` took it, `dueAt` is ISO. */
  alreadyOut: (facts: { key: string; group: string; takenBy: string; dueAt: string }) =>
    new DomainError('keys.already-out', 'conflict', facts),
  /** `rightKeys` open the room. */
  wrongKey: (facts: { key: string; room: string; rightKeys: readonly string[] }) =>
    new DomainError('keys.wrong-key', 'refused-by-rule', facts),
  noKeyForRoom: (facts: { room: string }) =>
    new DomainError('keys.no-key-for-room', 'refused-by-rule', facts),
  notOut: (facts: { key: string }) => new DomainError('keys.not-out', 'conflict', facts),
  handoverUnknown: () => new DomainError('keys.handover-unknown', 'not-found'),
  alreadyReturned: () => new DomainError('keys.already-returned', 'conflict'),
};
