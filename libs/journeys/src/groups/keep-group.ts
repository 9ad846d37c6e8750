import { UnitOfWork } from '@kashikan/database';
import {
  GroupDocumentsStore,
  type GroupFacts,
  GroupsStore,
  RolesStore,
  RostersStore,
} from '@kashikan/groups';
import type { GroupRole, Member } from '@kashikan/groups/rules';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

interface OfGroup {
  readonly actor: Actor;
  readonly accountId: string;
  readonly groupId: string;
}

/** What the representative keeps up: what the group is, who is in it, and its papers. Each throws `group.unknown` or `group.not-by-you`. */
@Injectable()
export class KeepGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsStore,
    private readonly rosters: RostersStore,
    private readonly documents: GroupDocumentsStore,
    private readonly roles: RolesStore,
  ) {}

  create({ actor, accountId }: Omit<OfGroup, 'groupId'>, facts: GroupFacts): Promise<string> {
    return this.unitOfWork.run({ actor, verb: 'group.create' }, tx =>
      this.groups.create(tx, accountId, facts),
    );
  }

  update({ actor, accountId, groupId }: OfGroup, facts: GroupFacts): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.update' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      await this.groups.update(tx, groupId, facts);
    });
  }

  /** The whole list as `readRoster` took it. */
  saveRoster({ actor, accountId, groupId }: OfGroup, members: readonly Member[]): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.roster' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      await this.rosters.replace(tx, groupId, members);
    });
  }

  /** Throws `group.document-kind`, `group.document-too-large` and `group.documents-full` too. */
  addDocument({ actor, accountId, groupId }: OfGroup, file: { name: string; bytes: Buffer }): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.add-document' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      await this.documents.add(tx, groupId, file);
    });
  }

  removeDocument({ actor, accountId, groupId }: OfGroup, documentId: string): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.remove-document' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      await this.documents.remove(tx, groupId, documentId);
    });
  }

  /** Somebody lays their role down, or the representative takes it from them. Throws `group.representative-stays`. */
  endRole({ actor, accountId, groupId }: OfGroup, role: GroupRole): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.end-role' }, async tx => {
      const own = await this.groups.rolesOf(tx, groupId, accountId);
      await this.groups.lockFor(tx, groupId, accountId, own.includes(role) ? 'see' : 'manage');
      await this.roles.end(tx, groupId, role);
    });
  }
}
