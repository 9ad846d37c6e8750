export const notifications = {
  'errors.notification.unsafe-header':
    'このメールアドレスには送れません。名前や記号を付けず、アドレスだけを入力してください。',
  'errors.notification.channel-unknown':
    'この受け取り方は、いま選べません。ほかの受け取り方を選んでください。',
  'errors.notification.must-be-told':
    'このお知らせは、お届けしないことを選べません。受け取り方を選んでください。',
  'errors.notification.unknown': 'この連絡は見つかりません。一覧からもう一度お選びください。',
  'errors.notification.done-already': 'この連絡は、すでに済んでいます。一覧をご確認ください。',
} as const;
