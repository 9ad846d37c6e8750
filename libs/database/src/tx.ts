import type { Actor } from '@kashikan/kernel';
import type { PoolClient } from 'pg';
import { statement } from './statement';

/** One thing that a unit of work changed, for the audit record. */
export interface Touched {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly municipalityId?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * An open transaction, passed by hand to every store; only UnitOfWork makes one. Statements begun without waiting for each other
 * travel in one go and run in the order begun; after one that fails, the others are refused.
 */
export class Tx {
  readonly touched: Touched[] = [];

  constructor(
    private readonly client: PoolClient,
    readonly actor: Actor,
    /** The moment the unit began; every row it writes carries this one. */
    readonly now: Date,
  ) {}

  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query(statement(sql, values));
    return result.rows as Row[];
  }

  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Runs a statement and returns how many rows it changed. */
  async change(sql: string, values: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(statement(sql, values));
    return result.rowCount ?? 0;
  }

  /** Notes for the audit record what was changed. `facts` hold no personal data in clear. */
  touch(subjectType: string, subjectId: string, facts: Touched['facts'] = {}, municipalityId?: string): void {
    this.touched.push({ subjectType, subjectId, facts, ...(municipalityId ? { municipalityId } : {}) });
  }
}
