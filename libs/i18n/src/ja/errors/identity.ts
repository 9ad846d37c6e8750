export const identity = {
  'errors.sign-in.too-many-tries':
    '確認が続けてうまくいきませんでした。{waitMinutes}分ほど待ってから、もう一度お試しください。お急ぎのときは窓口へお電話ください。',
  'errors.sign-in.code-refused':
    '番号が合わないか、期限が切れています。メールの一番新しい6けたの番号を入力するか、番号をもう一度お送りください。',
  'errors.sign-in.staff-refused':
    'サインインできませんでした。職員番号・パスワード・認証アプリの6けたの番号を確かめてください。番号は30秒ごとに変わります。',
  'errors.sign-in.proof-refused':
    '確認できませんでした。認証アプリの新しい番号を入力してください。番号は30秒ごとに変わり、1度だけ使えます。',
  'errors.sign-in.email-malformed': 'メールアドレスの形を確かめてください。例：name@example.jp',
  'errors.identity.account-unknown': '利用者の登録が見つかりませんでした。もう一度サインインしてください。',
  'errors.identity.email-taken':
    'このメールアドレスの利用者は、すでに登録されています。メールアドレスで探して選んでください。',
  'errors.staff.login-taken': 'この職員番号はすでに使われています。',
  'errors.staff.password-too-weak': 'パスワードは15文字以上にしてください。',
  'errors.profile.refused': '読み取れない項目があります。内容を確かめてください。',
  'errors.profile.name-missing': 'お名前を入力してください。',
  'errors.profile.kana-refused': 'ふりがなを、ひらがなかカタカナで入力してください。例：やまだ はなこ',
  'errors.profile.phone-refused': '電話番号を確かめてください。例：03-1234-5678',
} as const;
