import { parseArgs } from 'node:util';
import { type Head, SealRecord, VerifyRecord } from '@kashikan/audit';
import type { INestApplicationContext } from '@nestjs/common';
import { StartFailure } from '../start-failure';

/**
 * `verify-record [--head 1234:9f2c…]`: compares the whole audit record with its seals, and the seals with a head that left this machine
 * by mail or log. Names the first row that is not as it was.
 */
export async function verifyRecord(app: INestApplicationContext, args: string[]): Promise<string> {
  const head = read(args);
  await app.get(SealRecord, { strict: false }).run();
  const { blocks, rows, fault, head: last } = await app.get(VerifyRecord, { strict: false }).run(head);
  if (fault) {
    const row = 'rowId' in fault ? `、audit_entries.id = ${fault.rowId}` : '';
    const other = 'otherId' in fault ? ` ⇄ ${fault.otherId}` : '';
    throw new StartFailure(
      `操作記録が封印と合いません。封印 ${fault.block}${row}${other}（${fault.kind}）`,
      `The record is not as it was sealed: ${fault.kind} in block ${fault.block}${'rowId' in fault ? `, row ${fault.rowId}${other}` : ''}.`,
    );
  }
  return `封印 ${blocks} 件、記録 ${rows} 行を確かめました。異常はありません。/ ${rows} rows in ${blocks} blocks are as they were sealed.\n${blocks}:${last ?? ''}`;
}

function read(args: string[]): Head | undefined {
  const { head } = parseArgs({ args, options: { head: { type: 'string' } } }).values;
  if (head === undefined) return undefined;
  const [, block, hash] = /^(\d+):([0-9a-f]{64})$/.exec(head) ?? [];
  if (block === undefined || hash === undefined)
    throw new StartFailure(
      '--head は「番号:ハッシュ値」の形で指定してください。',
      'Say --head as number:hash.',
    );
  return { block: Number(block), hash };
}
