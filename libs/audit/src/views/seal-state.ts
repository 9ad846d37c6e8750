import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Fault } from '../rules';

export interface RecordHead {
  readonly block: number;
  readonly hash: string;
  readonly closedAt: Date;
}

export interface RecordCheck {
  readonly checkedAt: Date;
  readonly blocks: number;
  readonly rows: number;
  readonly fault: Fault | null;
}

/** How far the record is sealed, and how its last verifications went. */
@Injectable()
export class SealState {
  constructor(private readonly database: Database) {}

  head(): Promise<RecordHead | undefined> {
    return this.database.row<RecordHead>(
      `SELECT number AS block, encode(hash, 'hex') AS hash, closed_at AS "closedAt"
         FROM audit_blocks ORDER BY number DESC LIMIT 1`,
    );
  }

  /** Newest first. */
  checks(most: number): Promise<RecordCheck[]> {
    return this.database.rows<RecordCheck>(
      `SELECT checked_at AS "checkedAt", blocks, rows, fault FROM audit_checks ORDER BY id DESC LIMIT $1`,
      [most],
    );
  }
}
