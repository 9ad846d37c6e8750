import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Block } from '../rules';

interface BlockRow {
  readonly number: number;
  readonly fromClock: number;
  readonly toClock: number;
  readonly rowIds: readonly string[];
  readonly rowHashes: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const select = `SELECT number, from_clock AS "fromClock", to_clock AS "toClock", row_ids AS "rowIds", row_hashes AS "rowHashes",
                       previous_hash AS "previousHash", hash FROM audit_blocks`;

const HASH_BYTES = 32;

const hashesOf = (bytes: Buffer): string[] =>
  Array.from({ length: bytes.length / HASH_BYTES }, (_, at) =>
    bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES).toString('hex'),
  );

const blockOf = (row: BlockRow): Block => ({
  ...row,
  rowIds: row.rowIds.map(Number),
  rowHashes: hashesOf(row.rowHashes),
  previousHash: row.previousHash.toString('hex'),
  hash: row.hash.toString('hex'),
});

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Written and read outside any unit of work, because a unit would itself leave a row that wants to be sealed. */
@Injectable()
export class BlocksStore {
  constructor(private readonly database: Database) {}

  async last(): Promise<Block | undefined> {
    const row = await this.database.row<BlockRow>(`${select} ORDER BY number DESC LIMIT 1`);
    return row && blockOf(row);
  }

  async after(number: number, most: number): Promise<Block[]> {
    const rows = await this.database.rows<BlockRow>(
      `${select} WHERE number > $1 ORDER BY number LIMIT ${most}`,
      [number],
    );
    return rows.map(blockOf);
  }

  /** False when another process has closed this block meanwhile. */
  async insert(block: Block, at: Date): Promise<boolean> {
    const rows = await this.database.rows(
      `INSERT INTO audit_blocks (number, from_clock, to_clock, row_ids, row_hashes, previous_hash, hash, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING number`,
      [
        block.number,
        block.fromClock,
        block.toClock,
        block.rowIds,
        bytesOf(block.rowHashes.join('')),
        bytesOf(block.previousHash),
        bytesOf(block.hash),
        at,
      ],
    );
    return rows.length === 1;
  }
}
