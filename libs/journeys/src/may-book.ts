import { type Booking, bookingErrors, UsesStore, type UseRow } from '@kashikan/bookings';
import { Askers } from './askers';
import { NotSuspended } from './not-suspended';
import {
  countedUse,
  type ExistingUse,
  type Limit,
  type LimitedApplicant,
  type LimitReached,
  limitsReached,
  periodOf,
} from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import type { DomainError, LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { GroupMayBook } from './groups/group-may-book';
import { limitsOf, storedLimits } from './limits-of-town';
import { PassingRequests } from './passing-requests';
import type { SlotInRoom } from './slot-in-room';

export interface WantedUse extends SlotInRoom {
  /** The booking whose place it takes: the hold of an application, or what a change changes. */
  readonly exceptBookingId?: string | undefined;
}

export interface BookingWish {
  readonly accountId: string | null;
  /** Null for a person without a group; undefined while nobody has said. */
  readonly groupName: string | null | undefined;
  /** The registered group that it is for. */
  readonly groupId?: string | null;
  /** A booking that stands: whether its group may book was asked when it was made. */
  readonly isChange?: boolean;
  readonly channel: Booking['channel'];
  /** All of one municipality. */
  readonly wanted: readonly WantedUse[];
  /** Staff who decide otherwise: called in place of the refusal, to write down who and why. */
  readonly override?: ((refusal: DomainError) => Promise<void> | void) | undefined;
}

export interface CountedWish {
  readonly limits: readonly Limit[];
  readonly applicant: LimitedApplicant;
  readonly existing: readonly ExistingUse[];
}

/** だれが予約できるか: whether this person and this group may book as much as they want, counter and telephone included. */
@Injectable()
export class MayBook {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly uses: UsesStore,
    private readonly passing: PassingRequests,
    private readonly notSuspended: NotSuspended,
    private readonly askers: Askers,
    private readonly groupMayBook: GroupMayBook,
  ) {}

  /**
   * Throws `booking.suspended`, `group.registration-expired`, `group.not-registered`, `group.facility-not-permitted`, or `booking.limit-reached` with the rule, the numbers and what would pass. Its statements set out before it waits for
   * anything, so that a caller may begin to write beside it and is not counted himself.
   */
  async check(tx: Tx, wish: BookingWish): Promise<void> {
    await Promise.all([
      this.notSuspended.check(tx, wish),
      this.groupMayBook.check(tx, wish),
      this.withinLimits(tx, wish),
    ]);
  }

  private async withinLimits(tx: Tx, wish: BookingWish): Promise<void> {
    const [first] = wish.wanted;
    if (!first || !isCountable(wish)) return;
    const stored = storedLimits(first.room.facility.municipality);
    if (stored.length === 0) return;
    const rows = this.uses.ofApplicant(tx, {
      municipalityId: first.room.municipalityId,
      accountId: wish.accountId,
      groupName: wish.groupName ?? null,
      groupId: wish.groupId ?? null,
      from: earliest(wish.wanted, stored),
      exceptIds: wish.wanted.flatMap(({ exceptBookingId }) => exceptBookingId ?? []),
    });
    const isByKind = stored.some(({ kinds }) => kinds !== undefined);
    const counted = await this.counted(wish, first, rows, isByKind);
    const reached = reachedBy(counted, wish.wanted);
    if (reached.length === 0) return;
    const refusal = await this.refusal(tx.now, wish, counted, reached);
    if (!wish.override) throw refusal;
    await wish.override(refusal);
  }

  private async counted(
    { accountId, groupId, groupName, channel }: BookingWish,
    { room: { municipalityId }, asker }: SlotInRoom,
    rows: Promise<UseRow[]>,
    isByKind: boolean,
  ): Promise<CountedWish> {
    // Waited for together: whoever refuses meanwhile must not leave a broken promise behind.
    const [towns, found, known] = await Promise.all([
      this.catalogue.current(),
      rows,
      isByKind
        ? (asker ??
          (groupName === undefined
            ? this.askers.of(accountId, municipalityId, channel)
            : this.askers.as({ accountId, groupId: groupId ?? null }, municipalityId, channel)))
        : undefined,
    ]);
    const town = towns.byId.get(municipalityId);
    const group = groupName === undefined ? 'unsaid' : groupName === null ? 'none' : 'named';
    return {
      limits: town ? limitsOf(town) : [],
      // Whoever may act for others too is of no one kind until they have said for whom.
      applicant: { accountId, group, kind: known?.alsoKinds ? undefined : known?.kindCode },
      existing: found.flatMap(row => {
        const room = towns.rooms.get(row.roomId);
        return room ? [{ ...row, ...countedUse(room.id, row, calendarOf(room)) }] : [];
      }),
    };
  }

  private async refusal(
    now: Date,
    wish: BookingWish,
    counted: CountedWish,
    reached: readonly LimitReached[],
  ): Promise<DomainError> {
    const [worst] = reached as [LimitReached, ...LimitReached[]];
    const { limit, period, used, wanted } = worst;
    return bookingErrors.limitReached({
      rule: limit.code,
      name: limit.name,
      citation: limit.citation,
      per: limit.per,
      unit: limit.unit,
      whose: limit.count,
      most: limit.most,
      used,
      wanted,
      from: period.from,
      to: period.to,
      ...(await this.passing.of(wish, counted, now)),
    });
  }
}

const isCountable = ({ accountId, groupName }: BookingWish): boolean =>
  accountId !== null || (groupName ?? null) !== null;

export const reachedBy = (
  { limits, applicant, existing }: CountedWish,
  wanted: readonly SlotInRoom[],
): LimitReached[] =>
  limitsReached(
    limits,
    applicant,
    existing,
    wanted.map(({ room, slot }) => countedUse(room.id, slot, calendarOf(room))),
  );

/** The first day of the earliest period that counts; everything later is read too, to find what would pass. */
const earliest = (wanted: readonly SlotInRoom[], limits: readonly Pick<Limit, 'per'>[]): LocalDate =>
  wanted
    .flatMap(({ slot }) => limits.map(({ per }) => periodOf(per, slot.date).from))
    .reduce((first, date) => (date < first ? date : first));
