export const use = {
  'errors.use.too-early': '利用実績は、{from}から記録できます。',
  'errors.use.not-reportable': 'この予約は、いまの状態（{state}）では利用実績を記録できません。',
  'errors.use.not-asked': 'この施設では、利用実績は窓口で記録します。',
  'errors.use.reported-already':
    '利用実績はすでに記録されています。直したいところがあれば、施設へお知らせください。',
  'errors.use.people-wrong': '人数を0から{most}までの数で入れてください。',
  'errors.use.times-backwards': '終わりの時刻は、始まりの時刻よりあとにしてください。',
  'errors.use.times-too-long': '利用の時間が24時間をこえています。時刻を確かめてください。',
  'errors.use.times-elsewhere': '予約の時間から離れすぎています。時刻を確かめてください。',
  'errors.use.times-to-come':
    'まだ来ていない時刻です。予約をこえて利用した時間は、終わってから記録してください。',
  'errors.use.note-too-long': '備考は{most}文字までにしてください。',
  'errors.use.charge-differs': '超過利用の料金は{dueYen}です。金額を確かめて、もう一度記録してください。',
  'errors.use.paid-more':
    '超過利用の料金として、すでに{paidYen}が納められています。これより少なくなる時刻には直せません。還付については会計の担当へご相談ください。',
} as const;
