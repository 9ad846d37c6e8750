import { Database } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import {
  type DocumentType,
  type GroupRight,
  type GroupRole,
  mayForGroup,
  type Member,
  type RegistrationState,
} from '../rules';
import { type Group, groupColumns } from '../store/groups.store';
import { type Invitation, invitationColumns } from '../store/roles.store';
import { membersSql } from '../store/rosters.store';
import { type GroupRegistration, registrationColumns } from '../store/registrations.store';
import type { RoleHolder } from './group-standing.view';

/** A line of 「わたしの団体」. */
export interface MyGroup extends Group {
  readonly myRoles: readonly GroupRole[];
  readonly registrations: readonly {
    readonly id: string;
    readonly municipalityId: string;
    readonly state: RegistrationState;
    readonly kindCode: string;
    readonly validUntil: LocalDate | null;
  }[];
}

export interface GroupDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: DocumentType;
  readonly sizeBytes: number;
  readonly addedAt: Date;
}

/** A group with everything that those who act for it may see. */
export interface WholeGroup {
  readonly group: Group;
  readonly myRoles: readonly GroupRole[];
  readonly holders: readonly RoleHolder[];
  readonly invitations: readonly Invitation[];
  /** The newest roster; null before the first. */
  readonly roster: { readonly id: string; readonly madeAt: Date; readonly members: readonly Member[] } | null;
  readonly documents: readonly GroupDocument[];
  /** The newest first. */
  readonly registrations: readonly (GroupRegistration & {
    /** What staff wrote at its last turn. */
    readonly lastReason: string | null;
    /** In the roster by which it is judged. */
    readonly members: number;
  })[];
}

export const documentColumns =
  'd.id, d.name, d.media_type AS "mediaType", octet_length(d.bytes) AS "sizeBytes", d.added_at AS "addedAt"';

export const holdersSql = `SELECT o.role, a.id AS "accountId", coalesce(a.name, a.email) AS name, a.email, a.phone
  FROM group_roles o JOIN accounts a ON a.id = o.account_id WHERE o.group_id = $1 AND o.ended_at IS NULL
 ORDER BY array_position(ARRAY['representative', 'contact', 'treasurer'], o.role)`;

/** What a person sees of the groups that they act for. */
@Injectable()
export class GroupView {
  constructor(private readonly database: Database) {}

  mine(accountId: string): Promise<MyGroup[]> {
    return this.database.rows<MyGroup>(
      `SELECT ${groupColumns}, array_agg(DISTINCT o.role) AS "myRoles",
              coalesce((SELECT json_agg(json_build_object('id', r.id, 'municipalityId', r.municipality_id, 'state', r.state,
                                'kindCode', r.kind_code, 'validUntil', r.valid_until) ORDER BY r.applied_at DESC, r.id DESC)
                          FROM group_registrations r WHERE r.group_id = g.id), '[]') AS registrations
         FROM groups g JOIN group_roles o ON o.group_id = g.id AND o.account_id = $1 AND o.ended_at IS NULL
        GROUP BY g.id ORDER BY g.name_kana, g.id`,
      [accountId],
    );
  }

  /** What was offered to a person and waits for an answer. */
  invitationsFor(accountId: string, now: Date): Promise<Invitation[]> {
    return this.database.rows<Invitation>(
      `SELECT ${invitationColumns} FROM group_invitations i JOIN groups g ON g.id = i.group_id
         JOIN accounts a ON a.id = $1 AND lower(a.email) = lower(i.email)
        WHERE i.answer IS NULL AND i.expires_at > $2 ORDER BY i.invited_at`,
      [accountId, now],
    );
  }

  /** Throws `group.unknown` for whoever has no role in it, and `group.not-by-you` for one whose role does not reach so far. */
  async of(groupId: string, accountId: string, now: Date, right: GroupRight = 'see'): Promise<WholeGroup> {
    const group = isId(groupId)
      ? await this.database.row<Group>(`SELECT ${groupColumns} FROM groups g WHERE g.id = $1`, [groupId])
      : undefined;
    const holders = group ? await this.database.rows<RoleHolder>(holdersSql, [groupId]) : [];
    const myRoles = holders.filter(one => one.accountId === accountId).map(({ role }) => role);
    if (!group || myRoles.length === 0) throw groupErrors.unknown();
    if (!mayForGroup(myRoles, right)) throw groupErrors.notByYou();
    const [invitations, roster, documents, registrations] = await Promise.all([
      this.database.rows<Invitation>(
        `SELECT ${invitationColumns} FROM group_invitations i JOIN groups g ON g.id = i.group_id
          WHERE i.group_id = $1 AND i.answer IS NULL AND i.expires_at > $2 ORDER BY i.invited_at`,
        [groupId, now],
      ),
      this.roster(groupId),
      this.database.rows<GroupDocument>(
        `SELECT ${documentColumns} FROM group_documents d WHERE d.group_id = $1 ORDER BY d.added_at, d.id`,
        [groupId],
      ),
      this.database.rows<WholeGroup['registrations'][number]>(
        `SELECT ${registrationColumns},
                (SELECT count(*)::int FROM group_members m WHERE m.roster_id = r.roster_id) AS members,
                (SELECT t.reason FROM group_registration_transitions t WHERE t.registration_id = r.id ORDER BY t.id DESC LIMIT 1) AS "lastReason"
           FROM group_registrations r WHERE r.group_id = $1 ORDER BY r.applied_at DESC, r.id DESC`,
        [groupId],
      ),
    ]);
    return { group, myRoles, holders, invitations, roster, documents, registrations };
  }

  /** Throws `group.unknown`, or `group.document-unknown`. */
  async document(groupId: string, documentId: string, accountId: string, now: Date): Promise<DocumentFile> {
    await this.of(groupId, accountId, now);
    return documentFile(this.database, documentId, groupId);
  }

  private async roster(groupId: string): Promise<WholeGroup['roster']> {
    const found = await this.database.row<{ id: string; madeAt: Date }>(
      `SELECT id, made_at AS "madeAt" FROM group_rosters WHERE group_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1`,
      [groupId],
    );
    return found ? { ...found, members: await this.database.rows<Member>(membersSql, [found.id]) } : null;
  }
}

export interface DocumentFile {
  readonly name: string;
  readonly mediaType: DocumentType;
  readonly bytes: Buffer;
}

export async function documentFile(
  database: Database,
  documentId: string,
  groupId: string,
): Promise<DocumentFile> {
  const found = isId(documentId)
    ? await database.row<DocumentFile>(
        'SELECT name, media_type AS "mediaType", bytes FROM group_documents WHERE id = $1 AND group_id = $2',
        [documentId, groupId],
      )
    : undefined;
  if (!found) throw groupErrors.documentUnknown();
  return found;
}
