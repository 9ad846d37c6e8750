import type { ApprovalCaseFacts } from '@kashikan/approvals';
import { Notice, useWords } from '@kashikan/ui';

/** What was just decided, with the way back to it. */
export function DecidedNotice({ decided }: { readonly decided: ApprovalCaseFacts }) {
  const t = useWords();
  const name = decided.groupName ?? decided.applicantName ?? '';
  const said = wordsOf(decided);
  return (
    <Notice tone="success" isResult>
      <p>
        {t(said, { name })} <a href={`/approvals/${decided.approvalId}`}>{t('admin.case.see')}</a>
      </p>
    </Notice>
  );
}

const wordsOf = ({ state, signatures }: ApprovalCaseFacts) => {
  if (state === 'approved') return 'admin.case.approved';
  if (state === 'refused') return 'admin.case.refused';
  if (state === 'returned') return 'admin.case.returned';
  return signatures.length > 0 ? 'admin.case.signed' : 'admin.case.sent-back';
};
