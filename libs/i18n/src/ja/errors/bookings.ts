export const bookings = {
  'errors.booking.unknown': 'その予約は見つかりません。予約番号をお確かめください。',
  'errors.booking.slot-taken':
    '申し訳ありません。この時間は、ほかの方の予約が先に入りました。ほかに空いている時間をお選びください。',
  'errors.booking.closed-meanwhile':
    '申し訳ありません。この時間は、施設の都合により使えなくなりました（{because}）。ほかの時間か、ほかの部屋をお選びください。',
  'errors.booking.changed-meanwhile':
    'この予約は先に手続きが進みました（今の状態：{state}）。最新の内容をご確認ください。',
  'errors.booking.not-allowed-now': '今の状態（{state}）では、この手続きはできません。',
  'errors.booking.not-by-this-person': 'この予約は、申し込んだ方だけが見たり変えたりできます。',
  'errors.booking.too-many-holds':
    '一度におさえられるのは{most}件までです。先におさえた時間の申込を終えるか、取りやめてください。',
  'errors.booking.extra-time-taken':
    '時間帯の前後に、たった今ほかの予約が入りました。延ばす時間を選び直してください。時間帯そのものは、おさえたままです。',
  'errors.booking.limit-reached':
    '「{name}」（{citation}）により、{whose}につき{per}に{most}{unit}まで予約できます。{from}から{to}までの予約はすでに{used}{unit}あり、今回の{wanted}{unit}を足すと上限を超えます。',
  'errors.booking.basket-full':
    '一度にまとめて申し込めるのは{most}件までです。今の分を申し込んでから、続きをお選びください。',
  'errors.booking.basket-towns-differ':
    'まとめ申込みに入れられるのは、同じ自治体の部屋だけです。別の自治体の部屋は、分けてお申し込みください。',
  'errors.booking.basket-empty': '日時が選ばれていません。1つ以上お選びください。',
  'errors.booking.hold-not-extendable':
    'おさえる時間は{most}回までのばせます。このまま申し込むか、窓口へお電話ください。',
  'errors.booking.over-capacity':
    'この使い方の定員は{capacity}人です。人数を直すか、もっと人数の入る並べ方や部屋をお選びください。',
  'errors.booking.layout-unknown': 'その並べ方はこの部屋にありません。もう一度お選びください。',
  'errors.booking.noise-next-door':
    '音が届く隣の「{neighbour}」に、{from}から{to}まで予約があります。音の出る利用と静かな利用は同じ時間に隣り合わせにできないため、「{purpose}」ではこの時間に使えません。ほかの時間か部屋をお選びください。',
  'errors.booking.purpose-not-allowed': 'この部屋は「{purpose}」には使えません。ほかの部屋をお選びください。',
  'errors.booking.not-bookable-online': 'この部屋は、窓口またはお電話でお申し込みください。',
  'errors.booking.equipment-unknown': 'その設備はこの施設にありません。もう一度お選びください。',
  'errors.booking.equipment-short':
    '「{name}」は、この時間に使えるのがあと{left}つです。数を減らしてください。',
  'errors.booking.change-unknown': 'その変更の申し込みは見つかりません。',
  'errors.booking.change-under-way':
    'この予約には、手続き中の変更があります。先の変更を終えるか、取りやめてから、もう一度お申し込みください。',
  'errors.booking.change-nothing': '変わったところがありません。変えたいところを直してください。',
  'errors.booking.change-too-late':
    'この予約を画面で変更できるのは{lastDate}まででした。窓口へお電話ください。',
  'errors.booking.change-too-often': 'この予約を変更できるのは{most}回までです。窓口へお電話ください。',
  'errors.booking.change-other-house':
    'ほかの施設の部屋へは変更できません。この予約を取り消して、あらためてお申し込みください。',
  'errors.booking.change-price-differs':
    '表示していた金額が変わりました（支払い{dueYen}、返金{refundYen}）。もう一度ご確認ください。',
  'errors.booking.change-not-allowed-now': 'この変更は、もう手続きが終わっています。',
  'errors.booking.change-reason-missing': '変更の理由を入力してください。',
  'errors.booking.not-paid': 'お支払いがまだのため、先へ進めません。',
  'errors.booking.profile-incomplete': '申し込むには、お名前と電話番号が必要です。',
  'errors.booking.override-reason-missing':
    '規則によらずに進める理由を入れてください。記録と報告に残ります。',
} as const;
