import { type Booking, bookingErrors, BookingsStore, useErrors, UseReportsStore } from '@kashikan/bookings';
import { answeredChecks, implausible, reportableStates } from '@kashikan/bookings/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { OvertimeCharge, OvertimePrice } from './overtime';

export interface ReportedUse {
  readonly bookingId: string;
  /** Of the member of staff who reports; elsewhere the booking does not exist. */
  readonly municipalityId?: string;
  readonly people: number;
  /** As booked when missing; a resident's are always as booked. */
  readonly actualStart?: Date;
  readonly actualEnd?: Date;
  /** Those of the facility's checks that were done. */
  readonly checks: readonly string[];
  readonly notes: string;
  /** What staff were shown that extra time will cost. */
  readonly shownYen?: number;
}

export interface UseReportOutcome {
  /** What is charged for extra time and not paid yet. */
  readonly dueYen: number;
  /** False when extra time was used that the fee table has no price for. */
  readonly isPriced: boolean;
}

const MOST_PEOPLE = 100_000;
const LONGEST_NOTE = 1_000;

/**
 * 利用実績: how many came, from when to when, what was checked. Extra time is charged in the same unit, by what staff have seen.
 * Staff may write it anew, and every version is kept; a resident writes it once, and not after staff have.
 */
@Injectable()
export class ReportUse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly reports: UseReportsStore,
    private readonly catalogue: Catalogue,
    private readonly price: OvertimePrice,
    private readonly charge: OvertimeCharge,
  ) {}

  /** Throws `use.*`, with `use.charge-differs` when the charge is not the one shown; nothing is saved then. */
  async run(actor: Actor, report: ReportedUse, idempotency?: IdempotencyKey): Promise<UseReportOutcome> {
    wellFormed(report);
    if (actor.kind === 'staff') await this.charge.closePage(actor, report.bookingId);
    return this.unitOfWork.run({ actor, verb: 'booking.report-use', idempotency }, async tx => {
      const booking = await this.bookings.lock(tx, report.bookingId);
      const room = await this.catalogue.room(booking.roomId);
      await this.mayReport(tx, booking, room, report);
      const used = usedTime(tx, booking, report);
      const overtime = await this.price.of(booking, room, used, tx.now);
      const owed = await this.charge.owed(tx, booking, overtime);
      const isNew = owed.dueYen > 0 && owed.open?.dueYen !== owed.dueYen;
      if (isNew && report.shownYen !== owed.dueYen) throw useErrors.chargeDiffers(owed.dueYen);
      await this.reports.insert(tx, booking, {
        people: report.people,
        startedAt: used.startsAt,
        endedAt: used.endsAt,
        checks: answeredChecks(room.facility.useReport?.checks ?? [], report.checks),
        note: report.notes.trim() || null,
      });
      await this.charge.run(tx, { booking, room, used }, owed, overtime);
      return { dueYen: owed.dueYen, isPriced: overtime.isPriced };
    });
  }

  private async mayReport(tx: Tx, booking: Booking, room: Room, report: ReportedUse): Promise<void> {
    const { kind, id } = tx.actor;
    const isTheirs =
      kind === 'resident' ? booking.accountId === id : booking.municipalityId === report.municipalityId;
    if (!isTheirs) throw bookingErrors.unknown();
    if (!reportableStates.includes(booking.state)) throw useErrors.notReportable(booking.state);
    const from = kind === 'resident' ? booking.endsAt : booking.startsAt;
    if (tx.now < from) throw useErrors.tooEarly(from);
    if (kind !== 'resident') return;
    if (!room.facility.useReport?.askResident) throw useErrors.notAsked();
    if (await this.reports.newest(tx, booking.id)) throw useErrors.reportedAlready();
  }
}

function wellFormed({ people, notes }: ReportedUse): void {
  if (!Number.isInteger(people) || people < 0 || people > MOST_PEOPLE)
    throw useErrors.peopleWrong(MOST_PEOPLE);
  if (notes.trim().length > LONGEST_NOTE) throw useErrors.noteTooLong(LONGEST_NOTE);
}

function usedTime(tx: Tx, booking: Booking, { actualStart, actualEnd }: ReportedUse) {
  const isTimed = tx.actor.kind === 'staff';
  const startsAt = (isTimed ? actualStart : undefined) ?? booking.startsAt;
  const endsAt = (isTimed ? actualEnd : undefined) ?? booking.endsAt;
  const why = implausible(booking, { startsAt, endsAt }, tx.now);
  if (why) throw useErrors.timesWrong(why);
  return { startsAt, endsAt };
}
