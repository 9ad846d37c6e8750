import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { triesFrom } from '../rules/read-networks';

/** How many tries a window of so many minutes allows. */
export interface ThrottleLimit {
  readonly name: string;
  readonly most: number;
  readonly minutes: number;
}

/**
 * Counts tries in the database, so that all processes share one count. It counts outside any unit of work on purpose: a try
 * that fails and rolls back has still been made.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one try of `who`; when it is one too many, the minutes until the next may be made. */
  async overLimit({ name, most, minutes }: ThrottleLimit, who: string): Promise<number | undefined> {
    const now = this.clock.now().getTime();
    const windowMs = minutes * 60_000;
    const windowStart = new Date(now - (now % windowMs));
    const found = await this.database.row<{ hits: number }>(
      `INSERT INTO throttle_hits (bucket, window_start, hits) VALUES ($1, $2, 1)
       ON CONFLICT (bucket, window_start) DO UPDATE SET hits = throttle_hits.hits + 1
       RETURNING hits`,
      [bucketOf(name, who), windowStart],
    );
    if ((found?.hits ?? 0) <= most) return undefined;
    return Math.ceil((windowStart.getTime() + windowMs - now) / 60_000);
  }

  /** The same for a network address. */
  overLimitFrom(limit: ThrottleLimit, address: string): Promise<number | undefined> {
    return this.overLimit(limit, triesFrom(address));
  }

  /** Takes back what was counted: somebody who got in at last was no attacker. */
  async forget({ name }: ThrottleLimit, who: string): Promise<void> {
    await this.database.rows('DELETE FROM throttle_hits WHERE bucket = $1', [bucketOf(name, who)]);
  }
}

/** E-mail and network addresses are personal data, so the table sees only their hash. */
const bucketOf = (name: string, who: string): string =>
  `${name}:${createHash('sha256').update(who).digest('base64url').slice(0, 22)}`;
