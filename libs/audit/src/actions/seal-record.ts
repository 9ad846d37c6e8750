import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Block, closeBlock } from '../rules';
import { BlocksStore } from '../store/blocks.store';
import { rowsBetween, rowsFrom } from '../store/record-rows';

/** Rows of one block; more only when a single unit of work wrote more. */
const MOST_ROWS = 5_000;

/**
 * 封印: closes blocks over what has been committed. Ids commit out of order, so a block ends where no transaction below is still open:
 * nothing can be added to it any more. It runs beside the writers and never makes them wait for each other.
 */
@Injectable()
export class SealRecord {
  constructor(
    private readonly database: Database,
    private readonly blocks: BlocksStore,
    private readonly clock: Clock,
  ) {}

  /** How many blocks were closed. */
  async run(): Promise<number> {
    // Asked before the rows are read: whoever had ended by now is seen by the next statement.
    const found = await this.database.row<{ horizon: number; next: number }>(
      `SELECT pg_snapshot_xmin(s)::text::bigint + audit_clock_base() AS horizon,
              pg_snapshot_xmax(s)::text::bigint + audit_clock_base() AS next FROM pg_current_snapshot() AS s`,
    );
    const { horizon, next: present } = found ?? { horizon: 0, next: 0 };
    let closed = 0;
    for (let last = await this.blocks.last(); ; closed += 1) {
      if (last && last.toClock > present)
        throw new Error('the clock of the record went back: run npm run migrate, which settles it');
      const next = await this.next(last, horizon);
      if (!next || !(await this.blocks.insert(next, this.clock.now()))) return closed;
      last = next;
    }
  }

  private async next(last: Block | undefined, horizon: number): Promise<Block | undefined> {
    const from = last?.toClock ?? 0;
    const rows = await rowsFrom(this.database, from, horizon, MOST_ROWS + 1);
    if (rows.length === 0) return undefined;
    if (rows.length <= MOST_ROWS) return closeBlock(last, horizon, byId(rows));
    // The last clock may go on beyond what was read, so it begins the next block, unless it is all there is.
    const cut = rows[MOST_ROWS]?.clock ?? horizon;
    const whole = rows.filter(({ clock }) => clock < cut);
    if (whole.length > 0) return closeBlock(last, cut, byId(whole));
    return closeBlock(last, cut + 1, await rowsBetween(this.database, from, cut + 1));
  }
}

const byId = <Row extends { readonly id: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.id - b.id);
