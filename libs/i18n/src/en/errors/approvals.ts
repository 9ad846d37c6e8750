import type { approvals as source } from '../../ja/errors/approvals';
import type { TranslationOf } from '../../translation';

export const approvals: TranslationOf<typeof source> = {
  'errors.approval.unknown': 'This case cannot be found. Please go back to the list and choose again.',
  'errors.approval.already-decided':
    '{decidedBy} already decided this case at {decidedAt}. Please open it again to see the decision.',
  'errors.approval.withdrawn': 'The applicant withdrew this application. Nothing is left to decide.',
  'errors.approval.use-has-begun':
    'The time of use has begun, so it can no longer be approved. Please contact the applicant.',
  'errors.approval.reason-missing':
    'To refuse, please give both the article it rests on and the facts that meet it.',
  'errors.approval.not-by-this-actor': 'Applications are decided by staff with the role of approver.',
};
