import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import { type Member, memberKey } from '../rules';

/** 構成員名簿: written whole, read by the registration that names it. */
@Injectable()
export class RostersStore {
  /** The rosters before it go, except those by which a registration was or is judged. */
  async replace(tx: Tx, groupId: string, members: readonly Member[]): Promise<string> {
    const id = newId();
    await tx.rows('INSERT INTO group_rosters (id, group_id, made_by, made_at) VALUES ($1, $2, $3, $4)', [
      id,
      groupId,
      tx.actor.id,
      tx.now,
    ]);
    await tx.rows(
      `INSERT INTO group_members (roster_id, line, name, name_kana, town, age_band, member_key)
       SELECT $1, line, name, name_kana, town, age_band, member_key
         FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
              WITH ORDINALITY AS m (name, name_kana, town, age_band, member_key, line)`,
      [
        id,
        members.map(({ name }) => name),
        members.map(({ nameKana }) => nameKana),
        members.map(({ town }) => town),
        members.map(({ ageBand }) => ageBand),
        members.map(memberKey),
      ],
    );
    await tx.change(
      `DELETE FROM group_rosters r WHERE r.group_id = $1 AND r.id <> $2
          AND NOT EXISTS (SELECT FROM group_registrations g WHERE g.roster_id = r.id)`,
      [groupId, id],
    );
    tx.touch('group', groupId, { event: 'roster', members: members.length });
    return id;
  }

  /** The newest roster of a group with its members. Throws `group.roster-missing`. */
  async newest(tx: Tx, groupId: string): Promise<{ id: string; members: Member[] }> {
    const roster = await tx.row<{ id: string }>(
      'SELECT id FROM group_rosters WHERE group_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1',
      [groupId],
    );
    if (!roster) throw groupErrors.rosterMissing();
    return { id: roster.id, members: await tx.rows<Member>(membersSql, [roster.id]) };
  }
}

export const membersSql = `SELECT name, name_kana AS "nameKana", town, age_band AS "ageBand"
  FROM group_members WHERE roster_id = $1 ORDER BY line`;
