import type { PendingApproval } from '@kashikan/approvals';
import { processingClock, type ProcessingClock } from '@kashikan/approvals/rules';
import { localDateOf } from '@kashikan/kernel';
import type { StaffPage } from '../../frame/staff-page';
import type { TurnedCase } from './my-cases';

export const inboxTabs = ['mine', 'deputy', 'returned', 'near', 'all'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export type InboxLists = Readonly<Record<InboxTab, readonly TurnedCase[]>>;

export const clockOf = (row: PendingApproval, page: StaffPage): ProcessingClock =>
  processingClock(localDateOf(row.requestedAt, page.zone), row.dueOn, page.today, row);

/** 私の番, 代決, 修正待ち, 期限が近い: the lists in which a case may stand, several at once. */
export function inboxLists(
  page: StaffPage,
  waiting: readonly TurnedCase[],
  returned: readonly PendingApproval[],
): InboxLists {
  const isIn = ({ turn }: TurnedCase, isDeputy: boolean) =>
    turn.allowed && (turn.forId !== null) === isDeputy;
  return {
    mine: waiting.filter(one => isIn(one, false)),
    deputy: waiting.filter(one => isIn(one, true)),
    returned: returned.map(row => ({ row, turn: { allowed: false, why: 'not-open' } })),
    near: waiting.filter(({ row }) => clockOf(row, page).standing !== 'in-time'),
    all: waiting,
  };
}

/** Clean and theirs: what may be approved together. */
export const isClean = ({ row, turn }: TurnedCase): boolean =>
  turn.allowed && row.proposal !== 'refuse' && row.checks.every(({ ok }) => ok);

/** What a tick says: the case as it was shown. */
export const ticketOf = ({
  approvalId,
  round,
  signatures,
}: Pick<PendingApproval, 'approvalId' | 'round' | 'signatures'>): string =>
  `${approvalId} ${round} ${signatures.length}`;
