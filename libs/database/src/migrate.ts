import { runMigrations } from 'graphile-worker';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';

/** `migrations/` beside `libs/`, both in the sources and in the build. */
const folder = path.resolve(__dirname, '../../../migrations');

/**
 * Brings the database at `url` to the newest version: the job queue's own tables first, then ours, each migration in its own
 * transaction. Safe to run by several processes at once: an advisory lock lets one work and the others find nothing to do.
 * The login must own the database, and be allowed to create roles the first time (or find `kashikan_app` made for it).
 */
export async function migrate(url: string): Promise<string[]> {
  const files = readdirSync(folder).filter(name => /^\d{13}-.+\.(ts|js)$/.test(name));
  const connection = await new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    migrations: files.map(name => path.join(folder, name)),
    migrationsTableName: 'migrations',
    extra: { max: 2 },
  }).initialize();
  const lock = connection.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('kashikan migrations'))`);
    await runMigrations({ connectionString: url });
    const done = await connection.runMigrations({ transaction: 'each' });
    await connection.query('SELECT settle_audit_clock()');
    return done.map(migration => migration.name);
  } finally {
    await lock.release();
    await connection.destroy();
  }
}
