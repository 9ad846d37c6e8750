import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOfMigrations } from './migrated-schema';

/** `npm run schema`: after a migration was added, this shows in the diff what it does to the whole. */
const file = path.resolve(__dirname, '../../../migrations/schema.sql');
void pictureOfMigrations().then(picture => {
  writeFileSync(file, picture);
  console.log(`written: ${path.relative(process.cwd(), file)}`);
});
