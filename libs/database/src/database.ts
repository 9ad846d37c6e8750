import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPoolOf } from './pool';
import { statement } from './statement';

/** Reads for views, outside any transaction. */
@Injectable()
export class Database {
  constructor(private readonly connection: DataSource) {}

  /** Runs one prepared statement and returns its rows. */
  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await readPoolOf(this.connection).query(statement(sql, values));
    return result.rows as Row[];
  }

  /** The first row, or undefined. */
  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }
}
