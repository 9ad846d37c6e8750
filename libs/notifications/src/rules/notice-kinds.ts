export const noticeKinds = ['decision', 'payment', 'closing', 'receipt', 'waiting', 'reminder'] as const;
/** お知らせの種類, as people choose by them. */
export type NoticeKind = (typeof noticeKinds)[number];

/** What nobody can switch off: rights and deadlines hang on it. */
export const mustBeTold = (kind: NoticeKind): boolean =>
  kind === 'decision' || kind === 'payment' || kind === 'closing';

/** All ways that data knows; `sms` and `line` wait for a driver and are offered to nobody. */
export const channels = ['mail', 'sms', 'line', 'post', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** What is known of a person that one could be reached by. */
export interface Reach {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** The ways that work for this person today. */
export const offeredChannels = ({ email, phone, address }: Reach): readonly Channel[] => [
  ...(email === null ? [] : (['mail'] as const)),
  ...(address === null ? [] : (['post'] as const)),
  ...(phone === null ? [] : (['phone'] as const)),
];
