import { OpenApproval, RecheckApproval } from '@kashikan/approvals';
import {
  type CaseKind,
  type ChosenRoute,
  decisionDueOn,
  routeFor,
  routeTerms,
} from '@kashikan/approvals/rules';
import { type Booking, BookingsStore } from '@kashikan/bookings';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { GroupStandings } from '@kashikan/groups';
import { type LocalDate, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ApprovalChecks } from '../approval-checks';

type Routed = Pick<Booking, 'municipalityId' | 'purposeCode' | 'groupId' | 'feeYen'>;

/** 経路: which way a case of this town goes, by what it is about. */
@Injectable()
export class CaseWay {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly groups: GroupStandings,
  ) {}

  async of(tx: Tx, kind: CaseKind, booking: Routed, room: Room): Promise<ChosenRoute> {
    const { municipality } = await this.catalogue.municipality(room.municipalityId);
    const today = localDateOf(tx.now, municipality.timeZone);
    const { groupId } = booking;
    const group = groupId ? await this.groups.within(tx, groupId, room.municipalityId, today) : undefined;
    return routeFor(routeTerms(municipality.approval), {
      kind,
      facility: room.facility.code,
      purpose: booking.purposeCode,
      groupKind: group?.kindCode ?? null,
      feeYen: booking.feeYen ?? 0,
    });
  }
}

/** 審査の受付: an application or a change becomes a case, with its checks, its way and the day by which it is to be decided. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly openApproval: OpenApproval,
    private readonly recheckApproval: RecheckApproval,
    private readonly bookings: BookingsStore,
    private readonly checks: ApprovalChecks,
    private readonly way: CaseWay,
  ) {}

  /** `isPermitted`: every check is green and the ordinance needs no more than that. */
  async ofApplication(tx: Tx, bookingId: string, room: Room): Promise<{ isPermitted: boolean }> {
    const booking = await this.bookings.lock(tx, bookingId);
    return this.openApproval.run(tx, {
      bookingId,
      ...placeOf(room),
      checks: await this.checks.of(tx, bookingId, room),
      dueOn: dueOf(tx, room),
      way: await this.way.of(tx, 'use', booking, room),
    });
  }

  /** A change of what was judged is judged by somebody: no article lets it pass by itself. Returns the day by which it is decided. */
  async ofChange(tx: Tx, changed: Booking, changeId: string, room: Room): Promise<LocalDate> {
    const dueOn = dueOf(tx, room);
    const { route } = await this.way.of(tx, 'change', changed, room);
    await this.openApproval.run(tx, {
      bookingId: changed.id,
      changeId,
      ...placeOf(room),
      checks: await this.checks.of(tx, changed.id, room, changed),
      dueOn,
      way: { route, automaticArticle: null },
    });
    return dueOn;
  }

  /** What is applied for has become something else. */
  async again(tx: Tx, booking: Booking, room: Room): Promise<void> {
    const checks = await this.checks.of(tx, booking.id, room);
    const { route } = await this.way.of(tx, 'use', booking, room);
    const { id: bookingId, municipalityId } = booking;
    await this.recheckApproval.run(tx, { bookingId, municipalityId }, { checks, route });
  }
}

const placeOf = ({ municipalityId, facilityId }: Room) => ({ municipalityId, facilityId });

const dueOf = (tx: Tx, { facility }: Room): LocalDate =>
  decisionDueOn(localDateOf(tx.now, facility.municipality.timeZone), facility.processingDays);
