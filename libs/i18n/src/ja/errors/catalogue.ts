export const catalogue = {
  'errors.catalogue.municipality-unknown': 'その市町村のページは見つかりません。',
  'errors.catalogue.facility-unknown': 'その施設は見つかりません。施設の一覧からお選びください。',
  'errors.catalogue.room-unknown': 'その部屋は見つかりません。部屋の一覧からお選びください。',
  'errors.town.changed-meanwhile':
    'この設定は、ほかの職員が先に変えました。入力した内容はまだ保存されていません。いまの設定を開きなおして、もう一度入力してください。',
  'errors.town.file-missing':
    'この自治体の施設データがまだ保管されていません。「施設データ」でファイルを一度取り込んでから、もう一度お試しください。',
  'errors.catalogue.photo-unknown': 'その写真は見つかりません。もう取り除かれたかもしれません。',
  'errors.catalogue.photo-missing': '写真のファイルを選んでください。',
  'errors.catalogue.photo-text-missing':
    '写真の説明を入力してください。写真を見られない方に、何が写っているかを伝えます。',
  'errors.catalogue.photo-text-too-long': '写真の説明は{most}文字までにしてください。',
  'errors.catalogue.photo-credit-too-long': '撮影者・利用条件は{most}文字までにしてください。',
  'errors.catalogue.photo-too-large':
    '写真のファイルが大きすぎます。{megabytes}MBまでの写真をお使いください。',
  'errors.catalogue.photo-kind-unknown':
    'このファイルは使えません。JPEG・PNG・WebPの写真をお選びください。iPhoneのHEICは、JPEGに書き出すと使えます。',
  'errors.catalogue.photo-broken':
    'ファイルが壊れていて、写真として開けませんでした。元の写真をもう一度書き出してお使いください。',
  'errors.catalogue.photo-of-too-many-pixels':
    '写真が大きすぎて開けません。縦横あわせて{megapixels}00万画素までの写真をお使いください。',
  'errors.catalogue.photo-too-small':
    '写真が小さすぎます。縦も横も{leastSide}ピクセル以上の写真をお使いください。',
  'errors.catalogue.photo-known': '同じ写真が、この部屋にもうあります。',
  'errors.catalogue.photos-full':
    '写真は1部屋に{most}枚までです。使わない写真を取り除いてから、追加してください。',
} as const;
