import type { Tx } from './tx';

export interface Upsert {
  readonly table: string;
  /** The columns of the unique constraint by which a row is recognised. */
  readonly by: readonly string[];
  /** Column → value. A `create` value is written only when the row is new. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly create?: Readonly<Record<string, unknown>>;
}

/** Names of tables and columns are constants of the program; anything else here would be an open door. */
const identifier = /^[a-z_]+$/;

/** Writes a row by its codes; an unchanged row is left alone. `row` is the row as it now stands. */
export async function upsert<Row>(
  tx: Tx,
  { table, by, row, create }: Upsert,
): Promise<{ row: Row; changed: boolean }> {
  const all = { ...create, ...row };
  const columns = Object.keys(all);
  for (const name of [table, ...by, ...columns])
    if (!identifier.test(name)) throw new RangeError(`not a column: ${name}`);
  const rest = Object.keys(row).filter(column => !by.includes(column));
  const list = (prefix: string) => rest.map(column => `${prefix}.${column}`).join(', ');
  const set = rest.map(column => `${column} = EXCLUDED.${column}`).join(', ');
  const update =
    rest.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${set} WHERE (${list('t')}) IS DISTINCT FROM (${list('EXCLUDED')})`;
  const written = await tx.row<Row>(
    `INSERT INTO ${table} AS t (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})
     ON CONFLICT (${by.join(', ')}) DO ${update} RETURNING t.*`,
    Object.values(all),
  );
  if (written) return { row: written, changed: true };
  const there = await tx.row<Row>(
    `SELECT * FROM ${table} WHERE ${by.map((column, at) => `${column} = $${at + 1}`).join(' AND ')}`,
    by.map(column => all[column]),
  );
  return { row: there as Row, changed: false };
}
