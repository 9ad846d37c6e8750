import { type Booking, type BookingChange, type BookingContents, bookingErrors } from '@kashikan/bookings';
import {
  type ChangedThing,
  changeNeedsApproval,
  mayChange,
  needsApproval,
  payBy,
  whatChanges,
} from '@kashikan/bookings/rules';
import { allowed, calendarWithoutReception } from '@kashikan/calendar';
import { resolveSlot, type ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Actor, type LocalDate, localDateOf } from '@kashikan/kernel';
import type { MoneyOfBooking } from '@kashikan/payments/rules';
import { changeMoney } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { checkApplicationFits, withPurpose } from '../application';
import { asRegistered } from '../askers';
import { PriceRequest } from '../price-request';
import { Places } from '../slot-in-room';
import { withExtra } from '../slot-of-booking';
import type { WantedChange } from './change-request';
import { comparable, contentsOf, termsFromOf, wantedContents } from './contents';

/** A booking with everything that decides whether and how it may change. */
export interface Changing {
  readonly booking: Booking;
  /** Every change so far, oldest first. */
  readonly changes: readonly BookingChange[];
  readonly money: MoneyOfBooking;
  readonly by: Actor['kind'];
  readonly isOverride: boolean;
  readonly now: Date;
}

/** What a change would do, told before it is done. */
export interface ChangePlan {
  readonly room: Room;
  readonly slot: ResolvedSlot;
  readonly before: BookingContents;
  readonly after: BookingContents;
  readonly changes: readonly ChangedThing[];
  readonly dueYen: number;
  readonly refundYen: number;
  readonly isWithinGrace: boolean;
  /** Staff set the terms aside. */
  readonly breaksTerms: boolean;
  /** What it waits for, if for anything. */
  readonly way: 'made' | 'awaiting-payment' | 'awaiting-approval';
  /** Until when it waits. */
  readonly openUntil: Date;
}

/** A reduction that stood for the old use by itself is looked for anew: it may have ended, or begun. */
const withoutStanding = <Use extends { hasStandingReduction?: boolean; reductionCode: string | null }>(
  use: Use,
): Use => (use.hasStandingReduction ? { ...use, reductionCode: null } : use);

/** Whoever booked at the counter was seen there; who types another group's name online was not. */
const whoPays = ({ booking, by }: Changing, { application: { groupName } }: WantedChange) => ({
  accountId: booking.accountId,
  groupName,
  channel: by === 'resident' && groupName !== booking.groupName ? ('online' as const) : booking.channel,
});

type Permission = Extract<ReturnType<typeof mayChange>, { allowed: true }>;

/** 変更の見積り: may it be changed, what becomes of it, and what does it cost? Changes nothing. */
@Injectable()
export class PlanChange {
  constructor(
    private readonly places: Places,
    private readonly priceRequest: PriceRequest,
  ) {}

  /** Throws the first refusal: `booking.change-*`, a `calendar.*` or a `pricing.*` one. Whether the time is free is not asked here. */
  async run(changing: Changing, wanted: WantedChange): Promise<ChangePlan> {
    const { booking, changes, now } = changing;
    const { catalogue } = this.places;
    const [old, town] = await Promise.all([
      catalogue.room(booking.roomId),
      catalogue.municipality(booking.municipalityId),
    ]);
    const today = localDateOf(now, town.municipality.timeZone);
    const permission = permitted(changing, today);
    const { room, slot, asker } = await this.place(changing, wanted);
    checkApplicationFits(room, town, wanted.application);
    const { layoutCode = null } = wanted.application;
    const use = { ...asRegistered(withPurpose(town, wanted.application), asker), layoutCode };
    const application = { ...wanted.application, use };
    const countedFrom = termsFromOf(booking, changes);
    const termsFrom = permission.isWithinGrace || slot.date < countedFrom ? slot.date : countedFrom;
    const { use: priced, price } = await this.priceRequest.forWhom(
      room,
      slot,
      withoutStanding(use),
      { ...whoPays(changing, wanted), today },
      termsFrom,
    );
    const before = contentsOf(booking, old, countedFrom);
    const after = wantedContents(room, slot, { ...application, use: priced }, price, termsFrom);
    const things = whatChanges(comparable(before), comparable(after));
    if (things.length === 0) throw bookingErrors.changeNothing();
    const money = moneyOfChange(changing, permission, after.feeYen, today);
    const way = wayOf(booking, before, after, room, money.dueYen);
    return {
      room,
      slot,
      before,
      after,
      changes: things,
      ...money,
      ...permission,
      way,
      openUntil:
        way === 'awaiting-approval' ? first(before, after).startsAt : payBefore(before, after, room, now),
    };
  }

