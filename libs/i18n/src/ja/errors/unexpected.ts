/** What is said when no sentence of a topic fits, and the headings of the error pages by kind. */
export const unexpected = {
  'errors.unexpected':
    'うまく処理できませんでした。時間をおいてもう一度お試しください。続くときは、番号「{requestId}」を窓口へお知らせください。',
  'errors.title.malformed': '受け取れない内容でした',
  'errors.title.unauthenticated': 'サインインしてください',
  'errors.title.forbidden': 'この操作はできません',
  'errors.title.not-found': 'ページが見つかりません',
  'errors.title.conflict': 'ほかの操作と重なりました',
  'errors.title.expired': '期限が切れています',
  'errors.title.refused-by-rule': 'この内容では受け付けられません',
  'errors.title.too-many': 'アクセスが集中しています',
  'errors.title.unavailable': 'ただいまご利用いただけません',
  'errors.title.unexpected': '申し訳ありません。うまく処理できませんでした',
} as const;
