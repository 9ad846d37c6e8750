import { createHash } from 'node:crypto';

/** A row of the record as it is sealed: its place, and its contents as texts in a fixed order. */
export interface SealedRow {
  readonly id: number;
  readonly contents: readonly (string | null)[];
}

export interface Block {
  readonly number: number;
  readonly fromClock: number;
  readonly toClock: number;
  readonly rowIds: readonly number[];
  /** Hexadecimal, in the order of `rowIds`. */
  readonly rowHashes: readonly string[];
  readonly previousHash: string;
  readonly hash: string;
}

/** What is not as it was sealed. A row is named by its id, or only its block when the seal itself was touched. */
export type Fault =
  | { readonly kind: 'altered' | 'missing' | 'inserted'; readonly block: number; readonly rowId: number }
  | { readonly kind: 'swapped'; readonly block: number; readonly rowId: number; readonly otherId: number }
  | { readonly kind: 'seal-altered' | 'seal-missing'; readonly block: number }
  | { readonly kind: 'head-differs'; readonly block: number };

/** What stands before the first block. */
export const NOTHING_BEFORE = '0'.repeat(64);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Without the id: a row that changed places with another is then recognised as that other row. */
export const rowHash = ({ contents }: SealedRow): string => hashOf(contents);

export function closeBlock(
  previous: Pick<Block, 'number' | 'toClock' | 'hash'> | undefined,
  toClock: number,
  rows: readonly SealedRow[],
): Block {
  const body = {
    number: (previous?.number ?? 0) + 1,
    fromClock: previous?.toClock ?? 0,
    toClock,
    rowIds: rows.map(({ id }) => id),
    rowHashes: rows.map(rowHash),
    previousHash: previous?.hash ?? NOTHING_BEFORE,
  };
  return { ...body, hash: blockHash(body) };
}

const blockHash = ({
  number,
  fromClock,
  toClock,
  rowIds,
  rowHashes,
  previousHash,
}: Omit<Block, 'hash'>): string => hashOf([number, fromClock, toClock, rowIds, rowHashes, previousHash]);

/** Whether a block follows `previous` and holds the hash of what it says; the fault otherwise. */
export function faultOfSeal(previous: Block | undefined, block: Block): Fault | undefined {
  const wanted = (previous?.number ?? 0) + 1;
  if (block.number !== wanted) return { kind: 'seal-missing', block: wanted };
  const follows =
    block.previousHash === (previous?.hash ?? NOTHING_BEFORE) && block.fromClock === (previous?.toClock ?? 0);
  return follows && block.hash === blockHash(block) ? undefined : { kind: 'seal-altered', block: wanted };
}

/** The first row, by its place in the block, that is not as the block says. `rows` are those of its stretch now. */
export function faultOfRows(block: Block, rows: readonly SealedRow[]): Fault | undefined {
  const sealed = new Map(block.rowIds.map((id, at) => [id, block.rowHashes[at] ?? '']));
  const found = new Map(rows.map(row => [row.id, rowHash(row)]));
  const ids = [...new Set([...sealed.keys(), ...found.keys()])].sort((a, b) => a - b);
  for (const rowId of ids) {
    const [was, is] = [sealed.get(rowId), found.get(rowId)];
    if (was === is) continue;
    if (was === undefined) return { kind: 'inserted', block: block.number, rowId };
    if (is === undefined) return { kind: 'missing', block: block.number, rowId };
    const otherId = ids.find(id => id !== rowId && found.get(id) === was && sealed.get(id) === is);
    return otherId === undefined
      ? { kind: 'altered', block: block.number, rowId }
      : { kind: 'swapped', block: block.number, rowId, otherId };
  }
  return undefined;
}
