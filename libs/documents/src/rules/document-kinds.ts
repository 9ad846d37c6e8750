/** What a paper is; each kind counts its own numbers. */
export const documentKinds = [
  'permit',
  'refusal',
  'reduction',
  'cancellation',
  'payment-request',
  'receipt',
  'refund',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * 通知: papers whose delivery counts, because the periods of the 教示 or of payment begin there. A permit or a receipt is waited for and
 * fetched; these must reach their reader.
 */
export const noticeKinds: readonly DocumentKind[] = [
  'refusal',
  'reduction',
  'cancellation',
  'payment-request',
];
