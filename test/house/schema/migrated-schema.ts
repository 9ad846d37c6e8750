import { Client } from 'pg';
import { createTestDatabase } from '../../support/database';
import { printSchema } from './print-schema';
import { readSchema } from './read-schema';

/** Runs every migration from zero in a database of its own and returns the picture of what came out. */
export async function pictureOfMigrations(): Promise<string> {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return printSchema(await readSchema(client));
  } finally {
    await client.end();
    await database.drop();
  }
}
