import { RotateKeys } from '@kashikan/identity';
import type { INestApplicationContext } from '@nestjs/common';

/** `rotate-keys`: seals with the current key what an earlier one has sealed. Stopped, it is simply begun again. */
export async function rotateKeys(app: INestApplicationContext): Promise<string> {
  const moved = await app
    .get(RotateKeys, { strict: false })
    .run((column, rows) => console.log(`${column}: ${rows} 行を新しい鍵にしました / rows moved`));
  return Object.entries(moved)
    .map(([column, rows]) => `${column}: 合計 ${rows} 行 / rows in all`)
    .join('\n');
}
