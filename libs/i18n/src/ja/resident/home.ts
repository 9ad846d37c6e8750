export const home = {
  'home.towns.title': 'どちらの施設を使いますか',
  'home.towns.lead': '市町村などをえらんでください。',
  'home.help.call': 'お急ぎのとき、画面の操作がわからないときは、お電話ください。',
  'home.help.card': 'パソコンやスマートフォンがなくても予約できますか',
  'home.help.card.answer': 'はい。お電話か窓口で予約できます。予約番号を、どの窓口でもお使いいただけます。',
  'home.help.group': '審査ありの部屋とは何ですか',
  'home.help.group.answer':
    '申し込みの内容を職員が確認してから許可する部屋です。結果はメールでお知らせし、お支払いは許可のあとです。',
  'home.help.cancel': '取り消すと、お金はいくら戻りますか',
  'home.help.cancel.answer':
    '申し込む前の画面と予約のページに、いつまでならいくら戻るかを日にちで書いています。',
  'home.help.key': '鍵はどう受け取りますか',
  'home.help.key.answer': '部屋のページと予約のページに書いてあります。窓口では予約番号をお伝えください。',
  'home.help.language': 'ほかの言語で見られますか',
  'home.help.language.answer': '画面の上の「English」で英語に切り替わります。',
} as const;
