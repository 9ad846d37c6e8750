import { formatDateTime, formatYen } from '@kashikan/i18n';

/** Stripe counts in Japan's time for a Japanese account. */
const ZONE = 'Asia/Tokyo';

export const practice = 'これは練習用の支払い画面です（Stripe サンドボックス）。実際のお金は動きません。';

export const when = (seconds: number): string => formatDateTime('ja', new Date(seconds * 1000), ZONE);
export const money = (amount: number | null): string => formatYen('ja', amount ?? 0);

export const methodNames: Readonly<Record<string, string>> = {
  card: 'カード',
  konbini: 'コンビニ',
  paypay: 'PayPay',
};

/** A word for each state, and whether it is good news. */
export const stateWords: Readonly<Record<string, readonly [string, '' | 'good' | 'bad']>> = {
  open: ['支払い待ち', ''],
  voucher: ['コンビニ番号発行済み', ''],
  lapsed: ['コンビニ期限切れ', 'bad'],
  paid: ['支払い済み', 'good'],
  expired: ['期限切れ', 'bad'],
  succeeded: ['完了', 'good'],
  failed: ['失敗', 'bad'],
  pending: ['処理中', ''],
  requires_action: ['口座の連絡待ち', ''],
  canceled: ['取りやめ', 'bad'],
  in_transit: ['送金中', ''],
  waiting: ['送信待ち', ''],
  withheld: ['止めています', 'bad'],
  delivered: ['届きました', 'good'],
  'given-up': ['あきらめました', 'bad'],
};

export const deliveryNames = {
  normal: 'すぐに送る',
  late: 'おくれて送る',
  twice: '同じ通知を2回送る',
  'out-of-order': '順番を逆にして送る（2秒ためてから）',
  never: '送らない',
} as const;
