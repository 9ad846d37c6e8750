import { refusedBy, type Tx } from '@kashikan/database';
import { addMinutes, isId, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import type { GroupRole } from '../rules';

const INVITATION_MINUTES = 14 * 24 * 60;

export interface Invitation {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly role: GroupRole;
  readonly email: string;
  readonly expiresAt: Date;
}

export const invitationColumns = `i.id, i.group_id AS "groupId", g.name AS "groupName", i.role, i.email, i.expires_at AS "expiresAt"`;

/** Who acts for a group, and to whom a role was offered. */
@Injectable()
export class RolesStore {
  /** A new invitation takes the place of one that has run out. Throws `group.invited-already`. */
  async invite(tx: Tx, groupId: string, role: GroupRole, email: string): Promise<Invitation> {
    await tx.change(
      `UPDATE group_invitations SET answer = 'withdrawn', answered_at = $3
        WHERE group_id = $1 AND role = $2 AND answer IS NULL AND expires_at <= $3`,
      [groupId, role, tx.now],
    );
    const id = newId();
    const expiresAt = addMinutes(tx.now, INVITATION_MINUTES);
    await refusedBy(
      tx.rows(
        `INSERT INTO group_invitations (id, group_id, role, email, invited_by, invited_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, groupId, role, email, tx.actor.id, tx.now, expiresAt],
      ),
      { group_invitations_one_open: groupErrors.invitedAlready },
    );
    tx.touch('group', groupId, { event: 'invite', role });
    return { id, groupId, groupName: '', role, email, expiresAt };
  }

  /** Throws `group.invitation-unknown` for one that is answered, has run out, or is another group's. */
  async withdraw(tx: Tx, groupId: string, invitationId: string): Promise<void> {
    const ended = isId(invitationId)
      ? await tx.change(
          `UPDATE group_invitations SET answer = 'withdrawn', answered_at = $3
            WHERE id = $1 AND group_id = $2 AND answer IS NULL`,
          [invitationId, groupId, tx.now],
        )
      : 0;
    if (ended === 0) throw groupErrors.invitationUnknown();
    tx.touch('group', groupId, { event: 'withdraw-invitation' });
  }

  /**
   * What the invited person says. Accepted, the role passes at once from whoever had it. Throws `group.invitation-unknown` for
   * somebody else's invitation too.
   */
  async answer(
    tx: Tx,
    invitationId: string,
    accountId: string,
    answer: 'accepted' | 'declined',
  ): Promise<Invitation> {
    const found = isId(invitationId)
      ? await tx.row<Invitation>(
          `SELECT ${invitationColumns} FROM group_invitations i JOIN groups g ON g.id = i.group_id
             JOIN accounts a ON a.id = $2 AND lower(a.email) = lower(i.email)
            WHERE i.id = $1 AND i.answer IS NULL AND i.expires_at > $3 FOR UPDATE OF i, g`,
          [invitationId, accountId, tx.now],
        )
      : undefined;
    if (!found) throw groupErrors.invitationUnknown();
    await tx.change('UPDATE group_invitations SET answer = $2, answered_at = $3 WHERE id = $1', [
      found.id,
      answer,
      tx.now,
    ]);
    if (answer === 'accepted') await this.pass(tx, found.groupId, found.role, accountId);
    tx.touch('group', found.groupId, { event: answer, role: found.role });
    return found;
  }

  private async pass(tx: Tx, groupId: string, role: GroupRole, accountId: string): Promise<void> {
    await tx.change(
      'UPDATE group_roles SET ended_at = $3 WHERE group_id = $1 AND role = $2 AND ended_at IS NULL',
      [groupId, role, tx.now],
    );
    await tx.rows(
      'INSERT INTO group_roles (id, group_id, account_id, role, since) VALUES ($1, $2, $3, $4, $5)',
      [newId(), groupId, accountId, role, tx.now],
    );
  }

  /** Throws `group.representative-stays`: that role is handed over, never laid down. */
  async end(tx: Tx, groupId: string, role: GroupRole): Promise<void> {
    if (role === 'representative') throw groupErrors.representativeStays();
    await tx.change(
      'UPDATE group_roles SET ended_at = $3 WHERE group_id = $1 AND role = $2 AND ended_at IS NULL',
      [groupId, role, tx.now],
    );
    tx.touch('group', groupId, { event: 'end-role', role });
  }
}
