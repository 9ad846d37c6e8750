import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Task } from './task';

export interface JobOptions {
  /** A waiting job of the same key is replaced, so that ten wishes for the same thing become one. */
  readonly key?: string;
  /**
   * Compared with PostgreSQL's clock, not with ours: use it to wait a little, never for a deadline of the business, which belongs in
   * a row that a reconciler compares with Clock.
   */
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
}

/** The door to the job queue for everything that runs in a unit of work. */
@Injectable()
export class Jobs {
  /** Adds a job inside `tx`: if the unit rolls back there is no job, if it commits there is exactly one. */
  async enqueue<Payload>(
    tx: Tx,
    task: Task<Payload>,
    payload: Payload,
    { key, runAt, queue }: JobOptions = {},
  ): Promise<void> {
    await tx.rows(`SELECT enqueue_job($1::text, $2::json, $3::text, $4::timestamptz, $5::text)`, [
      task,
      JSON.stringify(payload),
      key ?? null,
      runAt ?? null,
      queue ?? null,
    ]);
  }
}
