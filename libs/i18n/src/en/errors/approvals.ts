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
  'errors.approval.step-signed': '{signedBy} did “{step}” at {signedAt}. Please open the page again.',
  'errors.approval.waits-for-applicant': 'This application is waiting for a correction by the applicant.',
  'errors.approval.not-returned':
    'This application is not waiting for a correction. Please open the page again.',
  'errors.approval.changed-meanwhile':
    'The case has changed since you opened the page. Please open it again.',
  'errors.approval.proposal-otherwise':
    'This is not what is proposed. If you do not agree with the proposal, send the case back with a reason.',
  'errors.approval.step-missing': 'The step to be signed is missing. Please open the page again.',
  'errors.approval.not-yours': 'This step is not yours to sign.',
  'errors.approval.own-application': 'Nobody decides an application of their own.',
  'errors.approval.signed-another':
    'You have signed another step of this case. One person cannot sign two of them.',
  'errors.approval.send-back-reason-missing': 'Please write why the case is sent back.',
  'errors.approval.recusal-reason-missing': 'Please write how the application concerns you.',
  'errors.approval.nothing-to-send-back': 'Nobody has signed yet, so there is nothing to send back.',
  'errors.approval.deputy-unknown': 'Please choose a colleague who stands in for you.',
  'errors.approval.post-held': 'This person already holds the post.',
  'errors.approval.holder-unknown': 'This member of staff was not found.',
  'errors.approval.post-unknown': 'There is no such post in the settings.',
  'errors.approval.post-needs-somebody':
    'Nobody would be left in the post “{post}”, which is needed. Please put somebody else in it first.',
};
