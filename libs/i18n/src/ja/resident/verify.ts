/** 文書の確認, open to everybody. */
export const verify = {
  'verify.title': '文書の確認',
  'verify.ask': '文書を確認する',
  'verify.lead':
    '許可書などの文書が本物か、今も有効かを確認できます。文書の終わりにある番号を入力してください。',
  'verify.number': '文書番号',
  'verify.number.hint': '例：中央ホール 令和8年度 第12号',
  'verify.code': '確認コード',
  'verify.code.hint': '英数字8けた。例：7KQ4-M2XD',
  'verify.button': '確認する',
  'verify.unknown': '該当する文書がありません',
  'verify.unknown.text':
    '文書番号と確認コードを、もう一度確かめてください。合っているのに表示されないときは、施設にお問い合わせください。',
  'verify.holds': 'この文書は有効です',
  'verify.holds.text':
    '次の番号と発行日時が、お手元の文書と同じであることを確かめてください。個人の情報は表示していません。',
  'verify.ended': 'この文書は効力を失っています',
  'verify.ended.text': '発行されたことは確かですが、今は有効ではありません。',
  'verify.kind': '文書の種類',
  'verify.state': '状態',
  'verify.issued': '発行日時',
  'verify.copied': '再発行の日時',
  'verify.since': '効力を失った日時',
  'verify.hash': '内容の照合値（SHA-256）',
} as const;
