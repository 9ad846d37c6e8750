export const catalogue = {
  'errors.catalogue.municipality-unknown': 'その市町村のページは見つかりません。',
  'errors.catalogue.facility-unknown': 'その施設は見つかりません。施設の一覧からお選びください。',
  'errors.catalogue.room-unknown': 'その部屋は見つかりません。部屋の一覧からお選びください。',
  'errors.town.changed-meanwhile':
    'この設定は、ほかの職員が先に変えました。入力した内容はまだ保存されていません。いまの設定を開きなおして、もう一度入力してください。',
  'errors.town.file-missing':
    'この自治体の施設データがまだ保管されていません。「施設データ」でファイルを一度取り込んでから、もう一度お試しください。',
} as const;
