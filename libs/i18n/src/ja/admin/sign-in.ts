export const signIn = {
  'admin.sign-in.title': '職員サインイン',
  'admin.sign-in.login': '職員番号',
  'admin.sign-in.password': 'パスワード',
  'admin.sign-in.code': '認証アプリの6けたの番号',
  'admin.sign-in.code.hint': '番号は30秒ごとに変わります。貼り付けてもかまいません。',
} as const;
