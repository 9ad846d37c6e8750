import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';

@Injectable()
export class HoldCounts {
  /**
   * How many unexpired holds a person has, and how many since a moment came to nothing; a basket counts as one. Requests of one person count one after
   * the other, so that ten at once are not ten holds.
   */
  async of(
    tx: Tx,
    { accountId, sessionHash }: Pick<Booking, 'accountId' | 'sessionHash'>,
    since: Date,
  ): Promise<{ held: number; idle: number }> {
    const locked = tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [
      accountId ?? sessionHash ?? '',
    ]);
    const counted = tx.row<{ held: number; idle: number }>(
      `SELECT count(DISTINCT coalesce(basket_id, id)) FILTER (WHERE state = 'held' AND hold_expires_at > $3)::int AS held,
              count(DISTINCT coalesce(basket_id, id)) FILTER (WHERE purpose_code IS NULL AND created_at >= $4
                                 AND NOT (state = 'held' AND hold_expires_at > $3))::int AS idle
         FROM bookings
        WHERE (account_id = $1 OR session_hash = $2) AND channel = 'online' AND (state = 'held' OR created_at >= $4)`,
      [accountId, sessionHash, tx.now, since],
    );
    const [, row] = await Promise.all([locked, counted]);
    return row ?? { held: 0, idle: 0 };
  }
}
