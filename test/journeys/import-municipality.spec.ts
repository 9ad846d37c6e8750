import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Catalogue } from '@kashikan/catalogue';
import { calendarOf } from '@kashikan/calendar';
import { FixedClock, localDate, systemActor } from '@kashikan/kernel';
import { ImportMunicipality, JourneysModule, problemLine } from '@kashikan/journeys';
import { FeeBook } from '@kashikan/pricing';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking } from '../support/lent-hall';
import { servicesOn } from '../support/services';

const sample = (name: string): string =>
  readFileSync(path.join(__dirname, '../../apps/standalone/sample', name), 'utf8');

const on = (day: string) => ({ useDate: localDate(day), today: localDate('2026-11-01') });

describe('a municipality imports its file', () => {
  const clock = new FixedClock(new Date('2027-01-15T01:00:00Z'));
  const staff = systemActor('spec');
  let database: TestDatabase;
  let services: INestApplicationContext;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    services = await servicesOn(database.url, clock, [JourneysModule]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await database?.drop();
  });

  const importing = async (name: string, text = sample(name)) => {
    const result = await services.get(ImportMunicipality).run(staff, { fileName: name, text });
    if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
    return result;
  };
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, values)).rows[0]?.n);
  const version = async () =>
    (await owner.query<{ v: string }>('SELECT sum(version) AS v FROM catalogue_versions')).rows[0]?.v;
  const roomNamed = async (name: string) => {
    const towns = await services.get(Catalogue).current();
    const room = [...towns.rooms.values()].find(candidate => candidate.name === name);
    if (!room) throw new Error(name);
    return room;
  };

  it('and has its halls, rooms, parts, keys, fees and terms', async () => {
    for (const name of ['aoba.yaml', 'midori.yaml', 'hikari.yaml']) await importing(name);
    const whole = await roomNamed('アリーナ 全面');
    const [a, b] = [await roomNamed('アリーナ 半面A'), await roomNamed('アリーナ 半面B')];
    expect(whole.partIds).toEqual([...a.partIds, ...b.partIds].sort((x, y) => x - y));
    const hall = await roomNamed('大ホール');
    const { table, version: tableVersion } = await services.get(FeeBook).tableOf(hall, on('2027-01-15'));
    expect([table.name, tableVersion]).toEqual(['中央ホール使用料', 1]);
    expect((await services.get(FeeBook).ladderOf(hall)).steps).toHaveLength(2);
    expect(calendarOf(await roomNamed('学習室')).lending.kind).toBe('hourly');
    expect(await count('key_rooms')).toBeGreaterThan(15);
    expect(await count(`audit_entries WHERE verb = 'municipality.import'`)).toBeGreaterThanOrEqual(3);
  });

  it('and the same file again changes nothing, not even the version of the catalogue', async () => {
    const before = await version();
    expect(await importing('aoba.yaml')).toMatchObject({ changes: 0, newFeeTables: [], hiddenRooms: [] });
    expect(await version()).toBe(before);
  });

  it('and a changed price makes a new version of one table, beside the old one', async () => {
    const dearer = sample('aoba.yaml').replace('am: 10600', 'am: 11000');
    const result = await importing('aoba.yaml', dearer);
    expect(result.newFeeTables).toEqual([{ code: 'central-hall', version: 2 }]);
    const hall = await roomNamed('大ホール');
    const { table } = await services.get(FeeBook).tableOf(hall, on('2027-01-15'));
    expect(table.bandPrices[0]?.yen).toBe(11_000);
    expect(await count(`fee_tables WHERE code = 'central-hall'`)).toBe(2);
    expect((await importing('aoba.yaml')).newFeeTables).toEqual([{ code: 'central-hall', version: 3 }]);
  });

  it('and a table for later does not hold before its day', async () => {
    const text = sample('midori.yaml');
    const table = text.slice(text.indexOf('      - code: village-hall\n        name: 村民会館使用料'));
    const later = table.replace('2026-04-01', '2027-04-01').replace('am: 500', 'am: 700');
    await importing('midori.yaml', text + later);
    const room = await roomNamed('集会室');
    const priceOn = async (day: string) =>
      (await services.get(FeeBook).tableOf(room, on(day))).table.bandPrices[0]?.yen;
    expect([await priceOn('2027-03-31'), await priceOn('2027-04-01')]).toEqual([500, 700]);
  });

  it('and a file with a slip leaves everything as it was', async () => {
    const slip = sample('aoba.yaml')
      .replace('name: あおば市\n', 'name: 別の市\n')
      .replace('capacity: 1204', 'capacity: 0');
    const result = await services.get(ImportMunicipality).run(staff, { fileName: 'aoba.yaml', text: slip });
    expect(result.ok).toBe(false);
    expect(await count(`municipalities WHERE name = '別の市'`)).toBe(0);
  });

  it('and a room that the file no longer names is hidden, because bookings know it', async () => {
    const text = sample('hikari.yaml');
    const without = text
      .replace(/ {6}- <<: \*meeting-room\n {8}code: meeting-b[\s\S]*?parts: \[meeting-b\]\n/, '')
      .replace(/.*rooms: \[meeting-b\].*\n/, '');
    expect(await importing('hikari.yaml', without)).toMatchObject({ hiddenRooms: ['会議室B'] });
    expect((await roomNamed('会議室B')).publication).toBe('hidden');
    await importing('hikari.yaml');
    expect((await roomNamed('会議室B')).publication).toBe('bookable');
  });

  it('but never the file of another municipality', async () => {
    const file = { fileName: 'aoba.yaml', text: sample('aoba.yaml'), onlyFor: 'midori' };
    const result = await services.get(ImportMunicipality).run(staff, file);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { path: 'municipality.id', key: 'import.other-municipality' },
    ]);
  });

  it('but cannot divide a room otherwise while bookings guard its parts', async () => {
    const room = await roomNamed('武道場');
    const { id: facilityId, municipalityId } = room.facility;
    const account = '018f0000-0000-7000-8000-000000000001';
    await owner.query(`INSERT INTO accounts (id, email, created_at) VALUES ($1, 'a@b.invalid', now())`, [
      account,
    ]);
    await aBooking(
      owner,
      {
        municipalityId,
        facilityId,
        roomId: room.id,
        accountId: account,
        otherRoomId: '',
        keyId: '',
        staffId: '',
      },
      { state: 'confirmed', startsAt: new Date('2027-02-01T01:00:00Z') },
    );
    const divided = sample('aoba.yaml').replace('parts: [martial]', 'parts: [martial, arena-b]');
    const result = await services
      .get(ImportMunicipality)
      .run(staff, { fileName: 'aoba.yaml', text: divided });
    const line = divided.slice(0, divided.indexOf('parts: [martial, arena-b]')).split('\n').length;
    expect(result.ok ? [] : result.problems).toMatchObject([{ line, key: 'import.parts-in-use' }]);
    expect((await roomNamed('武道場')).partIds).toEqual(room.partIds);
  });
});
