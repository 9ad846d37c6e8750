import { Database, type Tx } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type GroupRight, groupRights, type GroupRole } from '../rules';

/** How a group stands in one municipality: by the registration that was approved last. */
export interface GroupStanding {
  readonly groupId: string;
  readonly name: string;
  /** False before its first approval and after its last day. */
  readonly isValid: boolean;
  readonly kindCode: string | null;
  /** The last day of what was approved, over or not; null when nothing ever was. */
  readonly validUntil: LocalDate | null;
  /** 施設利用許可. */
  readonly facilityIds: readonly string[];
}

const standingSql = (which: string) => `
  SELECT g.id AS "groupId", g.name, coalesce(r.state = 'approved' AND r.valid_until >= $2, false) AS "isValid",
         r.kind_code AS "kindCode", to_char(r.valid_until, 'YYYY-MM-DD') AS "validUntil",
         ARRAY(SELECT p.facility_id::text FROM group_facility_permissions p WHERE p.registration_id = r.id) AS "facilityIds"
    FROM groups g
    LEFT JOIN LATERAL (
      SELECT * FROM group_registrations r
       WHERE r.group_id = g.id AND r.municipality_id = $1 AND r.state IN ('approved', 'expired')
       ORDER BY r.approved_at DESC, r.id DESC LIMIT 1) r ON true
   WHERE ${which}`;

const ofAccount = `EXISTS (SELECT FROM group_roles o WHERE o.group_id = g.id AND o.account_id = $3
                               AND o.role = ANY ($4) AND o.ended_at IS NULL)
   ORDER BY g.name_kana, g.id`;

/** For whom a person may act, and whether the town takes it. */
@Injectable()
export class GroupStandings {
  constructor(private readonly database: Database) {}

  /** The groups for which a person may book in a municipality; those whose registration is over too. */
  bookableBy(accountId: string, municipalityId: string, today: LocalDate): Promise<GroupStanding[]> {
    return this.database.rows<GroupStanding>(standingSql(ofAccount), [
      municipalityId,
      today,
      accountId,
      groupRights.book,
    ]);
  }

  of(groupId: string, municipalityId: string, today: LocalDate): Promise<GroupStanding | undefined> {
    return this.database.row<GroupStanding>(standingSql('g.id = $3'), [municipalityId, today, groupId]);
  }

  /** Read again inside the unit that books. */
  within(
    tx: Tx,
    groupId: string,
    municipalityId: string,
    today: LocalDate,
  ): Promise<GroupStanding | undefined> {
    return tx.row<GroupStanding>(standingSql('g.id = $3'), [municipalityId, today, groupId]);
  }

  async may(accountId: string | null, groupId: string | null, right: GroupRight): Promise<boolean> {
    if (accountId === null || groupId === null || !isId(groupId)) return false;
    const found = await this.database.row(mayActSql, [groupId, accountId, groupRights[right]]);
    return found !== undefined;
  }

  async mayWithin(tx: Tx, accountId: string, groupId: string, right: GroupRight): Promise<boolean> {
    return (await tx.row(mayActSql, [groupId, accountId, groupRights[right]])) !== undefined;
  }
}

const mayActSql = `SELECT FROM group_roles WHERE group_id = $1 AND account_id = $2 AND role = ANY ($3) AND ended_at IS NULL`;

/** Of one who holds a role. */
export interface RoleHolder {
  readonly role: GroupRole;
  readonly accountId: string;
  readonly name: string;
  /** Null for somebody whom the counter registered without one. */
  readonly email: string | null;
  readonly phone: string | null;
}
