import type { ApprovalCaseFacts } from '@kashikan/approvals';
import { Notice, useWords } from '@kashikan/ui';

/** What was just decided, with the way back to it. */
export function DecidedNotice({ decided }: { readonly decided: ApprovalCaseFacts }) {
  const t = useWords();
  const name = decided.groupName ?? decided.applicantName ?? '';
  const said = decided.state === 'approved' ? 'admin.case.approved' : 'admin.case.refused';
  return (
    <Notice tone="success" isResult>
      <p>
        {t(said, { name })} <a href={`/approvals/${decided.approvalId}`}>{t('admin.case.see')}</a>
      </p>
    </Notice>
  );
}
