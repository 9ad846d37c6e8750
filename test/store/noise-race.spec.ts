import { addMinutes, newId } from '@kashikan/kernel';
import { NoiseClaims } from '@kashikan/occupancy';
import { aDivisibleHall, type Hall, jst } from './a-divisible-hall';

let hall: Hall;
let zoneIds: number[];
const claims = new NoiseClaims();

beforeAll(async () => {
  hall = await aDivisibleHall(4, 40);
  const { rows } = await hall.owner.query<{ id: number }>(
    `INSERT INTO noise_zones (facility_id, code, name)
     SELECT id, 'zone-' || n, '区域' || n FROM facilities, generate_series(1, 2) AS n RETURNING id`,
  );
  zoneIds = rows.map(row => row.id);
}, 60_000);
afterAll(() => hall?.close());
beforeEach(() => hall.owner.query('DELETE FROM noise_claims'));

const [first, second] = [() => zoneIds.slice(0, 1), () => zoneIds.slice(1)];
const morning = { startsAt: jst('02T09:00'), endsAt: jst('02T12:00') };

interface Wish {
  readonly loud: boolean;
  readonly zones?: readonly number[];
  readonly after?: number;
}

class Refused extends Error {}

/** In a unit of its own, as each applicant is; whoever finds something in the way leaves it. */
const asks = ({ loud, zones = first(), after = 0 }: Wish, sourceId = newId()): Promise<string> =>
  hall.inUnit(async tx => {
    const time = { startsAt: addMinutes(morning.startsAt, after), endsAt: addMinutes(morning.endsAt, after) };
    const inTheWay = await claims.take(tx, { zoneIds: zones, loud, sourceId, ...time });
    if (inTheWay.length > 0) throw new Refused(JSON.stringify(inTheWay));
    return sourceId;
  });

const together = async (wishes: readonly Wish[]) => {
  const settled = await Promise.allSettled(wishes.map(wish => asks(wish)));
  const errors = settled.flatMap(one =>
    one.status === 'rejected' && !(one.reason instanceof Refused) ? [String(one.reason)] : [],
  );
  return { won: settled.map(one => one.status === 'fulfilled'), errors };
};

/** Loud beside quiet in one zone at one time: what must never be in the table, whatever happened. */
const clashes = async () =>
  (
    await hall.owner.query(
      `SELECT 1 FROM noise_claims a JOIN noise_claims b ON a.zone_id = b.zone_id AND a.loud < b.loud
          AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
    )
  ).rowCount;

describe('A loud and a quiet neighbour at once', () => {
  it('get one winner, thirty times over', async () => {
    for (let round = 0; round < 30; round += 1) {
      const after = round * 200;
      const { won, errors } = await together([
        { loud: true, after },
        { loud: false, after },
      ]);
      expect([round, won.filter(Boolean).length, errors]).toEqual([round, 1, []]);
    }
    expect(await clashes()).toBe(0);
  });

  it.each([true, false])('both win when both are loud: %p', async loud => {
    const { won, errors } = await together(Array.from({ length: 20 }, () => ({ loud })));
    expect([won.every(Boolean), errors]).toEqual([true, []]);
  });

  it('do not hear each other in different zones, nor one after the other', async () => {
    await asks({ loud: true });
    await asks({ loud: false, zones: second() });
    await asks({ loud: false, after: 180 });
    expect(await clashes()).toBe(0);
  });

  it('are told of each other, and what is given back is free again', async () => {
    const loud = await asks({ loud: true });
    await expect(asks({ loud: false, zones: zoneIds, after: 60 })).rejects.toThrow(loud);
    await hall.inUnit(tx => Promise.resolve(claims.release(tx, loud)));
    await asks({ loud: false, zones: zoneIds, after: 60 });
    expect(await clashes()).toBe(0);
  });
});

describe('A crowd of loud and quiet uses at random times in two zones', () => {
  it('never leaves loud beside quiet, deadlocks nobody, and lets somebody in', async () => {
    for (let round = 0; round < 6; round += 1) {
      const wishes = Array.from({ length: 60 }, (_, rival) => ({
        loud: (rival * 7 + round) % 3 === 0,
        zones: rival % 4 === 0 ? zoneIds : rival % 2 === 0 ? first() : second(),
        after: ((rival * 37) % 10) * 60,
      }));
      const { won, errors } = await together(wishes);
      expect([errors, won.some(Boolean)]).toEqual([[], true]);
      expect(await clashes()).toBe(0);
    }
    expect(hall.repeats()).toBe(0);
  }, 60_000);
});

describe('The table itself', () => {
  const insert = (loud: number) =>
    hall.owner.query(
      'INSERT INTO noise_claims (zone_id, starts_at, ends_at, loud, source_id) VALUES ($1, $2, $3, $4, $5)',
      [zoneIds[0], morning.startsAt, morning.endsAt, loud, newId()],
    );

  it('refuses loud beside quiet to whoever writes, the owner of the database included', async () => {
    await insert(1);
    await insert(1);
    await expect(insert(0)).rejects.toMatchObject({ constraint: 'noise_claims_apart' });
  });
});
