import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * The connections under TypeORM, for statements that it would only slow down. Reads have their own, so that a unit of work that
 * needs a read, as of the catalogue, never waits for a connection that another such unit holds.
 */
const poolsOf = (connection: DataSource) => connection.driver as unknown as { master: Pool; slaves: Pool[] };

export const unitPoolOf = (connection: DataSource): Pool => poolsOf(connection).master;

export const readPoolOf = (connection: DataSource): Pool =>
  poolsOf(connection).slaves[0] ?? poolsOf(connection).master;
