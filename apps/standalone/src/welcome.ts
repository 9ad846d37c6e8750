import type { Settings } from '@kashikan/config';
import type { SampleStaff } from './sample/sample-staff';

/** What is printed when everything is up: each address named for what it is. */
export function welcome(
  settings: Settings,
  standIns: string | undefined,
  staff: readonly SampleStaff[],
): string {
  const lines = [
    '',
    '貸館予約が動いています（止めるには Ctrl-C） / Kashikan is running (Ctrl-C stops it)',
    '',
    `  利用者の画面   Residents' app   ${settings.RESIDENT_URL}`,
    `  職員の画面     Staff app        ${settings.ADMIN_URL}`,
  ];
  if (standIns)
    lines.push(
      `  郵便受け       Mailbox          ${standIns}/mailbox   （練習用。メールはすべてここに届きます）`,
      `  Stripe サンドボックス           ${standIns}/stripe    （練習用。お金は動きません）`,
      `  職員の6けたの番号  Staff codes  ${standIns}/staff-codes  （練習用。認証アプリの代わり）`,
    );
  if (staff.length > 0)
    lines.push(
      '',
      '  見本の職員（ログイン名 / パスワード。6けたの番号は上の画面で） / Sample logins',
      ...staff.map(person => `    ${person.login.padEnd(20)} ${person.password.padEnd(28)} ${person.name}`),
    );
  return [...lines, ''].join('\n');
}
