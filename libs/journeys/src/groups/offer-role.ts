import type { Municipality } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { GroupsStore, RolesStore } from '@kashikan/groups';
import type { GroupRole } from '@kashikan/groups/rules';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { GroupLetters } from './group-letters';

export interface RoleOffer {
  readonly actor: Actor;
  readonly accountId: string;
  readonly groupId: string;
  readonly role: GroupRole;
  /** As `readEmail` returned it. */
  readonly email: string;
  readonly locale: 'ja' | 'en';
  /** Whose office the mail names. */
  readonly town: Municipality;
}

/** 招待と引継ぎ: a role is offered to an address and passes when the person who signs in with it accepts. */
@Injectable()
export class OfferRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsStore,
    private readonly roles: RolesStore,
    private readonly letters: GroupLetters,
  ) {}

  /** Throws `group.invited-already` while somebody else has not answered. */
  offer({ actor, accountId, groupId, role, email, locale, town }: RoleOffer): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.invite' }, async tx => {
      const group = await this.groups.lockFor(tx, groupId, accountId, 'manage');
      const invitation = await this.roles.invite(tx, groupId, role, email);
      this.letters.invited(tx, group, invitation, locale, town);
    });
  }

  /** Throws `group.invitation-unknown`. */
  withdraw(
    { actor, accountId, groupId }: Pick<RoleOffer, 'actor' | 'accountId' | 'groupId'>,
    invitationId: string,
  ): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'group.withdraw-invitation' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      await this.roles.withdraw(tx, groupId, invitationId);
    });
  }

  /** Throws `group.invitation-unknown` for one that is over, and for somebody else's. */
  answer(
    actor: Actor,
    accountId: string,
    invitationId: string,
    answer: 'accepted' | 'declined',
  ): Promise<{ groupId: string }> {
    return this.unitOfWork.run({ actor, verb: 'group.answer-invitation' }, async tx => {
      const { groupId } = await this.roles.answer(tx, invitationId, accountId, answer);
      return { groupId };
    });
  }
}
