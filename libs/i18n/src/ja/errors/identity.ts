export const identity = {
  'errors.sign-in.too-many-tries':
    '確認が続けてうまくいきませんでした。{waitMinutes}分ほど待ってから、もう一度お試しください。お急ぎのときは窓口へお電話ください。',
  'errors.sign-in.code-refused':
    '番号が合わないか、期限が切れています。メールの一番新しい6けたの番号を入力するか、番号をもう一度お送りください。',
  'errors.sign-in.card-refused':
    'カードの番号か暗証番号が合わないか、カードが止められています。もう一度お確かめになるか、窓口へお電話ください。',
  'errors.sign-in.card-mistyped':
    'この番号のカードはありません。読み違いや打ち違いがないか、カードの10けたの番号をもう一度お確かめください。',
  'errors.card.none-works': 'いま使えるカードがありません。カードを発行してください。',
  'errors.card.pin-malformed': '暗証番号は、{digits}けたの数字にしてください。',
  'errors.card.pin-guessable':
    '「111111」「123456」「123123」のような暗証番号は、言い当てられます。ほかの数字にしてください。',
  'errors.sign-in.link-refused':
    'このリンクは、すでに使われたか、期限が切れています。もう一度メールをお送りします。',
  'errors.sign-in.staff-refused':
    'サインインできませんでした。職員番号・パスワード・認証アプリの6けたの番号を確かめてください。番号は30秒ごとに変わります。',
  'errors.sign-in.proof-refused':
    '確認できませんでした。認証アプリの新しい番号を入力してください。番号は30秒ごとに変わり、1度だけ使えます。',
  'errors.sign-in.email-malformed': 'メールアドレスの形を確かめてください。例：name@example.jp',
  'errors.identity.account-unknown': '利用者の登録が見つかりませんでした。もう一度サインインしてください。',
  'errors.identity.account-busy':
    'まだ済んでいないことがあるため、退会できません。画面の内容をご確認ください。',
  'errors.identity.email-taken':
    'このメールアドレスの利用者は、すでに登録されています。メールアドレスで探して選んでください。',
  'errors.identity.level-too-low':
    'この手続きには、本人確認が必要です。「本人確認」のページで、マイナンバーカード、書類の画像、窓口のいずれかの方法をお選びください。',
  'errors.identity.image-waiting': 'お送りいただいた書類を確かめているところです。結果をお待ちください。',
  'errors.identity.image-decided':
    'この書類は、すでに確認が終わったか、取り消されています。一覧に戻ってください。',
  'errors.identity.name-differs':
    '登録のお名前とマイナンバーカードのお名前が違います。「登録内容」でお名前を直してから、もう一度お試しください。',
  'errors.identity.digital-app-refused':
    'デジタル認証アプリでの確認が終わりませんでした。もう一度はじめからお試しいただくか、ほかの方法をお選びください。',
  'errors.identity.digital-app-taken':
    'このマイナンバーカードは、ほかの利用者の登録と結びついています。心当たりがないときは窓口へお電話ください。',
  'errors.identity.digital-app-not-offered':
    'ここでは、マイナンバーカードでの確認を受け付けていません。ほかの方法をお選びください。',
  'errors.identity.digital-app-unavailable':
    'デジタル認証アプリにつながりません。しばらくしてからもう一度お試しいただくか、ほかの方法をお選びください。',
  'errors.staff.login-taken': 'この職員番号はすでに使われています。',
  'errors.sign-in.setup-refused':
    '職員番号か初回コードが合わないか、期限が切れています。紙に書かれたとおりに入力し、だめなときは管理の職員に新しいコードをもらってください。',
  'errors.passkey.refused': 'パスキーを確かめられませんでした。もう一度お試しください。',
  'errors.passkey.known': 'このパスキーはすでに登録されています。',
  'errors.staff.password-short':
    'パスワードは{shortest}文字以上にしてください。文のように長いものが、覚えやすく破られにくいです。',
  'errors.staff.password-long': 'パスワードは{longest}文字までにしてください。',
  'errors.staff.password-known':
    'そのパスワードは、よく使われる言葉や並び、お名前などから言い当てられます。関係のない言葉をいくつかつなげてください。',
  'errors.staff.password-wrong': 'いまのパスワードが合いません。',
  'errors.staff.last-factor': '最後の1つは消せません。先に別のパスキーか認証アプリを登録してください。',
  'errors.staff.unknown': 'その職員は見つかりません。離任した可能性があります。',
  'errors.staff.is-set-up':
    'すでに最初の設定が済んでいます。入れなくなったときは、2人での再設定を使ってください。',
  'errors.staff.not-for-oneself': 'ご自分のことは、ほかの管理の職員に頼んでください。',
  'errors.staff.role-held': 'その役割は、すでに付いています。',
  'errors.staff.role-unknown': 'その役割は、もう外れています。',
  'errors.staff.place-unknown': 'その施設はありません。施設を選び直してください。',
  'errors.staff.last-administrator':
    '全施設の管理の職員がいなくなります。先に別の職員へ、期限のない「管理」の役割を付けてください。',
  'errors.staff.reset-open': 'この職員の再設定は、すでに申し出があります。別の管理の職員が確認してください。',
  'errors.staff.reset-over': 'その再設定の申し出は、終わったか期限が切れています。もう一度申し出てください。',
  'errors.staff.reset-needs-another': '申し出た人とは別の、管理の職員が確認してください。',
  'errors.staff.networks-lock-out':
    'いまお使いの場所（{address}）が一覧にありません。保存すると、あなたも入れなくなります。この場所を加えてください。',
  'errors.profile.refused': '読み取れない項目があります。内容を確かめてください。',
  'errors.profile.name-missing': 'お名前を入力してください。',
  'errors.profile.kana-refused': 'ふりがなを、ひらがなかカタカナで入力してください。例：やまだ はなこ',
  'errors.profile.phone-refused': '電話番号を確かめてください。例：03-1234-5678',
} as const;
