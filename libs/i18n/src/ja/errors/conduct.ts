export const conduct = {
  'errors.booking.suspended':
    '「{name}」（{citation}）により、{until}まで新しい予約はできません。{days}の記録（{mark}）があるためです。すでにお取りした予約はそのままご利用いただけます。ご事情があれば「利用の記録」からお知らせください。',
  'errors.booking.too-many-idle-holds':
    '1日におさえて申し込まなかった時間が{most}件になりました。ほかの方も選べるように、続きは明日お願いします。お急ぎのときは窓口へお電話ください。',
  'errors.conduct.mark-unknown': 'その記録は見つかりません。',
  'errors.conduct.not-started': 'まだ利用の始まる時刻（{startsAt}）になっていません。',
  'errors.conduct.too-late': '来館なしを記録できるのは{until}まででした。',
  'errors.conduct.appealed-already': 'この記録についてのご事情は、すでに受け付けています。',
  'errors.conduct.appeal-empty': 'ご事情を書いてください。ひとことでもかまいません。',
  'errors.conduct.decided-already': 'この記録は、すでに免除されています。',
  'errors.conduct.nothing-to-keep':
    'この記録には申し出がありません。免除するときだけ、理由を書いて登録します。',
  'errors.conduct.reason-missing': '理由を書いてください。本人にメールで伝わります。',
} as const;
