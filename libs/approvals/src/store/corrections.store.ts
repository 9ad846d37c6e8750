import type { Tx } from '@kashikan/database';
import type { CaseId } from './approvals.store';

/** Ends the open request for a correction, if there is one; the days that the applicant had do not count as the office's. */
export async function closeCorrection(
  tx: Tx,
  { approvalId }: CaseId,
  outcome: 'corrected' | 'resumed' | 'withdrawn',
  answer: string | null = null,
): Promise<void> {
  const closed = await tx.row<{ days: number }>(
    `UPDATE approval_corrections c SET closed_at = $2, outcome = $3, answer = $4
       FROM approvals a JOIN municipalities m ON m.id = a.municipality_id
      WHERE c.approval_id = $1 AND c.closed_at IS NULL AND a.id = c.approval_id
     RETURNING ($2::timestamptz AT TIME ZONE m.time_zone)::date - (c.asked_at AT TIME ZONE m.time_zone)::date AS days`,
    [approvalId, tx.now, outcome, answer],
  );
  if (!closed || closed.days === 0) return;
  await tx.change(
    'UPDATE approvals SET due_on = due_on + $2::int, paused_days = paused_days + $2::int WHERE id = $1',
    [approvalId, closed.days],
  );
}
