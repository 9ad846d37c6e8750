/** 空き待ち. */
export const waiting = {
  'errors.waiting.unknown': 'その空き待ちは見つかりません。空き待ちの一覧からお選びください。',
  'errors.waiting.not-kept':
    'この施設では空き待ちを受け付けていません。ほかに空いている時間をお選びください。',
  'errors.waiting.slot-free': 'この時間は、いま空いています。そのまま申し込めます。',
  'errors.waiting.opens-soon': 'この時間は空きました。{opensAt}から、どなたでも申し込めます。',
  'errors.waiting.offer-over':
    'ご案内の期限が過ぎました。この時間は次の方へご案内します。ほかの時間をお選びください。',
  'errors.waiting.closed': 'この時間は休館などのため利用できません。空き待ちには入れません。',
  'errors.waiting.already': 'この時間の空き待ちには、すでに入っています。',
  'errors.waiting.too-many':
    'この施設で空き待ちできるのは一度に{most}件までです。ほかの空き待ちをやめると入れます。',
  'errors.waiting.not-allowed-now': 'この空き待ちは、すでに終わっています。空き待ちの一覧をご確認ください。',
  'errors.waiting.reason-missing': '外す理由を入力してください。',
} as const;
