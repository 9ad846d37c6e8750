import type { documents as source } from '../ja/documents';
import type { TranslationOf } from '../translation';

export const documents: TranslationOf<typeof source> = {
  'documents.permit.title': 'Permit for use',
  'documents.refusal.title': 'Notice of refusal',
  'documents.refusal.lead':
    'The following use, for which an application was made on {date}, is not permitted for the reason below.',
  'documents.refusal.to': 'To {name}',
  'documents.refusal.reason': 'Reason for the refusal',
  'documents.refusal.article': 'Article it rests on',
  'documents.refusal.facts': 'Facts that meet the article',
  'documents.instruction.title': 'If you object to this decision',
  'documents.instruction.use.head.review':
    'You may request a review by {head} within 3 months from the day after you learned of this decision, but not after 1 year from the day after the decision.',
  'documents.instruction.use.head.suit':
    'You may sue for the revocation of this decision within 6 months from the day after you learned of it, against {defendant} (represented by {representative}), but not after 1 year from the day after the decision. If you requested a review, the 6 months run from the day after you learned of its outcome.',
  'documents.instruction.use.manager.review':
    'You may request a review by {head} (Local Autonomy Act, Article 244-4) within 3 months from the day after you learned of this decision, but not after 1 year from the day after the decision.',
  'documents.instruction.use.manager.suit':
    'You may sue for the revocation of this decision within 6 months from the day after you learned of it, against {defendant}, but not after 1 year from the day after the decision. If you requested a review, the 6 months run from the day after you learned of its outcome.',
  'documents.instruction.fee.review':
    'Against the fee, you may request a review by {head} (Local Autonomy Act, Article 229) within 3 months from the day after you learned of it, but not after 1 year from the day after the decision.',
  'documents.instruction.fee.suit':
    'A suit against the fee is possible only after the review, within 6 months from the day after you learned of its outcome, against {defendant} (represented by {representative}).',
  'documents.instruction.dates':
    'If you received this paper on {delivered}, a review can be requested until {review} and a suit brought until {suit}.',
  'documents.payment-line': '{facility}, {room} (booking {number})',
  'documents.payment-line.difference': '{facility}, {room} (booking {number}) (difference of a change)',
  'documents.payment-line.overtime': '{facility}, {room} (booking {number}) (overtime)',
};
