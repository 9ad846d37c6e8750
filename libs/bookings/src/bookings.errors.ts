import { DomainError } from '@kashikan/kernel';

export const bookingErrors = {
  unknown: () => new DomainError('booking.unknown', 'not-found'),
  slotTaken: (facts: Readonly<Record<string, unknown>> = {}) =>
    new DomainError('booking.slot-taken', 'conflict', facts),
  /** The hall closes at that time; `because` is the reason in the words of the town. */
  closedMeanwhile: (facts: Readonly<Record<string, unknown>>) =>
    new DomainError('booking.closed-meanwhile', 'conflict', facts),
  changedMeanwhile: (state: string) => new DomainError('booking.changed-meanwhile', 'conflict', { state }),
  notAllowedNow: (state: string, event: string) =>
    new DomainError('booking.not-allowed-now', 'refused-by-rule', { state, event }),
  notYours: () => new DomainError('booking.not-by-this-person', 'forbidden'),
  tooManyHolds: (most: number) => new DomainError('booking.too-many-holds', 'refused-by-rule', { most }),
  extraTimeTaken: () => new DomainError('booking.extra-time-taken', 'conflict'),
  /** `tooMany` are the days of several that do not pass; `alternatives` are requests that would, in place of the first. */
  limitReached: (facts: Readonly<Record<string, unknown>>) =>
    new DomainError('booking.limit-reached', 'refused-by-rule', facts),
  basketFull: (most: number) => new DomainError('booking.basket-full', 'refused-by-rule', { most }),
  basketTownsDiffer: () => new DomainError('booking.basket-towns-differ', 'refused-by-rule'),
  basketEmpty: () => new DomainError('booking.basket-empty', 'malformed'),
  suspended: (facts: Readonly<Record<string, unknown>>) =>
    new DomainError('booking.suspended', 'refused-by-rule', facts),
  tooManyIdleHolds: (most: number) =>
    new DomainError('booking.too-many-idle-holds', 'refused-by-rule', { most }),
  holdNotExtendable: (most: number) =>
    new DomainError('booking.hold-not-extendable', 'refused-by-rule', { most }),
  /** `larger` names the layouts and rooms of the house that take so many people. */
  overCapacity: (capacity: number, larger: readonly string[] = []) =>
    new DomainError('booking.over-capacity', 'refused-by-rule', { capacity, larger }),
  layoutUnknown: (code: string) => new DomainError('booking.layout-unknown', 'malformed', { code }),
  /** A loud use beside a quiet one, or the other way round; the journey adds what else is free. */
  noiseNextDoor: (facts: Readonly<Record<string, unknown>>) =>
    new DomainError('booking.noise-next-door', 'conflict', facts),
  purposeNotAllowed: (purpose: string) =>
    new DomainError('booking.purpose-not-allowed', 'refused-by-rule', { purpose }),
  notBookableOnline: () => new DomainError('booking.not-bookable-online', 'refused-by-rule'),
  equipmentUnknown: (code: string) => new DomainError('booking.equipment-unknown', 'malformed', { code }),
  equipmentShort: (name: string, left: number) =>
    new DomainError('booking.equipment-short', 'conflict', { name, left }),
  overrideReasonMissing: () => new DomainError('booking.override-reason-missing', 'refused-by-rule'),
  notPaid: () => new DomainError('booking.not-paid', 'refused-by-rule'),
  changeUnknown: () => new DomainError('booking.change-unknown', 'not-found'),
  changeUnderWay: () => new DomainError('booking.change-under-way', 'conflict'),
  changeNothing: () => new DomainError('booking.change-nothing', 'refused-by-rule'),
  changeTooLate: (lastDate: string) =>
    new DomainError('booking.change-too-late', 'refused-by-rule', { lastDate }),
  changeTooOften: (most: number) => new DomainError('booking.change-too-often', 'refused-by-rule', { most }),
  changeOtherHouse: () => new DomainError('booking.change-other-house', 'refused-by-rule'),
  changePriceDiffers: (facts: {
    readonly dueYen: number;
    readonly refundYen: number;
    readonly feeYen: number;
  }) => new DomainError('booking.change-price-differs', 'conflict', facts),
  changeNotAllowedNow: (state: string, event: string) =>
    new DomainError('booking.change-not-allowed-now', 'refused-by-rule', { state, event }),
  changeReasonMissing: () => new DomainError('booking.change-reason-missing', 'malformed'),
  profileIncomplete: () => new DomainError('booking.profile-incomplete', 'refused-by-rule'),
};
