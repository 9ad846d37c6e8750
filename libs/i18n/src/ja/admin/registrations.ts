/** 利用者登録 and the pages on which reception and calendar are set up. */
export const registrations = {
  'admin.nav.registrations': '利用者登録',
  'admin.registration.title': '利用者登録',
  'admin.registration.lead':
    '窓口で確かめた利用者の区分（市内団体、市外の方など）を登録します。受付の始まりや料金が、区分によって変わります。',
  'admin.registration.who': '利用者をさがす',
  'admin.registration.who.hint':
    'メールアドレスか電話番号の全部、または名前・団体名の一部（この自治体で予約か登録のある方だけ）',
  'admin.registration.none': '「{words}」に当てはまる利用者は見つかりません。',
  'admin.registration.none.hint':
    '名前で見つからないときは、メールアドレスか電話番号を、はじめから終わりまで入れてください。',
  'admin.registration.found': '見つかった利用者 {count}人',
  'admin.registration.name': '名前',
  'admin.registration.email': 'メールアドレス',
  'admin.registration.phone': '電話番号',
  'admin.registration.group': '団体名',
  'admin.registration.of': '{name}さんの登録',
  'admin.registration.now': 'いまの区分',
  'admin.registration.until-day': '{kind}（{date}まで）',
  'admin.registration.default': '{kind}（登録なし）',
  'admin.registration.change': '登録を変える',
  'admin.registration.kind': '区分',
  'admin.registration.kind.outsider': '市外の料金になります。',
  'admin.registration.kind.missing': '区分を選んでください。',
  'admin.registration.end': '登録を取りやめる',
  'admin.registration.until': '有効期限',
  'admin.registration.until.hint':
    'この日まで有効です。取りやめるときは、入れなくてかまいません。（例：2027-03-31）',
  'admin.registration.until.wrong': '有効期限を、きょうか、きょうよりあとの日付で入れてください。',
  'admin.registration.reason': '確かめたこと',
  'admin.registration.reason.hint': '団体の名簿、身分証など。職員だけが見ます。',
  'admin.registration.reason.missing': '確かめたことを入れてください。',
  'admin.registration.submit': '登録する',
  'admin.registration.done': '登録しました。次の申込みから、この区分になります。',
  'admin.registration.history': 'これまでの登録',
  'admin.registration.at': '登録した日時',
} as const;
