/** 設定: the list of pages on which a town is set up. */
export const settings = {
  'admin.settings.title': '設定',
  'admin.settings.lead': '条例や規則で決まっていることを、ここで確かめ、変えます。',
  'admin.settings.none': 'あなたの役割で開ける設定はありません。',
  'admin.settings.fees': '料金表',
  'admin.settings.fees.hint': '版と施行日を確かめ、改正の案を書き、試し計算をして、二人で公開します。',
  'admin.settings.standing': '減免団体登録',
  'admin.settings.standing.hint': '年度ごとに決めた減免を登録します。申込みに自動でかかります。',
  'admin.settings.file': '施設データの取り込み',
  'admin.settings.file.hint':
    '設定をまとめて書いたファイルを読み込みます。取り込む前に、変わるところを確かめられます。',
  'admin.settings.download': '施設データのダウンロード',
  'admin.settings.download.hint': 'いまの設定を1つのファイルで受け取ります。控えや、手直しのもとになります。',
} as const;
