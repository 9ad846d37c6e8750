export const edge = {
  'errors.request.malformed': '受け取れない項目があります。内容を確かめて、もう一度送ってください。',
  'errors.request.not-found':
    'お探しのページはありません。アドレスを確かめるか、最初のページからお進みください。',
  'errors.request.record-not-found':
    'お探しのものは見つかりませんでした。終わったか、取り消された可能性があります。',
  'errors.request.too-large': '送られた内容が大きすぎます。分けて、もう一度送ってください。',
  'errors.request.media-type': 'この形式の内容は受け取れません。',
  'errors.request.foreign-origin':
    '安全のため、ほかのサイトからの操作は受け付けていません。このサイトの画面から操作してください。',
  'errors.request.form-stale':
    '画面を開いてから時間がたったか、Cookieが使えない設定になっています。内容を確かめて、もう一度送ってください。',
  'errors.request.too-many':
    '短い間に操作が続きました。{waitMinutes}分ほど待ってから、もう一度お試しください。',
  'errors.idempotency.key-missing':
    '二重の申込みを防ぐための番号がありません。ヘッダー Idempotency-Key に、申込みごとに違う8文字以上の値を付けてください。',
  'errors.session.sign-in-needed': 'この画面を見るには、サインインしてください。',
  'errors.session.setup-needed': '先に、パスワードと2つ目の確認の方法を決めてください。',
  'errors.session.place-refused':
    'お使いの場所（ネットワーク）からは、職員の画面に入れません。庁内の端末からサインインするか、管理の職員にご相談ください。',
  'errors.session.proof-needed':
    '大切な操作の前に、ご本人であることをもう一度確かめます。確認は{minutes}分間有効です。',
  'errors.permission.missing': 'この操作には、別の役割が必要です。管理者にご相談ください。',
  'errors.request.uploads-busy':
    'ただいまファイルの受付が混み合っています。1分ほど待って、もう一度送ってください。',
  'errors.server.stopping': 'ただいま入れかえの作業をしています。1分ほど待って、もう一度お試しください。',
  'errors.field.date': 'ある日付を「2026-12-08」の形で入れてください。',
  'errors.field.time': '時刻を「13:00」の形で入れてください。',
  'errors.field.missing': '入力してください。',
  'errors.field.text': '文字で入力してください。',
  'errors.field.too-short': '文字が足りません。',
  'errors.field.too-long': '文字が多すぎます。短くしてください。',
  'errors.field.length': '文字の数を確かめてください。',
  'errors.field.whole-number': '整数で入力してください。',
  'errors.field.number': '数字で入力してください。',
  'errors.field.too-small': 'もっと大きい数を入力してください。',
  'errors.field.too-large': 'もっと小さい数を入力してください。',
  'errors.field.yes-or-no': '「はい」か「いいえ」で答えてください。',
  'errors.field.choice': '決められたものの中から選んでください。',
  'errors.field.id': '番号の形を確かめてください。',
  'errors.field.email': 'メールアドレスの形を確かめてください。',
  'errors.field.list': '一覧の形で入力してください。',
  'errors.field.too-many': '数が多すぎます。減らしてください。',
  'errors.field.unknown': 'この項目は使えません。',
  'errors.field.other': '内容を確かめてください。',
} as const;
