import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections under TypeORM, for statements that it would only slow down. */
export const poolOf = (connection: DataSource): Pool =>
  (connection.driver as unknown as { master: Pool }).master;
