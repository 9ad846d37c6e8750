import { Moved } from '@kashikan/edge';
import type { ApprovalInbox } from '@kashikan/approvals';
import type { StaffPage } from '../../frame/staff-page';

/** After a decision the next case opens by itself; with none left, the list. */
export async function toNextCase(inbox: ApprovalInbox, page: StaffPage, decidedId: string): Promise<Moved> {
  const pending = await inbox.pending(page.staff.municipalityId, page.scope('approval.decide'));
  const next = pending.find(row => row.approvalId !== decidedId);
  return new Moved(
    next ? `/approvals/${next.approvalId}?decided=${decidedId}` : `/approvals?decided=${decidedId}`,
  );
}
