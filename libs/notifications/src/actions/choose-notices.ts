import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { notificationErrors } from '../notifications.errors';
import { type Channel, mustBeTold, type NoticeKind, offeredChannels, type Reach } from '../rules';

export type NoticeChoice = Channel | 'none';

/** Keeps how a person wants to be told of each kind. */
@Injectable()
export class ChooseNotices {
  /**
   * Throws `notification.channel-unknown` for a way that does not reach this person today, and `notification.must-be-told` for
   * switching off what nobody can.
   */
  async run(
    tx: Tx,
    accountId: string,
    reach: Reach,
    chosen: Readonly<Partial<Record<NoticeKind, NoticeChoice>>>,
  ): Promise<void> {
    for (const [kind, channel] of Object.entries(chosen) as [NoticeKind, NoticeChoice][]) {
      if (channel === 'none' && mustBeTold(kind)) throw notificationErrors.mustBeTold();
      if (channel !== 'none' && !offeredChannels(reach).includes(channel))
        throw notificationErrors.channelUnknown();
      await tx.rows(
        `INSERT INTO notice_choices (account_id, kind, channel, chosen_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, kind) DO UPDATE SET channel = $3, chosen_at = $4`,
        [accountId, kind, channel, tx.now],
      );
    }
    tx.touch('account', accountId, { event: 'notices-chosen', ...chosen });
  }
}