  private async place(changing: Changing, wanted: WantedChange) {
    const place = await this.picked(changing, wanted);
    return { ...place, slot: withExtra(place.slot, place.room, wanted.application.use) };
  }

  /** Another time of the same day is bound by the terms of changing, any other day or room by its reception. */
  private async picked({ booking, by, now }: Changing, wanted: WantedChange) {
    const { accountId, groupId, municipalityId } = booking;
    const room = await this.places.catalogue.room(wanted.roomId);
    if (room.facilityId !== booking.facilityId) throw bookingErrors.changeOtherHouse();
    const channel = by === 'resident' ? 'online' : 'counter';
    if (room.id !== booking.roomId || wanted.choice.date !== booking.useDate)
      return this.places.of({ ...wanted, accountId, groupId, channel }, now);
    const asker = await this.places.askers.as({ accountId, groupId }, municipalityId, channel);
    return { room, slot: allowed(resolveSlot(calendarWithoutReception(room), wanted.choice, now)), asker };
  }
}

/** Changes that count: those made by the applicant's wish and not within the grace period. */
const timesChanged = (changes: readonly BookingChange[]): number =>
  changes.filter(
    change =>
      change.kind === 'change' && change.state === 'made' && !change.isWithinGrace && !change.isOverride,
  ).length;

function permitted(changing: Changing, today: LocalDate): Permission {
  const { booking, changes, isOverride, now } = changing;
  const { state, startsAt, graceUntil, changeTerms: terms } = booking;
  const may = mayChange({
    state,
    startsAt,
    graceUntil,
    terms,
    timesChanged: timesChanged(changes),
    hasOpenChange: changes.some(change => change.endedAt === null),
    isOverride,
    now,
    today,
  });
  if (may.allowed) return may;
  if (may.why === 'open-change') throw bookingErrors.changeUnderWay();
  if (may.why === 'last-day') throw bookingErrors.changeTooLate(terms?.lastDate ?? today);
  if (may.why === 'times') throw bookingErrors.changeTooOften(terms?.mostTimes ?? 0);
  throw bookingErrors.notAllowedNow(state, 'change');
}

/** Before anything is paid a change only makes another fee; nothing is due apart from it and nothing goes back. */
export function moneyOfChange(
  { booking, money }: Pick<Changing, 'booking' | 'money'>,
  { isWithinGrace }: { readonly isWithinGrace: boolean },
  newFeeYen: number,
  today: LocalDate,
): { dueYen: number; refundYen: number } {
  if (booking.state !== 'confirmed') return { dueYen: 0, refundYen: 0 };
  return changeMoney(
    {
      feeYen: booking.feeYen ?? 0,
      paidYen: money.paidYen,
      steps: booking.refundTerms ?? [],
      difference: booking.changeTerms?.difference ?? 'full',
      isWithinGrace,
      today,
    },
    newFeeYen,
  );
}

/** An application that nobody has judged yet is simply another one; a judged one is judged again. */
function wayOf(
  { state }: Booking,
  before: BookingContents,
  after: BookingContents,
  room: Room,
  dueYen: number,
): ChangePlan['way'] {
  const isJudged = state !== 'applied';
  const again = changeNeedsApproval(comparable(before), comparable(after), use => needsApproval(room, use));
  if (isJudged && again) return 'awaiting-approval';
  return dueYen > 0 ? 'awaiting-payment' : 'made';
}

/** The earlier use of the two. */
function first(before: BookingContents, after: BookingContents): { useDate: LocalDate; startsAt: Date } {
  const { useDate, startsAt } = new Date(before.startsAt) < new Date(after.startsAt) ? before : after;
  return { useDate, startsAt: new Date(startsAt) };
}

/** A difference is to be paid like a fee, before the old or the new use begins. */
export const payBefore = (before: BookingContents, after: BookingContents, room: Room, now: Date): Date =>
  payBy(room.facility, first(before, after), now, room.facility.municipality.timeZone);
