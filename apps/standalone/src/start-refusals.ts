import { StartFailure } from './start-failure';

export const folderNotMade = (folder: string, cause: unknown) =>
  new StartFailure(
    `データフォルダー ${folder} を作れないため（${(cause as NodeJS.ErrnoException).code ?? String(cause)}）、場所と権限を確認してください。`,
    `The data folder ${folder} cannot be made (${(cause as NodeJS.ErrnoException).code ?? String(cause)}): check its place and its permissions.`,
    { cause },
  );

/** The stand-ins would confirm bookings that nobody paid, and would let anybody read everybody's mail. */
export const standInsInProduction = () =>
  new StartFailure(
    '本番（NODE_ENV=production）では練習用の Stripe サンドボックスと郵便受けを使えないため、STRIPE_SECRET_KEY、STRIPE_WEBHOOK_SECRET、SMTP_URL を設定してください。',
    'The practice Stripe sandbox and mailbox do not start in production (NODE_ENV=production): set STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET and SMTP_URL.',
  );
