// A city of 60 facilities × 5 rooms with bookings from a fixed hash, so that every run measures the same city.
//   node test/bench/city.mjs DATABASE_URL [BOOKINGS]      (default 200000; the database must be empty)
// 200,000 bookings fill one year at about 60 %; more reach back into earlier years, as they do in a real hall.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cityFile, FACILITIES, ROOMS } from './city-file.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = lib => require(path.join(root, 'dist/libs', lib, 'src'));

export const FIRST_DAY = '2027-01-04';
const USERS = 200;
/** Bookings by a hash of room, day and band: about 60 % of the slots, always the same ones. */
const fill = `
CREATE FUNCTION pg_temp.taken(room int, day int, band int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (hashint8((room::bigint * 40000 + day) * 4 + band) & 1023) < 625 $$;
CREATE TEMP TABLE city_rooms AS
  SELECT r.id, r.facility_id, rp.part_id, row_number() OVER (ORDER BY f.sort_order, f.code, r.sort_order, r.code)::int AS n
    FROM rooms r JOIN facilities f ON f.id = r.facility_id JOIN room_parts rp ON rp.room_id = r.id;
CREATE TEMP TABLE city_users AS
  SELECT id, row_number() OVER (ORDER BY email)::int AS n FROM accounts;
CREATE TEMP TABLE city_bookings AS
  SELECT gen_random_uuid() AS id, r.id AS room_id, r.facility_id, r.part_id, u.id AS account_id, band.code AS band, on_day.date AS day,
         (on_day.date + band.opens) AT TIME ZONE 'Asia/Tokyo' AS starts_at, (on_day.date + band.closes) AT TIME ZONE 'Asia/Tokyo' AS ends_at
    FROM generate_series(0, $DAYS - 1) AS d
    CROSS JOIN LATERAL (SELECT DATE '$FIRST' + $YEAR - 1 - d AS date) AS on_day
    CROSS JOIN city_rooms r
    CROSS JOIN (VALUES (0, 'am', TIME '09:00', TIME '12:00'), (1, 'pm', TIME '13:00', TIME '17:00'), (2, 'night', TIME '18:00', TIME '21:00'))
            AS band (n, code, opens, closes)
    JOIN city_users u ON u.n = (r.n * 31 + d * 7 + band.n) % $USERS + 1
   WHERE pg_temp.taken(r.n, d, band.n)
   LIMIT $BOOKINGS;
INSERT INTO bookings (id, municipality_id, facility_id, room_id, account_id, state, use_date, starts_at, ends_at, bands, purpose_code,
                      people, fee_yen, quote, refund_terms, channel, created_at, updated_at)
  SELECT id, 'ozora', facility_id, room_id, account_id, 'confirmed', day, starts_at, ends_at, ARRAY[band], 'meeting', 10, 500,
         '{"lines":[],"totalYen":500,"taxIncludedYen":45,"tableCode":"bench","tableVersion":1}', '[]', 'online', now(), now()
    FROM city_bookings;
INSERT INTO booking_transitions (booking_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
  SELECT id, 'pay', 'payment-due', 'confirmed', 'system', 'bench', now() FROM city_bookings;
INSERT INTO occupancies (part_id, starts_at, ends_at, kind, source_id)
  SELECT part_id, starts_at, ends_at, 'booking', id FROM city_bookings ORDER BY starts_at, part_id;
DROP TABLE city_bookings, city_users, city_rooms;`;

/** Makes the city; returns the tokens of its users, who have all signed in. */
export async function makeCity(url, bookings, settings) {
  const { migrate, DatabaseModule } = dist('database');
  const { JourneysModule, ImportMunicipality } = dist('journeys');
  const { NestFactory } = require('@nestjs/core');
  const { stringify } = require('yaml');
  await migrate(url);
  class City {}
  const app = await NestFactory.createApplicationContext(
    { module: City, imports: [DatabaseModule.with(settings), JourneysModule] },
    { logger: ['error'] },
  );
  const imported = await app
    .get(ImportMunicipality)
    .run(
      { kind: 'system', id: 'bench' },
      { fileName: 'ozora.yaml', text: stringify(cityFile(), { aliasDuplicateObjects: false }) },
    );
  await app.close();
  if (!imported.ok) throw new Error(imported.problems.map(problem => JSON.stringify(problem)).join('\n'));
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const tokens = await makeUsers(client);
  const daysNeeded = Math.ceil(bookings / (FACILITIES * ROOMS * 3 * 0.61)) + 2;
  await client.query(
    fill
      .replaceAll('$DAYS', String(daysNeeded))
      .replaceAll('$YEAR', '365')
      .replaceAll('$FIRST', FIRST_DAY)
      .replaceAll('$USERS', String(USERS))
      .replaceAll('$BOOKINGS', String(bookings)),
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
  return tokens;
}

async function makeUsers(client) {
  const { tokenHash } = dist('identity');
  const { newId } = dist('kernel');
  const { randomBytes } = require('node:crypto');
  const tokens = [];
  for (let user = 1; user <= USERS; user += 1) {
    const id = newId();
    const token = `s.${randomBytes(32).toString('base64url')}`;
    tokens.push(token);
    await client.query(
      `INSERT INTO accounts (id, email, name, name_kana, phone, created_at) VALUES ($1, $2, $3, 'ベンチ', '000-000-0000', now())`,
      [id, `user${user}@example.invalid`, `利用者${user}`],
    );
    await client.query(
      `INSERT INTO sessions (token_hash, kind, account_id, created_at, last_seen_at, expires_at, id, method, strength)
       VALUES ($1, 'resident', $2, now(), now(), now() + interval '30 days', gen_random_uuid(), 'mail-code', 1)`,
      [tokenHash(token), id],
    );
  }
  return tokens;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url, bookings = '200000'] = process.argv.slice(2);
  if (!url) throw new Error('usage: node test/bench/city.mjs DATABASE_URL [BOOKINGS]');
  const { benchSettings } = await import('./settings.mjs');
  await makeCity(url, Number(bookings), benchSettings(url));
  console.log(`おおぞら市: ${bookings} bookings`);
}
