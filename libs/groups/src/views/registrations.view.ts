import { Database } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import { likenessOf, type Likeness, type Member, type RegistrationState } from '../rules';
import { type Group, groupColumns } from '../store/groups.store';
import { type GroupRegistration, registrationColumns } from '../store/registrations.store';
import { membersSql } from '../store/rosters.store';
import {
  documentColumns,
  type DocumentFile,
  documentFile,
  type GroupDocument,
  holdersSql,
} from './group.view';
import type { RoleHolder } from './group-standing.view';

/** A line of the list of staff. */
export interface ListedRegistration {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly nameKana: string;
  readonly kindCode: string;
  readonly state: RegistrationState;
  readonly isRenewal: boolean;
  readonly members: number;
  readonly representative: string | null;
  readonly representativeId: string | null;
  readonly appliedAt: Date;
  readonly validUntil: LocalDate | null;
}

/** One turn of a registration, oldest first. */
export interface RegistrationTurn {
  readonly registrationId: string;
  readonly event: string;
  readonly toState: RegistrationState;
  readonly actorKind: string;
  readonly actorName: string | null;
  readonly reason: string | null;
  readonly article: string | null;
  readonly happenedAt: Date;
}

/** Everything that staff judge a registration by. */
export interface RegistrationCase {
  readonly registration: GroupRegistration;
  readonly group: Group;
  readonly holders: readonly RoleHolder[];
  readonly members: readonly Member[];
  readonly documents: readonly GroupDocument[];
  readonly permitted: readonly string[];
  /** Of this and of every earlier registration of the group in the municipality. */
  readonly turns: readonly RegistrationTurn[];
}

/** Another group of the municipality with members in common. */
export interface LikeGroup extends Likeness {
  readonly groupId: string;
  readonly name: string;
  readonly registrationId: string;
  readonly state: RegistrationState;
  readonly members: readonly Member[];
  readonly commonKeys: readonly string[];
}

export interface RegistrationSearch {
  readonly municipalityId: string;
  /** Part of the name or of its reading; empty for all. */
  readonly words: string;
  readonly states: readonly RegistrationState[];
}

/** How many rows a list shows. */
const MOST_ROWS = 200;

/** What staff of a municipality see of the groups that are registered there, and of no others. */
@Injectable()
export class RegistrationsView {
  constructor(private readonly database: Database) {}

