/** Error pages and help. */
export const frame = {
  'admin.error.who-may': 'この操作ができるのは、「{roles}」の役割の職員です。',
  'admin.error.request': 'お問い合わせの番号 {requestId}',
  'admin.error.home': '最初のページへ',
  'admin.error.resend': 'もう一度送る',
  'admin.error.resend.hint': '入力した内容は残っています。下のボタンで、もう一度送れます。',
  'admin.error.resend.signed-out':
    'しばらく操作がなかったため、サインアウトしました。入力した内容は残っています。別のタブでサインインしてから、下のボタンを押してください。',
  'admin.error.sign-in.new-tab': 'サインインの画面を別のタブで開く',
  'admin.error.sign-in': 'サインインの画面へ',

  'admin.help.title': '困ったとき',
  'admin.help.key': '鍵を渡せないとき',
  'admin.help.key.text':
    '支払いが済んでいない予約には鍵を渡せません。「予約」で予約を開き、支払いの状態を確かめてください。違う鍵をかざしたときは、正しい鍵の番号が出ます。',
  'admin.help.late': '鍵が返ってこないとき',
  'admin.help.late.text':
    '「本日」の「返却おくれ」に、団体名、電話番号、次に使う団体が出ます。電話をかけて、返却をお願いしてください。',
  'admin.help.refuse': '不許可にするとき',
  'admin.help.refuse.text':
    '案件の「不許可の文書へ」から、根拠の条項と事実を書きます。通知書を確かめてから決定します。決定は取り消せません。',
  'admin.help.differ': '会計に差額が出たとき',
  'admin.help.differ.text':
    '「Stripeから取り直す」を押してください。それでも残るものは、一覧の1件ずつを確かめ、訂正の仕訳で直します。',
} as const;
