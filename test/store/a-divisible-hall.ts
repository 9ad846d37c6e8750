import { Database, openConnection, type Tx, UnitOfWork } from '@kashikan/database';
import { FixedClock, newId, systemActor } from '@kashikan/kernel';
import { Occupancies, OccupiedTimeView, type Taking } from '@kashikan/occupancy';
import { Client } from 'pg';
import { createTestDatabase } from '../support/database';

export const jst = (text: string) => new Date(`2026-12-${text}:00+09:00`);

/** A database with one facility of a few parts, and everything that writes and reads occupancies. */
export async function aDivisibleHall(parts: number, poolSize: number) {
  const database = await createTestDatabase();
  const connection = await openConnection({ url: database.url, poolSize });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const clock = new FixedClock(jst('01T09:00'));
  const units = new UnitOfWork(connection, clock);
  const occupancies = new Occupancies();
  let [asked, begun] = [0, 0];
  const inUnit = <T>(work: (tx: Tx) => Promise<T>) => {
    asked += 1;
    return units.run({ actor: systemActor('spec'), verb: 'spec.occupy' }, tx => {
      begun += 1;
      return work(tx);
    });
  };
  return {
    partIds: await insertParts(owner, parts),
    clock,
    owner,
    inUnit,
    occupancies,
    view: new OccupiedTimeView(new Database(connection)),
    take: (taking: Taking) => inUnit(tx => occupancies.take(tx, taking)),
    /** How often a unit had to begin again because of a deadlock. */
    repeats: () => begun - asked,
    rows: async () =>
      (
        await owner.query<{ part_id: number; kind: string; source_id: string }>(
          'SELECT part_id, kind, source_id FROM occupancies ORDER BY part_id, starts_at',
        )
      ).rows,
    /** Pairs of rows that take the same part at the same time: the property that must hold for whatever happened. */
    overlaps: async () =>
      (
        await owner.query<{ id: number; other: number }>(
          `SELECT a.id, b.id AS other FROM occupancies a JOIN occupancies b ON a.part_id = b.part_id AND a.id < b.id
              AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
        )
      ).rows,
    close: async () => {
      await owner.end();
      await connection.destroy();
      await database.drop();
    },
  };
}

export type Hall = Awaited<ReturnType<typeof aDivisibleHall>>;

async function insertParts(owner: Client, count: number): Promise<number[]> {
  await owner.query(
    `INSERT INTO municipalities (id, code, kind, name, name_kana, name_en, phone, phone_hours)
     VALUES ('aoba', '101001', 'city', 'あおば市', 'あおばし', 'Aoba', '000', '9-17')`,
  );
  const facilityId = newId();
  await owner.query(
    `INSERT INTO facilities (id, municipality_id, code, name, name_kana, name_en, address, charging_mode, revenue_account,
       deciding_authority, key_guide, payment_due_days, payment_before_use_days, processing_days, calendar)
     VALUES ($1, 'aoba', 'gym', '体育館', 'たいいくかん', 'Gym', '1', 'usage-fee', '使用料', '市長', '窓口', 7, 3, 5, '{}')`,
    [facilityId],
  );
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO parts (facility_id, code, name) SELECT $1, 'part-' || n, '区画' || n FROM generate_series(1, $2::int) AS n RETURNING id`,
    [facilityId, count],
  );
  return rows.map(row => row.id);
}

/** Whoever comes too late is told so, and nothing else. */
export const isTaken = (error: unknown) => error instanceof Error && error.message === 'occupancy.slot-taken';
