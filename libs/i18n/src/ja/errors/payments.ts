export const payments = {
  'errors.payments.unknown': 'そのお支払いは見つかりません。予約のページからお進みください。',
  'errors.payments.nothing-due': '今お支払いいただくものはありません。',
  'errors.payments.deadline-passed':
    'お支払いの期限が過ぎました。まだ空いているときは、もう一度お申し込みください。',
  'errors.payments.other-page-open':
    'この予約の、別のお支払いの画面が開いています。少し待ってから、もう一度お試しください。',
  'errors.payments.amount-changed':
    '金額が変わりました。いまお支払いいただく額は{dueYen}です。確かめてから、もう一度受け取ってください。',
  'errors.payments.too-little': 'お預かりの額が足りません。お支払いいただく額は{dueYen}です。',
  'errors.payments.slip-missing': '端末の伝票番号を入力してください。',
  'errors.payments.not-at-counter':
    '窓口でお返しするものはありません。予約のページで、返金の状態をお確かめください。',
  'errors.payments.not-online': '窓口で受け取ったお支払いです。オンラインの手続きはありません。',
  'errors.payments.no-method-left': 'オンラインで使えるお支払い方法がありません。窓口でお支払いください。',
  'errors.payments.refund-too-large': 'お支払いいただいた金額より多くは返せません。金額をお確かめください。',
  'errors.payments.provider-unavailable':
    '決済サービスにつながりません。予約はそのまま残っています。少し待って、もう一度お試しください。',
  'errors.payments.provider-refused':
    '決済サービスで受け付けられませんでした。ほかの支払い方法をお選びいただくか、窓口へお電話ください。',
  'errors.payments.webhook-refused': '送信元を確かめられない通知です。',
} as const;
