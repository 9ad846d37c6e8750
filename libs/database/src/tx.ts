import type { Actor } from '@kashikan/kernel';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { statement } from './statement';

/** One thing that a unit of work changed, for the audit record. */
export interface Touched {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly municipalityId?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An open transaction, passed by hand to every store; only UnitOfWork makes one. */
export class Tx {
  readonly touched: Touched[] = [];

  constructor(
    private readonly client: PoolClient,
    /** TypeORM's view of the same transaction, for records. */
    readonly manager: EntityManager,
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
