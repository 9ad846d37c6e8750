export const closing = {
  'closing.title': '退会する',
  'closing.first': '先に済ませていただくこと',
  'closing.obstacle.booking': '{about}の予約が残っています',
  'closing.obstacle.booking.out': 'ご利用が終わるまでお待ちいただくか、予約を取り消してください。',
  'closing.obstacle.booking.go': '予約を見る',
  'closing.obstacle.waits-for-money': '{about}の予約の、お支払いまたは返金が終わっていません',
  'closing.obstacle.waits-for-money.out': 'お支払いまたは返金が終わりましたら、退会できます。',
  'closing.obstacle.waits-for-money.go': '予約を見る',
  'closing.obstacle.key': '{about}の予約の鍵をお返しください',
  'closing.obstacle.key.out': '窓口に鍵をお返しいただくと、退会できます。',
  'closing.obstacle.key.go': '予約を見る',
  'closing.obstacle.group': '「{about}」の代表者になっています',
  'closing.obstacle.group.out':
    '代表者をほかの方に引き継いでください。引き継ぐ方がいないときは、団体の登録を取り下げてください。',
  'closing.obstacle.group.go': '引き継ぎの画面へ',
  'closing.ends': 'すぐに終わるもの',
  'closing.ends.text':
    'すべての機器でのサインイン、パスキー、利用者カード、空き待ち、申し込みの途中のもの、団体の役割、お知らせの受け取り方が終わり、メールアドレスの登録が消えます。元には戻せません。',
  'closing.kept': 'しばらく残るもの',
  'closing.kept.text':
    'これまでの予約とお支払いの記録は、お名前と電話番号とともに、ご利用の日から{count}年保存し、そのあとお名前と連絡先を自動で消します。お金の記録は残りますが、どなたのものかは分からなくなります。予約のない方のお名前と連絡先は、次の夜に消えます。',
  'closing.kept.data': '退会すると、この画面からは見られなくなります。必要な方は先にお受け取りください。',
  'closing.do': '退会の手続き',
  'closing.sure': '元に戻せないことが分かりました',
  'closing.sure.missing': '「元に戻せないことが分かりました」に印を付けてください。',
  'closing.submit': '退会する',
  'closing.keep': 'やめる',
  'closing.done': '退会しました',
  'closing.done.text':
    'ご利用ありがとうございました。同じメールアドレスで、いつでも新しくご登録いただけます。',
  'closing.done.mail': '確認のメールをお送りしました。',
} as const;
