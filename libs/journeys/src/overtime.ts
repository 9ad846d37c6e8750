import {
  type Booking,
  type BookingChange,
  BookingChangesStore,
  ChangesView,
  useErrors,
  type UseFacts,
} from '@kashikan/bookings';
import { extraMinutes, overtimePayBy } from '@kashikan/bookings/rules';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import {
  addMinutes,
  type Actor,
  DomainError,
  localDateOf,
  localTimeOf,
  newId,
  type TimeRange,
} from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ChangeFee } from './changes/change-fee';
import { ChangeLetters } from './changes/change-letters';
import { contentsOf, termsFromOf } from './changes/contents';
import { EndChange } from './changes/end-change';
import { CloseOpenPayment } from './close-open-payment';
import { type Price, PriceRequest } from './price-request';

/** What extra time costs, if the fee table knows. */
export interface Overtime {
  readonly yen: number;
  /** False where time was used beyond the permit and the table has no price for it. */
  readonly isPriced: boolean;
  /** The whole use with its extra time. */
  readonly quote: Price['quote'] | null;
}

const nothing: Overtime = { yen: 0, isPriced: true, quote: null };
const withoutPrice = ['pricing.no-price', 'pricing.no-table'];
/** Without a rule of the house. */
const DUE_DAYS = 14;

/** A booking's time as it was permitted, whatever the calendar says today. */
const permitted = (booking: Booking, room: Room): ResolvedSlot => {
  const { startsAt, endsAt, useDate: date, bands } = booking;
  const zone = room.facility.municipality.timeZone;
  const [from, to] = [localTimeOf(startsAt, zone), localTimeOf(endsAt, zone)];
  const occupiesUntil = addMinutes(endsAt, room.cleaningMinutes);
  return { kind: 'slot', date, bands, from, to, startsAt, endsAt, occupiesUntil };
};

/** 超過利用の料金: by the fee table of the day, what the use costs with its extra time beyond what it costs without. */
@Injectable()
export class OvertimePrice {
  constructor(private readonly price: PriceRequest) {}

  async of(booking: Booking, room: Room, used: TimeRange, now: Date): Promise<Overtime> {
    const { earlyMinutes, lateMinutes } = extraMinutes(booking, used);
    if (earlyMinutes + lateMinutes === 0) return nothing;
    const { purposeCode, people } = booking;
    const use = {
      ...(booking.useFacts as UseFacts),
      ...(purposeCode === null ? {} : { purposeCode }),
      ...(people === null ? {} : { people }),
    };
    const slot = permitted(booking, room);
    const today = localDateOf(now, room.facility.municipality.timeZone);
    try {
      const plain = await this.price.run(room, slot, use, today);
      const longer = {
        earlyMinutes: earlyMinutes + (use.earlyMinutes ?? 0),
        lateMinutes: lateMinutes + (use.lateMinutes ?? 0),
      };
      const { quote } = await this.price.run(room, slot, { ...use, ...longer }, today);
      return { yen: Math.max(0, quote.totalYen - plain.quote.totalYen), isPriced: true, quote };
    } catch (error) {
      if (!(error instanceof DomainError) || !withoutPrice.includes(error.code)) throw error;
      return { yen: 0, isPriced: false, quote: null };
    }
  }
}

export interface Owed {
  /** The charge that stands for the extra time now, beyond what was paid for it; 0 for none. */
  readonly dueYen: number;
  /** The one that stood before and is not paid. */
  readonly open: BookingChange | undefined;
}

/** 超過利用の調定: charged once, and when a report is corrected, charged as if it had been right from the beginning. */
@Injectable()
export class OvertimeCharge {
  constructor(
    private readonly changes: BookingChangesStore,
    private readonly view: ChangesView,
    private readonly fee: ChangeFee,
    private readonly letters: ChangeLetters,
    private readonly endChange: EndChange,
    private readonly closeOpenPayment: CloseOpenPayment,
  ) {}

  /** A charge may be about to change: nobody should be on its payment page. A payer who was faster has paid. */
  async closePage(actor: Actor, bookingId: string): Promise<void> {
    const changes = await this.view.ofBooking(bookingId);
    if (changes.some(isOpen)) await this.closeOpenPayment.run(actor, bookingId);
  }

  /** Throws `use.paid-more` when more was paid than the time now costs. */
  async owed(tx: Tx, booking: Booking, { yen }: Overtime): Promise<Owed> {
    const changes = await this.changes.ofBooking(tx, booking.id);
    const paidYen = changes
      .filter(({ kind, state }) => kind === 'overtime' && state === 'made')
      .reduce((sum, { dueYen }) => sum + dueYen, 0);
    if (paidYen > yen) throw useErrors.paidMore(paidYen);
    return { dueYen: yen - paidYen, open: changes.find(isOpen) };
  }

  async run(
    tx: Tx,
    { booking, room, used }: { readonly booking: Booking; readonly room: Room; readonly used: TimeRange },
    { dueYen, open }: Owed,
    { yen, quote }: Overtime,
  ): Promise<void> {
    if (open?.dueYen === dueYen) return;
    if (open) await this.endChange.run(tx, open, 'withdraw');
    if (dueYen === 0) return;
    const { municipality, useReport } = room.facility;
    const today = localDateOf(tx.now, municipality.timeZone);
    const before = contentsOf(
      booking,
      room,
      termsFromOf(booking, await this.changes.ofBooking(tx, booking.id)),
    );
    const change = {
      id: newId(),
      bookingId: booking.id,
      municipalityId: booking.municipalityId,
      facilityId: booking.facilityId,
      kind: 'overtime',
      state: 'awaiting-payment',
      before,
      after: {
        ...before,
        startsAt: used.startsAt.toISOString(),
        endsAt: used.endsAt.toISOString(),
        feeYen: before.feeYen + yen,
        quote,
      },
      dueYen,
      refundYen: 0,
      openUntil: overtimePayBy(today, useReport?.dueDays ?? DUE_DAYS, municipality.timeZone),
      isWithinGrace: false,
      isOverride: false,
      reason: null,
    } as const;
    await this.changes.insert(tx, change);
    await this.fee.raise(tx, change, dueYen);
    await this.letters.overtime(tx, await this.changes.lock(tx, change.id));
  }
}

const isOpen = ({ kind, endedAt }: BookingChange): boolean => kind === 'overtime' && endedAt === null;
