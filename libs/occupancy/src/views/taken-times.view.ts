import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { nothingTaken, type Pieces, type TimesOfPart, timesInPieces } from '../rules';

/** Some parts that are always asked about together, such as all of a town, under a name of their own. */
export interface PartsOfHouse {
  readonly name: string;
  readonly partIds: () => readonly number[];
}

export interface TakenTimes {
  /** What each week has of a part, in the order of time. */
  readonly weeks: readonly ((partId: number) => TimesOfPart)[];
  /** The moment at which all of it was true. */
  readonly asOf: Date;
}

interface Week {
  readonly readAt: number;
  readonly byPart: Promise<ReadonlyMap<number, TimesOfPart>>;
}

/** The newest that has been read of a week, and what is being read of it. */
interface Memory {
  known?: Week | undefined;
  coming?: Week | undefined;
}

const WEEK_MS = 7 * 86_400_000;

/** How long a week is shared: when a reception opens, hundreds search the same days in the same second. */
const SHARED_MS = 1_000;

/** From this age on a week is read anew while it still serves, so that nobody waits for it as long as people go on asking. */
const RENEWED_MS = 600;
const MOST_WEEKS = 1_000;

/**
 * Each part walks its own stretch of the b-tree by part and start, so the cost is that of the rows in the range, whatever the
 * history holds. The rows come back as one string of bytes a part: making a Date of each of twenty thousand instants would
 * take ten times as long as finding them.
 */
const sql = `
SELECT asked.part_id AS "partId", taken.times
  FROM unnest($1::int[]) AS asked (part_id)
 CROSS JOIN LATERAL (
   SELECT string_agg(timestamptz_send(o.starts_at) || timestamptz_send(o.ends_at), '' ORDER BY o.starts_at) AS times
     FROM occupancies o
    WHERE o.part_id = asked.part_id AND o.starts_at > $2::timestamptz - interval '48 hours' AND o.starts_at < $3 AND o.ends_at > $2
      AND (o.expires_at IS NULL OR o.expires_at > $4)) AS taken
 WHERE taken.times IS NOT NULL`;

/**
 * What takes many parts over many days, for a search. Weeks are remembered for a second and shared by whoever asks, so the load on
 * the database does not grow with the number of people who search; the answer says how old it is.
 */
@Injectable()
export class TakenTimesView {
  private readonly memories = new Map<string, Memory>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Expired holds are left out. */
  async of(house: PartsOfHouse, from: Date, until: Date): Promise<TakenTimes> {
    const now = this.clock.now().getTime();
    const asked = weeksBetween(from, until).map(number => ({
      number,
      memory: this.memoryOf(`${house.name} ${number}`),
    }));
    const old = asked.filter(
      ({ memory }) => !isYounger(memory.known, RENEWED_MS, now) && !isYounger(memory.coming, SHARED_MS, now),
    );
    if (old.length > 0) this.read(house, old, now);
    const weeks = asked.map(
      ({ memory: { known, coming } }) => (isYounger(known, SHARED_MS, now) ? known : coming) as Week,
    );
    const read = await Promise.all(weeks.map(({ byPart }) => byPart));
    return {
      weeks: read.map(byPart => partId => byPart.get(partId) ?? nothingTaken),
      asOf: new Date(Math.min(...weeks.map(({ readAt }) => readAt))),
    };
  }

  private memoryOf(key: string): Memory {
    let memory = this.memories.get(key);
    if (!memory) {
      if (this.memories.size >= MOST_WEEKS) this.memories.clear();
      this.memories.set(key, (memory = {}));
    }
    return memory;
  }

  /** One read from the first to the last of the weeks; each is remembered by itself. */
  private read(house: PartsOfHouse, old: readonly { number: number; memory: Memory }[], now: number): void {
    const numbers = old.map(({ number }) => number);
    const first = Math.min(...numbers);
    const weeks = { from: first * WEEK_MS, lengthMs: WEEK_MS, count: Math.max(...numbers) - first + 1 };
    const read = this.timesOf(house, weeks, now);
    for (const { number, memory } of old) {
      const byPart = read.then(found => found[number - first] ?? new Map<number, TimesOfPart>());
      const week = { readAt: now, byPart };
      memory.coming = week;
      byPart.then(
        () => {
          if (memory.coming === week) [memory.known, memory.coming] = [week, undefined];
        },
        () => {
          if (memory.coming === week) memory.coming = undefined;
        },
      );
    }
  }

  /** By week, then by part. */
  private async timesOf(
    { partIds }: PartsOfHouse,
    weeks: Pieces,
    now: number,
  ): Promise<Map<number, TimesOfPart>[]> {
    const rows = await this.database.rows<{ partId: number; times: Buffer }>(sql, [
      partIds(),
      new Date(weeks.from),
      new Date(weeks.from + weeks.count * weeks.lengthMs),
      new Date(now),
    ]);
    const byWeek = Array.from({ length: weeks.count }, () => new Map<number, TimesOfPart>());
    for (const { partId, times } of rows)
      for (const [place, piece] of timesInPieces(times, weeks).entries())
        if (piece !== nothingTaken) byWeek[place]?.set(partId, piece);
    return byWeek;
  }
}

const isYounger = (week: Week | undefined, ageMs: number, now: number): boolean =>
  week !== undefined && Math.abs(now - week.readAt) < ageMs;

function weeksBetween(from: Date, until: Date): number[] {
  const first = Math.floor(from.getTime() / WEEK_MS);
  const last = Math.floor((until.getTime() - 1) / WEEK_MS);
  return Array.from({ length: last - first + 1 }, (_, ahead) => first + ahead);
}
