import { Database } from '@kashikan/database';
import { findViolations } from '@kashikan/ledger';
import type { Reconciler } from './reconciler';

/** Looks for anything in the books that must never be. It fails while there is some, which makes it visible among the failing jobs. */
export const checkBooks: Reconciler = {
  name: 'check-books',
  every: 'hour',
  async run(get) {
    const violations = await findViolations(get(Database));
    if (violations.length === 0) return;
    const [first] = violations;
    throw new Error(
      `the books: ${violations.length} faults, first at ${first?.subject}: ${first?.invariant}`,
    );
  },
};
