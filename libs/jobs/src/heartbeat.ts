import type { Pool } from 'pg';

export interface HeartbeatTimes {
  readonly beatEveryMs: number;
  /** A worker that was silent for this long is dead. Six beats by default, so that a slow second kills nobody. */
  readonly silentAfterMs: number;
}

export const usualTimes: HeartbeatTimes = { beatEveryMs: 5_000, silentAfterMs: 30_000 };

/**
 * graphile-worker gives the jobs of a killed worker to others only after four hours. So each worker says every few seconds that
 * it lives, and each unlocks the jobs of those that fell silent. All moments are PostgreSQL's, because the clocks of two machines
 * differ.
 */
export class Heartbeat {
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly workerId: string,
    private readonly times: HeartbeatTimes,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Beats and sweeps once, then goes on by itself. */
  async start(): Promise<void> {
    await this.beat();
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(() => this.beat()).catch(this.onError);
    }, this.times.beatEveryMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    await this.pool.query('DELETE FROM worker_heartbeats WHERE worker_id = $1', [this.workerId]);
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `INSERT INTO worker_heartbeats (worker_id, beat_at) VALUES ($1, now())
       ON CONFLICT (worker_id) DO UPDATE SET beat_at = excluded.beat_at`,
      [this.workerId],
    );
    await this.pool.query(unlockSilent, [this.times.silentAfterMs]);
  }
}

/** A lock younger than the limit is left alone, because a worker that has just started may not have beaten yet. */
const unlockSilent = `
WITH bound AS (SELECT now() - $1::int * interval '1 millisecond' AS at),
silent AS (
  SELECT array_agg(DISTINCT jobs.locked_by) AS ids
    FROM graphile_worker.jobs AS jobs, bound
   WHERE jobs.locked_at < bound.at
     AND NOT EXISTS (SELECT FROM worker_heartbeats h WHERE h.worker_id = jobs.locked_by AND h.beat_at >= bound.at)),
forgotten AS (DELETE FROM worker_heartbeats WHERE beat_at < now() - interval '1 day')
SELECT graphile_worker.force_unlock_workers(ids) FROM silent WHERE ids IS NOT NULL`;
