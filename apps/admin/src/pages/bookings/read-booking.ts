import { ApprovalCase, type CaseEvent } from '@kashikan/approvals';
import {
  type Booking,
  type BookingChange,
  bookingErrors,
  BookingsOfDay,
  BookingView,
  ChangesView,
  type CounterBooking,
  type UseReport,
  UseReportsStore,
} from '@kashikan/bookings';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { type Document, Documents } from '@kashikan/documents';
import type { StaffMember } from '@kashikan/edge';
import { type Handover, HandoverList, KeyRegister, type RegisteredKey } from '@kashikan/keys';
import type { Permission } from '@kashikan/identity';
import { type Charge, PaymentView, type Refund } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';

/** One booking with everything that staff want to see of it. */
export interface WholeBooking {
  readonly booking: Booking;
  readonly person: CounterBooking;
  readonly room: Room;
  readonly purposeName: string;
  readonly charges: readonly Charge[];
  readonly refunds: readonly Refund[];
  /** Every paper, the newest first. */
  readonly documents: readonly Document[];
  readonly handovers: readonly Handover[];
  readonly keysOfRoom: readonly RegisteredKey[];
  readonly approvalId: string | undefined;
  readonly history: readonly CaseEvent[];
  readonly report: UseReport | undefined;
  /** Every change and every overtime, oldest first. */
  readonly changes: readonly BookingChange[];
}

/** What was reported of a use, and what its extra time cost. */
@Injectable()
export class AfterUse {
  constructor(
    private readonly reports: UseReportsStore,
    private readonly changes: ChangesView,
  ) {}

  async of(bookingId: string): Promise<Pick<WholeBooking, 'report' | 'changes'>> {
    const [report, changes] = await Promise.all([
      this.reports.ofBooking(bookingId),
      this.changes.ofBooking(bookingId),
    ]);
    return { report, changes };
  }
}

/** The parts of a booking, each from its own lib; asked for together. */
@Injectable()
export class BookingParts {
  constructor(
    readonly documents: Documents,
    readonly payments: PaymentView,
    readonly handovers: HandoverList,
    readonly register: KeyRegister,
    readonly cases: ApprovalCase,
    readonly afterUse: AfterUse,
  ) {}
}

@Injectable()
export class ReadBooking {
  constructor(
    private readonly view: BookingView,
    private readonly bookings: BookingsOfDay,
    private readonly catalogue: Catalogue,
    private readonly parts: BookingParts,
  ) {}

  /** Another town's booking, or one of a facility where this person has no role, does not exist for them. */
  async forStaff(staff: StaffMember, id: string, permission: Permission): Promise<WholeBooking> {
    const booking = await this.view.ofMunicipality(id, staff.municipalityId);
    staff.mustMay(permission, booking);
    staff.saw([booking.accountId]);
    const { documents, payments, handovers, register, cases, afterUse } = this.parts;
    const [town, towns, person, money, papers, lent, keysOfRoom, approvalId, history, after] =
      await Promise.all([
        this.catalogue.municipality(staff.municipalityId),
        this.catalogue.current(),
        this.bookings.byId(staff.municipalityId, id),
        payments.ofBooking(id),
        documents.ofBooking(id),
        handovers.ofBookings([id]),
        register.ofRoom(booking.roomId),
        cases.idOfBooking(id, staff.municipalityId),
        cases.history(id),
        afterUse.of(id),
      ]);
    const room = towns.rooms.get(booking.roomId);
    if (!person || !room) throw bookingErrors.unknown();
    const purpose = town.purposes.find(one => one.code === booking.purposeCode);
    return {
      booking,
      person,
      room,
      purposeName: purpose?.name ?? '',
      ...money,
      documents: papers,
      handovers: lent,
      keysOfRoom,
      approvalId,
      history,
      ...after,
    };
  }
}
