import { ApprovalInbox, OfficeView, type PendingApproval } from '@kashikan/approvals';
import { type MaySign, maySign } from '@kashikan/approvals/rules';
import { Moved } from '@kashikan/edge';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';

/** A case that waits, with whether it is this member of staff's turn. */
export interface TurnedCase {
  readonly row: PendingApproval;
  readonly turn: MaySign;
}

/** What waits where this member of staff may decide, the nearest deadline first. */
@Injectable()
export class MyCases {
  constructor(
    private readonly inbox: ApprovalInbox,
    private readonly office: OfficeView,
  ) {}

  async waiting(page: StaffPage): Promise<TurnedCase[]> {
    const { municipalityId, id } = page.staff;
    const [pending, office] = await Promise.all([
      this.inbox.pending(municipalityId, page.scope('approval.view')),
      this.office.today(municipalityId),
    ]);
    return pending.map(row => ({
      row,
      turn: page.staff.may('approval.decide', row.facilityId)
        ? maySign(row, id, office)
        : { allowed: false, why: 'not-yours' },
    }));
  }

  /** After a decision the next case that is theirs opens by itself; with none left, the list. */
  async next(page: StaffPage, decidedId: string): Promise<Moved> {
    const waiting = await this.waiting(page);
    const next = waiting.find(({ row, turn }) => turn.allowed && row.approvalId !== decidedId);
    const told = `decided=${decidedId}`;
    return new Moved(next ? `/approvals/${next.row.approvalId}?${told}` : `/approvals?${told}`);
  }
}
