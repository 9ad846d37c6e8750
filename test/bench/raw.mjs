import { createRequire } from 'node:module';

const { Pool } = createRequire(import.meta.url)('pg');

/** Repeats a question on plain connections: what PostgreSQL gives when nothing stands in front of it. */
export async function raw(url, connections, seconds, text, valuesOf) {
  const pool = new Pool({
    connectionString: url,
    max: Math.min(connections, 20),
    options: '-c role=kashikan_app',
  });
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(connections, 20) }, async () => {
      while (performance.now() < until) await pool.query({ name: 'raw', text, values: valuesOf(count++) });
    }),
  );
  const perSecond = Math.round(count / ((performance.now() - started) / 1000));
  await pool.end();
  return perSecond;
}