  /** What waits comes first, the oldest at the head; then by reading. */
  list({ municipalityId, words, states }: RegistrationSearch): Promise<ListedRegistration[]> {
    const pattern = `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
    return this.database.rows<ListedRegistration>(
      `SELECT r.id, r.group_id AS "groupId", g.name, g.name_kana AS "nameKana", r.kind_code AS "kindCode", r.state,
              r.renews IS NOT NULL AS "isRenewal", r.applied_at AS "appliedAt", to_char(r.valid_until, 'YYYY-MM-DD') AS "validUntil",
              (SELECT count(*)::int FROM group_members m WHERE m.roster_id = r.roster_id) AS members,
              (SELECT coalesce(a.name, a.email) FROM group_roles o JOIN accounts a ON a.id = o.account_id
                WHERE o.group_id = g.id AND o.role = 'representative' AND o.ended_at IS NULL) AS representative,
              (SELECT o.account_id FROM group_roles o
                WHERE o.group_id = g.id AND o.role = 'representative' AND o.ended_at IS NULL) AS "representativeId"
         FROM group_registrations r JOIN groups g ON g.id = r.group_id
        WHERE r.municipality_id = $1 AND r.state = ANY ($3) AND (g.name LIKE $2 OR g.name_kana LIKE $2)
        ORDER BY r.state <> 'applied', CASE WHEN r.state = 'applied' THEN r.applied_at END, g.name_kana, r.applied_at DESC
        LIMIT ${MOST_ROWS}`,
      [municipalityId, pattern, states],
    );
  }

  /** How many wait for staff. */
  async waiting(municipalityId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM group_registrations WHERE municipality_id = $1 AND state = 'applied'`,
      [municipalityId],
    );
    return row?.count ?? 0;
  }

  /** Throws `group.registration-unknown` for another municipality's. */
  async of(id: string, municipalityId: string): Promise<RegistrationCase> {
    const registration = isId(id)
      ? await this.database.row<GroupRegistration>(
          `SELECT ${registrationColumns} FROM group_registrations r WHERE r.id = $1 AND r.municipality_id = $2`,
          [id, municipalityId],
        )
      : undefined;
    if (!registration) throw groupErrors.registrationUnknown();
    const { groupId, rosterId } = registration;
    const [group, holders, members, documents, permitted, turns] = await Promise.all([
      this.database.row<Group>(`SELECT ${groupColumns} FROM groups g WHERE g.id = $1`, [groupId]),
      this.database.rows<RoleHolder>(holdersSql, [groupId]),
      this.database.rows<Member>(membersSql, [rosterId]),
      this.database.rows<GroupDocument>(
        `SELECT ${documentColumns} FROM group_documents d WHERE d.group_id = $1 ORDER BY d.added_at, d.id`,
        [groupId],
      ),
      this.database.rows<{ id: string }>(
        'SELECT facility_id AS id FROM group_facility_permissions WHERE registration_id = $1',
        [id],
      ),
      this.turns(groupId, municipalityId),
    ]);
    if (!group) throw groupErrors.registrationUnknown();
    return {
      registration,
      group,
      holders,
      members,
      documents,
      permitted: permitted.map(one => one.id),
      turns,
    };
  }

  /** Groups of the municipality that share members with a roster, the likest first; only from `likeShare` of a hundred on. */
  async like(
    { groupId, rosterId, municipalityId }: Pick<GroupRegistration, 'groupId' | 'rosterId' | 'municipalityId'>,
    likeShare: number,
  ): Promise<LikeGroup[]> {
    const mine = await this.keysOf(rosterId);
    const others = await this.database.rows<{
      groupId: string;
      name: string;
      registrationId: string;
      rosterId: string;
      state: RegistrationState;
      keys: string[];
    }>(
      `SELECT DISTINCT ON (r.group_id) r.group_id AS "groupId", g.name, r.id AS "registrationId", r.roster_id AS "rosterId", r.state,
              ARRAY(SELECT m.member_key FROM group_members m WHERE m.roster_id = r.roster_id) AS keys
         FROM group_registrations r JOIN groups g ON g.id = r.group_id
        WHERE r.municipality_id = $1 AND r.group_id <> $2 AND r.state IN ('applied', 'returned', 'approved', 'expired')
          AND EXISTS (SELECT FROM group_members m WHERE m.roster_id = r.roster_id AND m.member_key = ANY ($3))
        ORDER BY r.group_id, r.applied_at DESC`,
      [municipalityId, groupId, mine],
    );
    const like = others
      .map(other => ({ ...other, ...likenessOf(mine, other.keys) }))
      .filter(({ share }) => share >= likeShare)
      .sort((a, b) => b.share - a.share || b.common - a.common);
    return Promise.all(
      like.map(async ({ keys, rosterId: theirs, ...other }) => ({
        ...other,
        commonKeys: keys.filter(key => mine.includes(key)),
        members: await this.database.rows<Member>(membersSql, [theirs]),
      })),
    );
  }

  /** Throws `group.registration-unknown`, or `group.document-unknown`. */
  async document(id: string, municipalityId: string, documentId: string): Promise<DocumentFile> {
    const { registration } = await this.of(id, municipalityId);
    return documentFile(this.database, documentId, registration.groupId);
  }

  private async keysOf(rosterId: string): Promise<string[]> {
    const rows = await this.database.rows<{ key: string }>(
      'SELECT member_key AS key FROM group_members WHERE roster_id = $1',
      [rosterId],
    );
    return rows.map(({ key }) => key);
  }

  private turns(groupId: string, municipalityId: string): Promise<RegistrationTurn[]> {
    return this.database.rows<RegistrationTurn>(
      `SELECT t.registration_id AS "registrationId", t.event, t.to_state AS "toState", t.actor_kind AS "actorKind",
              coalesce(s.name, a.name, a.email) AS "actorName", t.reason, t.article, t.happened_at AS "happenedAt"
         FROM group_registration_transitions t JOIN group_registrations r ON r.id = t.registration_id
         LEFT JOIN staff s ON t.actor_kind = 'staff' AND s.id::text = t.actor_id
         LEFT JOIN accounts a ON t.actor_kind = 'resident' AND a.id::text = t.actor_id
        WHERE r.group_id = $1 AND r.municipality_id = $2 ORDER BY t.id`,
      [groupId, municipalityId],
    );
  }
}
