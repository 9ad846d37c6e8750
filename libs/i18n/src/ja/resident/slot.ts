export const slot = {
  'slot.title': 'この時間で申し込みますか',
  'slot.room': '部屋',
  'slot.when': '日時',
  'slot.price': '料金',
  'slot.price.note':
    '入場料をとるとき、物を売るとき、冷暖房や設備を使うときなどは、次の画面で料金が変わることがあります。',
  'slot.better': '「{name}」の料金のほうが{saved}お得なため、そちらで計算しました。',
  'slot.refund.never': 'この予約は、取り消してもお金は戻りません。',
  'slot.change': '時間を変える',
  'slot.times': '使う時間',
  'slot.bands.hint': '続いた時間帯は、まとめて申し込めます。',
  'slot.from': 'はじまり',
  'slot.to': 'おわり',
  'slot.change.submit': 'この時間で料金を見る',
  'slot.hold.note':
    '申し込みを始めると、この時間を30分間おさえます。時間はのばせます。お支払いはまだ発生しません。',
  'slot.submit': 'この時間で申し込む',
} as const;
