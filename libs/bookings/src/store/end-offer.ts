import type { Tx } from '@kashikan/database';
import { type BookingEvent, nextWaitingState, type WaitingEvent } from '../rules';

const meanings: Partial<Record<BookingEvent, WaitingEvent>> = { abandon: 'decline', lapse: 'expire' };

/** Whether a hold was made as an offer. */
export const isOffer = async (tx: Tx, bookingId: string): Promise<boolean> =>
  (await tx.row('SELECT FROM waiting_list WHERE booking_id = $1', [bookingId])) !== undefined;

/** What ends a hold ends the offer that it may have been; whoever applies has accepted it. */
export function endOffer(tx: Tx, bookingId: string, event: BookingEvent): void {
  const meaning = meanings[event] ?? 'accept';
  const to = nextWaitingState('offered', meaning, tx.actor.kind);
  if (!to) throw new Error(`an offer cannot end by ${meaning} of ${tx.actor.kind}`);
  tx.send(
    `WITH ended AS (
       UPDATE waiting_list SET state = $2, updated_at = $3 WHERE booking_id = $1 AND state = 'offered' RETURNING id)
     INSERT INTO waiting_transitions (entry_id, event, from_state, to_state, actor_kind, actor_id, happened_at)
     SELECT id, $4, 'offered', $2, $5, $6, $3 FROM ended`,
    [bookingId, to, tx.now, meaning, tx.actor.kind, tx.actor.id],
  );
}
