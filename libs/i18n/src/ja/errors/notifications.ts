export const notifications = {
  'errors.notification.unsafe-header':
    'このメールアドレスには送れません。名前や記号を付けず、アドレスだけを入力してください。',
} as const;
