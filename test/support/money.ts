import type { JourneyWorld } from './journey-world';

/** What the books say of a booking, oldest first: `fee-fixed 1000`. */
export async function ledgerOf(world: JourneyWorld, bookingId: string): Promise<string[]> {
  const rows = await world.db.rows<{ entry: string }>(
    `SELECT e.kind || ' ' || l.amount_yen AS entry FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id AND l.side = 'debit'
      WHERE e.booking_id = $1 ORDER BY e.id`,
    [bookingId],
  );
  return rows.map(row => row.entry);
}

/** The templates of the letters about a booking that left, in order. */
export async function lettersTo(world: JourneyWorld, email: string): Promise<string[]> {
  const rows = await world.db.rows<{ template: string }>(
    'SELECT template FROM notifications WHERE recipient = $1 ORDER BY created_at, id',
    [email],
  );
  return rows.map(row => row.template);
}

/** How many rows of the occupancy table a booking has. */
export async function partsTaken(world: JourneyWorld, bookingId: string): Promise<number> {
  const rows = await world.db.rows('SELECT FROM occupancies WHERE source_id = $1', [bookingId]);
  return rows.length;
}

export async function permitsOf(world: JourneyWorld, bookingId: string): Promise<{ revoked: boolean }[]> {
  return world.db.rows(
    `SELECT ended_at IS NOT NULL AS revoked FROM documents WHERE kind = 'permit' AND booking_id = $1`,
    [bookingId],
  );
}

/** What Stripe has: succeeded charges and refunds that were not returned, in yen. */
export function atStripe(world: JourneyWorld, reference: { readonly chargeIds: readonly string[] }) {
  const { charges, refunds, intents } = world.stripe.state;
  const mine = Object.values(charges).filter(
    charge =>
      charge.paid &&
      reference.chargeIds.includes(
        intents[charge.payment_intent ?? '']?.metadata['kashikan_reference'] ?? '',
      ),
  );
  const ids = mine.map(charge => charge.id);
  return {
    paid: mine.map(charge => charge.amount),
    refunds: Object.values(refunds)
      .filter(refund => ids.includes(refund.charge))
      .map(refund => `${refund.status} ${refund.amount}`),
  };
}
