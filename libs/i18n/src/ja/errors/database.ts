export const database = {
  'errors.database.busy':
    '申込が集中しています。少し待って、もう一度お試しください。入力した内容は残っています。',
  'errors.idempotency.key-reused':
    'この画面は前に送った内容と結びついています。お手数ですが、もどってもう一度お申し込みください。',
  'errors.idempotency.in-progress':
    '同じ内容をいま処理しています。少し待ってから、予約の一覧で結果をご確認ください。',
} as const;
