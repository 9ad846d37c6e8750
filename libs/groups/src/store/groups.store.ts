import type { Tx } from '@kashikan/database';
import { isId, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import { type GroupRight, groupRights, type GroupRole, mayForGroup } from '../rules';

/** What a group says about itself. */
export interface GroupFacts {
  readonly name: string;
  readonly nameKana: string;
  readonly activity: string;
  readonly meetingPlace: string | null;
}

export interface Group extends GroupFacts {
  readonly id: string;
}

export const groupColumns =
  'g.id, g.name, g.name_kana AS "nameKana", g.activity, g.meeting_place AS "meetingPlace"';

/** 団体, and the first question of everything that is done with one: may this person? */
@Injectable()
export class GroupsStore {
  /** Whoever makes a group represents it. */
  async create(tx: Tx, accountId: string, facts: GroupFacts): Promise<string> {
    const id = newId();
    await tx.rows(
      `INSERT INTO groups (id, name, name_kana, activity, meeting_place, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [id, facts.name, facts.nameKana, facts.activity, facts.meetingPlace, accountId, tx.now],
    );
    await tx.rows(
      `INSERT INTO group_roles (id, group_id, account_id, role, since) VALUES ($1, $2, $3, 'representative', $4)`,
      [newId(), id, accountId, tx.now],
    );
    tx.touch('group', id, { event: 'create' });
    return id;
  }

  async update(tx: Tx, id: string, facts: GroupFacts): Promise<void> {
    await tx.change(
      `UPDATE groups SET name = $2, name_kana = $3, activity = $4, meeting_place = $5, updated_at = $6 WHERE id = $1`,
      [id, facts.name, facts.nameKana, facts.activity, facts.meetingPlace, tx.now],
    );
    tx.touch('group', id, { event: 'update' });
  }

  /**
   * The group, kept from other changes of it until the unit ends. Throws `group.unknown` for whoever has no role in it, and
   * `group.not-by-you` for one whose role does not reach so far.
   */
  async lockFor(tx: Tx, id: string, accountId: string, right: GroupRight): Promise<Group> {
    const group = isId(id)
      ? await tx.row<Group>(`SELECT ${groupColumns} FROM groups g WHERE g.id = $1 FOR UPDATE`, [id])
      : undefined;
    const roles = group ? await this.rolesOf(tx, id, accountId) : [];
    if (!group || roles.length === 0) throw groupErrors.unknown();
    if (!mayForGroup(roles, right)) throw groupErrors.notByYou();
    return group;
  }

  /** Throws `group.unknown`. */
  async named(tx: Tx, id: string): Promise<Group> {
    const group = await tx.row<Group>(`SELECT ${groupColumns} FROM groups g WHERE g.id = $1`, [id]);
    if (!group) throw groupErrors.unknown();
    return group;
  }

  /** To whom letters about a group go: each person with the right, once. */
  holdersWith(
    tx: Tx,
    groupId: string,
    right: GroupRight,
  ): Promise<{ accountId: string; email: string | null; name: string; group: string }[]> {
    return tx.rows(
      `SELECT DISTINCT a.id AS "accountId", a.email, coalesce(a.name, a.email) AS name, g.name AS group
         FROM group_roles o JOIN accounts a ON a.id = o.account_id JOIN groups g ON g.id = o.group_id
        WHERE o.group_id = $1 AND o.role = ANY ($2) AND o.ended_at IS NULL ORDER BY a.id`,
      [groupId, groupRights[right]],
    );
  }

  async rolesOf(tx: Tx, groupId: string, accountId: string): Promise<GroupRole[]> {
    const rows = await tx.rows<{ role: GroupRole }>(
      'SELECT role FROM group_roles WHERE group_id = $1 AND account_id = $2 AND ended_at IS NULL',
      [groupId, accountId],
    );
    return rows.map(({ role }) => role);
  }
}
