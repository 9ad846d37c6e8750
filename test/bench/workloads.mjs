// The work that speed is judged by: what people ask for most, and the moment when all ask for the same.
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { FIRST_DAY } from './city.mjs';
import { load, rush } from './load.mjs';
import { dateAfter, dayOf, freeOf, instant, monthOf, searchOf } from './questions.mjs';
import { raw } from './raw.mjs';
import { bareSql } from './sql.mjs';

const require = createRequire(import.meta.url);
const { Pool } = require('pg');

const bands = { am: ['09:00', '12:00'], pm: ['13:00', '17:00'], night: ['18:00', '21:00'] };

export async function workloads(context) {
  const { url, only } = context;
  const pool = new Pool({ connectionString: url, max: 2 });
  const { rows: rooms } = await pool.query(
    `SELECT r.id, r.facility_id AS "facilityId", rp.part_id AS "partId" FROM rooms r JOIN room_parts rp ON rp.room_id = r.id ORDER BY r.id`,
  );
  const { rows: free } = await pool.query(
    `SELECT r.id AS "roomId", r.facility_id AS "facilityId", rp.part_id AS "partId", day.date::text AS date, band.code AS band
       FROM generate_series(DATE '${FIRST_DAY}', DATE '${FIRST_DAY}' + 300, interval '1 day') AS day(date)
      CROSS JOIN rooms r JOIN room_parts rp ON rp.room_id = r.id
      CROSS JOIN (VALUES ('am', TIME '09:00'), ('pm', TIME '13:00'), ('night', TIME '18:00')) AS band(code, opens)
      WHERE NOT EXISTS (SELECT FROM occupancies o WHERE o.part_id = rp.part_id
                           AND o.starts_at = (day.date::date + band.opens) AT TIME ZONE 'Asia/Tokyo')
      ORDER BY hashtext(r.id::text || day.date::text || band.code) LIMIT 60000`,
  );
  const { rows: accounts } = await pool.query('SELECT id FROM accounts ORDER BY id');
  const city = { rooms, free: free.map(slot => ({ ...slot, date: slot.date.slice(0, 10) })), accounts };
  if (only.has('pages')) await pages(context, city);
  if (only.has('day')) await compare(context, 'day', dayOf(city), bareSql.day);
  if (only.has('month')) await compare(context, 'month', monthOf(city), bareSql.month);
  if (only.has('free')) await compare(context, 'free', freeOf(), bareSql.free);
  if (only.has('search')) await compare(context, 'search', searchOf(), bareSql.search);
  if (only.has('create')) await create(context, city);
  if (only.has('rush')) await rushes(context, city, pool);
  await pool.end();
}

/** The same question to the app, to the bare route and to PostgreSQL, one after the other at each number of connections. */
async function compare({ url, bookings, seconds, connections, appPort, barePort, print }, name, work, sql) {
  for (const count of connections) {
    await load(appPort, count, 1, work.app);
    const app = await load(appPort, count, seconds, work.app);
    await load(barePort, count, 1, work.bare);
    const bare = await load(barePort, count, seconds, work.bare);
    const alone = await raw(url, count, seconds / 2, sql, work.values);
    print({
      name,
      bookings,
      connections: count,
      ...app,
      barePerSecond: bare.perSecond,
      postgresPerSecond: alone,
      ofBare: Math.round((app.perSecond / bare.perSecond) * 100) / 100,
    });
  }
}

const applicationOf = ({ roomId, date, band }, token, key) => ({
  method: 'POST',
  path: '/api/v1/applications',
  headers: {
    'content-type': 'application/json',
    cookie: `kashikan_resident=${token}`,
    'idempotency-key': key,
  },
  body: JSON.stringify({ roomId, slot: { date, bands: [band] }, purposeCode: 'meeting', people: 10 }),
});

/** A booking by a signed-in person: rules, price, occupancy, equipment, audit, books, mail in the outbox, commit. */
async function create(
  { bookings, tokens, seconds, connections, appPort, barePort, print },
  { free, accounts },
) {
  let next = 0;
  const { randomUUID } = require('node:crypto');
  const toApp = n => {
    const slot = free[next++];
    return slot && applicationOf(slot, tokens[n % tokens.length], `create-${bookings}-${next}`);
  };
  const toBare = n => {
    const slot = free[next++];
    return slot && bareBooking(slot, randomUUID(), accounts[n % accounts.length].id);
  };
  for (const count of connections) {
    await load(appPort, count, 1, toApp);
    const app = await load(appPort, count, seconds, toApp);
    await load(barePort, count, 1, toBare);
    const bare = await load(barePort, count, seconds, toBare);
    print({
      name: 'create',
      bookings,
      connections: count,
      ...app,
      barePerSecond: bare.perSecond,
      ofBare: Math.round((app.perSecond / bare.perSecond) * 100) / 100,
    });
  }
}

function bareBooking(slot, id, accountId) {
  const [from, to] = bands[slot.band];
  const times = { startsAt: instant(slot.date, from), endsAt: instant(slot.date, to) };
  return {
    method: 'POST',
    path: '/bookings',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...slot, id, accountId, ...times }),
  };
}

/** 200 people want the same slot at the same moment. */
async function rushes({ bookings, tokens, appPort, print, rushes: times }, { free }, pool) {
  const results = [];
  for (let time = 0; time < times; time += 1) {
    const slot = free[free.length - 1 - time];
    results.push(
      await rush(appPort, 200, n => applicationOf(slot, tokens[n], `rush-${time}-${n}-${bookings}`)),
    );
  }
  const status = {};
  for (const result of results)
    for (const [code, count] of Object.entries(result.status)) status[code] = (status[code] ?? 0) + count;
  const overlaps = await pool.query(
    `SELECT count(*)::int AS count FROM occupancies a JOIN occupancies b ON a.part_id = b.part_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.starts_at > now()`,
  );
  print({
    name: 'rush',
    bookings,
    size: 200,
    times,
    winners: results.map(result => result.winners),
    p99: Math.max(...results.map(result => result.p99)),
    status,
    overlaps: overlaps.rows[0].count,
  });
}

/** What a phone gets: time on the server and bytes on the wire of the pages people open most. */
async function pages({ bookings, appPort, print }, { rooms }) {
  const date = dateAfter(30);
  const paths = {
    'page.search': '/towns/ozora',
    'page.results': `/towns/ozora/rooms?date=${date}&from=13:00&to=17:00`,
    'page.room': `/rooms/${rooms[0].id}`,
    'page.facility': `/facilities/${rooms[0].facilityId}`,
  };
  for (const [name, path] of Object.entries(paths)) {
    const times = [];
    let text = '';
    let status = 0;
    for (let time = 0; time < 30; time += 1) {
      const started = performance.now();
      const answer = await fetch(`http://127.0.0.1:${appPort}${path}`, {
        headers: { accept: 'text/html', 'accept-encoding': 'identity' },
      });
      text = await answer.text();
      status = answer.status;
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    print({
      name,
      bookings,
      status,
      p50: Math.round(times[15] * 100) / 100,
      bytes: text.length,
      compressedBytes: brotliCompressSync(text).length,
    });
  }
}
