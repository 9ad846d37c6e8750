import { Client } from 'pg';
import { StartFailure } from './start-failure';

const OLDEST = 15;

const unreachable = (place: string, why: string, cause: unknown) =>
  new StartFailure(
    `DATABASE_URL のデータベース（${place}）につながらないため（${why}）、接続先、ユーザー名、パスワードを確認してください。`,
    `The database of DATABASE_URL (${place}) does not let us in (${why}): check its address, user and password.`,
    { cause },
  );

const tooOld = (found: string) =>
  new StartFailure(
    `DATABASE_URL の PostgreSQL は ${found} なので、${OLDEST} 以降を使ってください。`,
    `The PostgreSQL of DATABASE_URL is ${found}: use ${OLDEST} or newer.`,
  );

/** Looks at the database that DATABASE_URL names before anything is done to it; the sentence never holds the password. */
export async function checkGivenDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    throw unreachable(`${client.host}:${client.port}/${client.database ?? ''}`, code ?? message, error);
  }
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) < OLDEST) throw tooOld(version);
  } finally {
    await client.end();
  }
}
