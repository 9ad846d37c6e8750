export const signIn = {
  'admin.sign-in.title': '職員サインイン',
  'admin.sign-in.login': '職員番号',
  'admin.sign-in.password': 'パスワード',
  'admin.sign-in.code': '認証アプリの6けたの番号',
  'admin.sign-in.code.hint': '番号は30秒ごとに変わります。貼り付けてもかまいません。',
  'admin.step-up.title': 'もう一度の確認',
  'admin.step-up.lead': '大切な操作の前に、ご本人であることをもう一度確かめます。',
  'admin.step-up.prove': '確認する',
  'admin.step-up.done': '確認できました',
  'admin.step-up.kept': '入力した内容は残っています。ボタンを押すと、続きに進みます。',
  'admin.step-up.continue': '続ける',
} as const;
