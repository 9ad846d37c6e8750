import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { statement } from './statement';

type PoolDriver = { master: Pool };

/** Reads for views, outside any transaction. */
@Injectable()
export class Database {
  constructor(private readonly connection: DataSource) {}

  /** Runs one prepared statement and returns its rows. */
  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query(statement(sql, values));
    return result.rows as Row[];
  }

  /** The first row, or undefined. */
  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  private get pool(): Pool {
    return (this.connection.driver as unknown as PoolDriver).master;
  }
}
