import type { Database, Tx } from '@kashikan/database';
import { addMinutes, newId } from '@kashikan/kernel';
import { Occupancies, OccupiedTimeView, TakenTimesView } from '@kashikan/occupancy';
import { aDivisibleHall, type Hall, jst } from './a-divisible-hall';

const PARTS = 60;
const plans: string[] = [];
let hall: Hall;

/** Stands where the database stands, and keeps the plan instead of asking. */
const explain = async (sql: string, values: readonly unknown[] = []) => {
  const { rows } = await hall.owner.query<Record<string, string>>(`EXPLAIN ${sql}`, [...values]);
  plans.push(rows.map(row => row['QUERY PLAN']).join('\n'));
  return [];
};

beforeAll(async () => {
  hall = await aDivisibleHall(PARTS, 2);
  await hall.owner.query(
    `INSERT INTO occupancies (part_id, starts_at, ends_at, kind, source_id)
     SELECT part_id, day + band, day + band + interval '3 hours', 'booking', gen_random_uuid()
       FROM unnest($1::int[]) AS part_id, generate_series($2::timestamptz, $3::timestamptz, '1 day') AS day,
            unnest('{9 hours,13 hours,18 hours}'::interval[]) AS band
      WHERE hashtext(part_id || day::text || band) % 5 < 3`,
    [hall.partIds, jst('01T00:00'), addMinutes(jst('01T00:00'), 200 * 24 * 60)],
  );
  await hall.owner.query('VACUUM ANALYZE occupancies');
}, 120_000);
afterAll(() => hall?.close());
beforeEach(() => {
  plans.length = 0;
});

/** The exclusion index is ten times slower to search, and a scan of the whole table grows with the years. */
const expectBTreesOnly = () => {
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatch(/(using|Scan on) occupancies_(part_)?time /);
  expect(plans[0]).not.toContain('occupancies_no_overlap');
  expect(plans[0]).not.toContain('Seq Scan on occupancies');
};

describe('A look at the calendar', () => {
  const view = new OccupiedTimeView({ rows: explain } as unknown as Database);
  const [from, now] = [jst('20T00:00'), jst('01T09:00')];

  it('of a month of a room, or of a day of a facility, reads a b-tree', async () => {
    await view.ofParts(hall.partIds.slice(0, 1), from, addMinutes(from, 31 * 24 * 60), now);
    expectBTreesOnly();
    plans.length = 0;
    await view.ofParts(hall.partIds.slice(0, 5), from, addMinutes(from, 24 * 60), now);
    expectBTreesOnly();
  });

  it('of every room at one time reads a b-tree', async () => {
    await view.takenParts([{ startsAt: addMinutes(from, 13 * 60), endsAt: addMinutes(from, 17 * 60) }], now);
    expectBTreesOnly();
  });

  it('of every room over a month reads a b-tree', async () => {
    const taken = new TakenTimesView({ rows: explain } as unknown as Database, hall.clock);
    await taken.of({ name: 'hall', partIds: () => hall.partIds }, from, addMinutes(from, 31 * 24 * 60));
    expectBTreesOnly();
  });
});

describe('A taking', () => {
  it('finds expired holds by a b-tree', async () => {
    const tx = {
      now: jst('01T09:00'),
      change: (sql: string, values: unknown[]) => explain(sql, values).then(() => 1),
    };
    await new Occupancies().take(tx as unknown as Tx, {
      partIds: hall.partIds.slice(0, 1),
      startsAt: jst('20T22:00'),
      endsAt: jst('20T23:00'),
      kind: 'booking',
      sourceId: newId(),
    });
    expect(plans[0]).toMatch(/occupancies_(expiry|part_time)/);
    expect(plans[0]).not.toContain('Seq Scan on occupancies');
    expect(plans[0]).toContain('Conflict Arbiter Indexes: occupancies_no_overlap');
  });
});
