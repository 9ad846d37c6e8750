import type { Piece, Schema } from './read-schema';

const head = `-- The whole of the database as the migrations make it: read this to know what is stored and what is guaranteed.
-- Written by \`npm run schema\`, compared by test/house/schema.spec.ts; change it by a migration, never by hand.
-- The tables of the job queue stand in the schema graphile_worker and belong to that library.

CREATE EXTENSION btree_gist;
`;

/** The picture of a schema as SQL text, the same for the same schema on every PostgreSQL from 15 on. */
export function printSchema(schema: Schema): string {
  const tables = [...new Set(schema.columns.map(column => column.table ?? ''))];
  return [
    head,
    ...linesOf(schema.sequences),
    ...tables.map(table => printTable(schema, table)),
    ...linesOf(schema.functions),
  ].join('\n');
}

function printTable(schema: Schema, table: string): string {
  const of = (pieces: readonly Piece[]) =>
    pieces.filter(piece => piece.table === table).map(piece => piece.sql);
  const body = [...of(schema.columns), ...of(schema.constraints)].map(line => `  ${line}`).join(',\n');
  const after = [schema.comments, schema.indexes, schema.triggers, schema.tableGrants].flatMap(of);
  return `CREATE TABLE ${table} (\n${body}\n);\n${after.join('\n')}\n`;
}

const linesOf = (pieces: readonly Piece[]): string[] => pieces.map(piece => `${piece.sql}\n`);
