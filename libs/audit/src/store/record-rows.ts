import type { Database } from '@kashikan/database';
import type { SealedRow } from '../rules';

/** Everything a row says, each value as one text that never depends on settings of the connection. */
const select = `
SELECT id, clock, clock::text AS c, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, actor_kind,
       actor_id, on_behalf_of, verb, subject_type, subject_id, municipality_id, facts::text AS facts, request_id, reason,
       before::text AS before, after::text AS after
  FROM audit_entries`;

interface Row {
  readonly id: number;
  readonly clock: number;
  readonly [column: string]: string | number | null;
}

export interface ClockedRow extends SealedRow {
  readonly clock: number;
}

const contents = [
  'c',
  'at',
  'actor_kind',
  'actor_id',
  'on_behalf_of',
  'verb',
  'subject_type',
  'subject_id',
  'municipality_id',
  'facts',
  'request_id',
  'reason',
  'before',
  'after',
] as const;

const sealable = (row: Row): ClockedRow => ({
  id: row.id,
  clock: row.clock,
  contents: contents.map(name => row[name] as string | null),
});

/** The rows of one stretch; `until` is not in it. */
export const rowsBetween = async (database: Database, from: number, until: number): Promise<ClockedRow[]> =>
  (await database.rows<Row>(`${select} WHERE clock >= $1 AND clock < $2 ORDER BY id`, [from, until])).map(
    sealable,
  );

/** The first rows from a moment on, in the order of their clock. */
export const rowsFrom = async (
  database: Database,
  from: number,
  until: number,
  most: number,
): Promise<ClockedRow[]> =>
  (
    await database.rows<Row>(`${select} WHERE clock >= $1 AND clock < $2 ORDER BY clock, id LIMIT ${most}`, [
      from,
      until,
    ])
  ).map(sealable);
