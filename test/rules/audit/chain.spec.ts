import {
  type Block,
  closeBlock,
  faultOfRows,
  faultOfSeal,
  type SealedRow,
} from '../../../libs/audit/src/rules';
import fc from 'fast-check';

const aRow = fc.array(fc.option(fc.string({ maxLength: 8 })), { minLength: 3, maxLength: 3 });
/** Rows of one block, all different, as the clock and the moment make them in the record. */
const rowsOf = (contents: (string | null)[][]): SealedRow[] =>
  contents.map((texts, at) => ({ id: 100 + at * 3, contents: [String(at), ...texts] }));
const someRows = fc.array(aRow, { minLength: 2, maxLength: 12 }).map(rowsOf);

describe('A sealed block', () => {
  it('finds nothing in rows that are as they were', () => {
    fc.assert(fc.property(someRows, rows => faultOfRows(closeBlock(undefined, 9, rows), rows) === undefined));
  });

  it('names the row that was altered, removed or inserted, and the two that were swapped (SEC-10)', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), fc.nat(), aRow, (rows, first, second, contents) => {
        const block = closeBlock(undefined, 9, rows);
        const at = first % rows.length;
        const other = (at + 1 + (second % (rows.length - 1))) % rows.length;
        const [row, twin] = [rows[at], rows[other]];
        if (!row || !twin) return;
        const altered = rows.map(one => (one === row ? { ...one, contents: ['x', ...contents] } : one));
        expect(faultOfRows(block, altered)).toMatchObject({ kind: 'altered', rowId: row.id });
        expect(
          faultOfRows(
            block,
            rows.filter(one => one !== row),
          ),
        ).toMatchObject({ kind: 'missing', rowId: row.id });
        const inserted = { id: row.id + 1, contents: ['x', ...contents] };
        expect(faultOfRows(block, [...rows, inserted])).toMatchObject({
          kind: 'inserted',
          rowId: inserted.id,
        });
        const swapped = rows.map(one =>
          one === row
            ? { ...one, contents: twin.contents }
            : one === twin
              ? { ...one, contents: row.contents }
              : one,
        );
        const [low, high] = [row.id, twin.id].sort((a, b) => a - b);
        expect(faultOfRows(block, swapped)).toMatchObject({ kind: 'swapped', rowId: low, otherId: high });
      }),
    );
  });

  it('tells texts apart that look alike when they are put together', () => {
    const [one, two] = [[{ id: 1, contents: ['a', 'b,c', null] }], [{ id: 1, contents: ['a,b', 'c', null] }]];
    expect(faultOfRows(closeBlock(undefined, 9, one), two)).toBeDefined();
    const empty = [{ id: 1, contents: ['a', '', null] }];
    const none = [{ id: 1, contents: ['a', null, null] }];
    expect(faultOfRows(closeBlock(undefined, 9, empty), none)).toBeDefined();
  });
});

describe('A chain of blocks', () => {
  const chain = (): [Block, Block, Block] => {
    const rows = (from: number): SealedRow[] => [{ id: from, contents: [String(from)] }];
    const one = closeBlock(undefined, 10, rows(1));
    const two = closeBlock(one, 20, rows(2));
    return [one, two, closeBlock(two, 30, rows(3))];
  };

  it('is whole as it was made', () => {
    const [one, two, three] = chain();
    expect([faultOfSeal(undefined, one), faultOfSeal(one, two), faultOfSeal(two, three)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('shows a block that is missing, was changed, or was made anew with other rows', () => {
    const [one, two, three] = chain();
    expect(faultOfSeal(one, three)).toEqual({ kind: 'seal-missing', block: 2 });
    expect(faultOfSeal(one, { ...two, toClock: 21 })).toEqual({ kind: 'seal-altered', block: 2 });
    expect(faultOfSeal(one, { ...two, rowIds: [9] })).toEqual({ kind: 'seal-altered', block: 2 });
    const anew = closeBlock(one, 20, [{ id: 2, contents: ['forged'] }]);
    expect(faultOfSeal(one, anew)).toBeUndefined();
    expect(faultOfSeal(anew, three)).toEqual({ kind: 'seal-altered', block: 3 });
  });
});
