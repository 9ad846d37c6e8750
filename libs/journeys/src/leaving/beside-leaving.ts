import type { Municipality } from '@kashikan/catalogue';
import { Database, type Tx } from '@kashikan/database';
import type { Leaver } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { LeaveWaiting } from '../join-waiting';
import { KeepHold } from '../keep-hold';
import { officeOfTown } from '../letters';

export interface Leaving {
  readonly actor: Actor;
  readonly accountId: string;
  /** Whose office the last letter names. */
  readonly town: Municipality;
}

/** What ends with an account outside of identity. */
@Injectable()
export class BesideLeaving {
  constructor(
    private readonly database: Database,
    private readonly keepHold: KeepHold,
    private readonly leaveWaiting: LeaveWaiting,
    private readonly queue: QueueNotification,
  ) {}

  /** The slots that are held and the places in line. */
  async giveBack(actor: Actor, accountId: string): Promise<void> {
    const waiting = await this.database.rows<{ id: string }>(
      `SELECT id FROM waiting_list WHERE account_id = $1 AND state IN ('waiting', 'offered')`,
      [accountId],
    );
    for (const { id } of waiting) await this.leaveWaiting.byResident(actor, id, accountId);
    const held = await this.database.rows<{ id: string }>(
      `SELECT id FROM bookings WHERE account_id = $1 AND state = 'held'`,
      [accountId],
    );
    for (const { id } of held) await this.keepHold.abandon(actor, id, { accountId, sessionHash: null });
  }

  /** Roles and invitations, choices, letters and calls that are still to be made; a group's bookings pass to its representative. */
  async endTies(tx: Tx, accountId: string, email: string | null): Promise<void> {
    await tx.change(
      `UPDATE bookings b SET account_id = o.account_id FROM group_roles o
        WHERE b.account_id = $1 AND o.group_id = b.group_id AND o.role = 'representative' AND o.ended_at IS NULL AND o.account_id <> $1
          AND b.ends_at > $2 AND b.state IN ('applied', 'payment-due', 'confirmed', 'in-use')`,
      [accountId, tx.now],
    );
    await tx.change('UPDATE group_roles SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL', [
      accountId,
      tx.now,
    ]);
    await tx.change(
      `UPDATE group_invitations SET answer = 'declined', answered_at = $2 WHERE lower(email) = lower($1) AND answer IS NULL`,
      [email, tx.now],
    );
    await tx.change('DELETE FROM notice_choices WHERE account_id = $1', [accountId]);
    await tx.change(
      `UPDATE notifications SET state = 'dropped', done_at = $2 WHERE account_id = $1 AND state = 'to-do'`,
      [accountId, tx.now],
    );
  }

  tell(tx: Tx, { accountId, town }: Leaving, { email, name, locale }: Leaver): void {
    this.queue.run(tx, {
      template: 'account-closed',
      accountId: null,
      recipient: email,
      locale,
      municipalityId: null,
      params: { recipientName: name ?? email ?? '', office: officeOfTown(town, locale), closedAt: tx.now },
      dedupeKey: `account-closed:${accountId}`,
    });
  }
}
