import type { Tx } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { notificationErrors } from '../notifications.errors';
import { type DeliveryState, nextDeliveryState } from '../rules';

/** A member of staff posted the letter or told the person, or nobody answered. */
@Injectable()
export class MarkNotice {
  /** Throws `notification.unknown` for another town's, and `notification.done-already`. */
  async run(
    tx: Tx,
    { id, municipalityId }: { readonly id: string; readonly municipalityId: string },
    event: 'told' | 'not-reached',
  ): Promise<void> {
    const notice = isId(id)
      ? await tx.row<{ state: DeliveryState; channel: string }>(
          `SELECT state, channel FROM notifications WHERE id = $1 AND municipality_id = $2 AND channel <> 'mail' FOR UPDATE`,
          [id, municipalityId],
        )
      : undefined;
    if (!notice) throw notificationErrors.unknown();
    const state = nextDeliveryState(notice.state, event);
    if (!state) throw notificationErrors.doneAlready();
    await tx.change(
      `UPDATE notifications SET state = $2, attempts = attempts + 1,
              done_by = CASE WHEN $2 = 'done' THEN $3::uuid END, done_at = CASE WHEN $2 = 'done' THEN $4::timestamptz END
        WHERE id = $1`,
      [id, state, tx.actor.id, tx.now],
    );
    tx.touch('notification', id, { event, channel: notice.channel, state }, municipalityId);
  }
}
