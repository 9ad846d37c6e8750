import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { clippedTo, nothingTaken, type TimesOfPart, timesIn } from '../rules';

/** Some parts that are always asked about together, such as all of a town, under a name of their own. */
export interface PartsOfHouse {
  readonly name: string;
  readonly partIds: readonly number[];
}

export interface TakenTimes {
  /** Lists that follow each other in time, a week each. */
  readonly ofPart: (partId: number) => TimesOfPart[];
  /** The moment at which all of it was true. */
  readonly asOf: Date;
}

interface Week {
  readonly readAt: Date;
  readonly byPart: Promise<ReadonlyMap<number, TimesOfPart>>;
}

const WEEK_MS = 7 * 86_400_000;

/** How long a week is shared: when a reception opens, hundreds search the same days in the same second. */
const SHARED_MS = 1_000;
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
  private readonly weeks = new Map<string, Week>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Expired holds are left out. */
  async of(house: PartsOfHouse, from: Date, until: Date): Promise<TakenTimes> {
    const now = this.clock.now();
    const numbers = weeksBetween(from, until);
    const old = numbers.filter(number => !this.isFresh(this.weeks.get(`${house.name} ${number}`), now));
    if (old.length > 0) this.read(house, old, now);
    const weeks = numbers.map(number => this.weeks.get(`${house.name} ${number}`) as Week);
    const read = await Promise.all(weeks.map(week => week.byPart));
    return {
      ofPart: partId => read.map(byPart => byPart.get(partId) ?? nothingTaken),
      asOf: new Date(Math.min(...weeks.map(({ readAt }) => readAt.getTime()))),
    };
  }

  private isFresh(week: Week | undefined, now: Date): boolean {
    return week !== undefined && Math.abs(now.getTime() - week.readAt.getTime()) < SHARED_MS;
  }

  /** One read from the first to the last of the weeks; each is remembered by itself. */
  private read(house: PartsOfHouse, numbers: readonly number[], now: Date): void {
    if (this.weeks.size > MOST_WEEKS) this.weeks.clear();
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const rows = this.database.rows<{ partId: number; times: Buffer }>(sql, [
      house.partIds,
      new Date(first * WEEK_MS),
      new Date((last + 1) * WEEK_MS),
      now,
    ]);
    const read = rows.then(found => found.map(({ partId, times }) => ({ partId, times: timesIn(times) })));
    for (const number of numbers) {
      const key = `${house.name} ${number}`;
      const range = { from: number * WEEK_MS, until: (number + 1) * WEEK_MS };
      const byPart = read.then(
        found => new Map(found.map(({ partId, times }) => [partId, clippedTo(times, range)])),
      );
      const week = { readAt: now, byPart };
      this.weeks.set(key, week);
      byPart.catch(() => this.weeks.get(key) === week && this.weeks.delete(key));
    }
  }
}

function weeksBetween(from: Date, until: Date): number[] {
  const first = Math.floor(from.getTime() / WEEK_MS);
  const last = Math.floor((until.getTime() - 1) / WEEK_MS);
  return Array.from({ length: last - first + 1 }, (_, ahead) => first + ahead);
}
