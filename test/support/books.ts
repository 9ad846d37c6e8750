import { findViolations, type Reader } from '@kashikan/ledger';

/** After a spec that moves money: every invariant of the books holds. */
export async function expectBooksToBalance(reader: Reader): Promise<void> {
  expect(await findViolations(reader)).toEqual([]);
}
