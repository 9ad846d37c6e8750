import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { DataSource } from 'typeorm';

// Counts and yen fit a double exactly; dates stay the text they are, because a date has no zone.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.DATE, text => text);

export interface ConnectionSettings {
  readonly url: string;
  /** Connections for units of work; reads have as many again. */
  readonly poolSize: number;
}

/**
 * The program's own connection: the append-only grants hold for it because it works as `kashikan_app`. The limits turn a stuck
 * rival into an error instead of a stuck counter. Statements of one connection are sent without waiting for the answer to the last.
 */
export const connectionOptions = ({ url, poolSize }: ConnectionSettings): DataSourceOptions => ({
  type: 'postgres',
  // Not another server: TypeORM's word for connections that only read.
  replication: { master: { url }, slaves: [{ url }] },
  synchronize: false,
  installExtensions: false,
  uuidExtension: 'pgcrypto',
  applicationName: 'kashikan',
  extra: {
    max: poolSize,
    pipeline: true,
    options:
      '-c role=kashikan_app -c timezone=UTC -c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s',
  },
});

export const openConnection = (settings: ConnectionSettings): Promise<DataSource> =>
  new DataSource(connectionOptions(settings)).initialize();
