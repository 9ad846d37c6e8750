import {
  ApprovalCase,
  type ApprovalCaseFacts,
  approvalErrors,
  type CaseEvent,
  type NamedHolder,
  OfficeView,
} from '@kashikan/approvals';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { FixedQuote, UseFacts } from '@kashikan/bookings';
import type { Permission } from '@kashikan/identity';
import { DomainError, localDateOf } from '@kashikan/kernel';
import { type MaySign, maySign, processingClock, type ProcessingClock } from '@kashikan/approvals/rules';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';

/** A case with the names of what it is about. */
export interface WholeCase {
  readonly facts: ApprovalCaseFacts;
  readonly room: Room;
  readonly purposeName: string;
  readonly use: Partial<UseFacts>;
  readonly quote: FixedQuote | null;
  readonly clock: ProcessingClock;
  /** Whether it is this member of staff's turn, and in whose place. */
  readonly turn: MaySign;
  readonly holders: readonly NamedHolder[];
  readonly history: readonly CaseEvent[];
}

@Injectable()
export class ReadCase {
  constructor(
    private readonly cases: ApprovalCase,
    private readonly catalogue: Catalogue,
    private readonly office: OfficeView,
  ) {}

  async forStaff(page: StaffPage, id: string, permission: Permission): Promise<WholeCase> {
    const facts = await this.cases.of(id, page.staff.municipalityId);
    page.staff.mustMay(permission, facts);
    page.staff.saw([facts.accountId]);
    const [towns, history, office, holders] = await Promise.all([
      this.catalogue.current(),
      this.cases.history(facts.bookingId),
      this.office.today(page.staff.municipalityId),
      this.office.holders(page.staff.municipalityId),
    ]);
    const room = towns.rooms.get(facts.roomId);
    if (!room) throw approvalErrors.unknown();
    const requestedOn = localDateOf(facts.requestedAt, page.zone);
    return {
      facts,
      room,
      purposeName: page.town.purposes.find(one => one.code === facts.purposeCode)?.name ?? '',
      use: facts.useFacts,
      quote: facts.quote as FixedQuote | null,
      clock: processingClock(requestedOn, facts.dueOn, page.today, facts),
      turn: maySign(facts, page.staff.id, office),
      holders,
      history,
    };
  }
}

/** The case that has just been decided, told at the top of the next page; an id that is not theirs tells nothing. */
export async function decisionOf(
  cases: ReadCase,
  page: StaffPage,
  id: string | undefined,
): Promise<ApprovalCaseFacts | undefined> {
  if (!id) return undefined;
  try {
    return (await cases.forStaff(page, id, 'approval.view')).facts;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
