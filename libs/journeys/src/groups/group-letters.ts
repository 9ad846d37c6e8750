import type { Municipality } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { type Group, type GroupRegistration, GroupsStore, type Invitation } from '@kashikan/groups';
import type { LocalDate } from '@kashikan/kernel';
import {
  type GroupMail,
  QueueNotification,
  type TemplateName,
  type TemplateParams,
} from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { officeOfTown } from '../letters';

type Locale = 'ja' | 'en';
type About = Pick<GroupRegistration, 'id' | 'groupId' | 'locale'>;

/** What is told about a group: to everybody who acts for it, each by the way they chose. */
@Injectable()
export class GroupLetters {
  constructor(
    private readonly queue: QueueNotification,
    private readonly groups: GroupsStore,
    private readonly settings: Settings,
  ) {}

  /** To the invited address, of which nobody knows whether it has an account. */
  invited(
    tx: Tx,
    group: Group,
    { id, email, role, expiresAt }: Invitation,
    locale: Locale,
    town: Municipality,
  ) {
    this.queue.run(tx, {
      template: 'group-invited',
      accountId: null,
      recipient: email,
      locale,
      municipalityId: null,
      params: {
        group: group.name,
        role,
        office: officeOfTown(town, locale),
        expiresAt,
        groupsUrl: `${this.settings.RESIDENT_URL}/my/groups`,
      },
      dedupeKey: `group-invited:${id}`,
    });
  }

  received(tx: Tx, town: Municipality, about: About): Promise<void> {
    return this.toHolders(tx, town, about, 'group-received', mail => mail);
  }

  returned(tx: Tx, town: Municipality, about: About, reason: string): Promise<void> {
    return this.toHolders(tx, town, about, 'group-returned', mail => ({ ...mail, reason }));
  }

  approved(
    tx: Tx,
    town: Municipality,
    about: About,
    told: { readonly kind: string; readonly validUntil: LocalDate; readonly facilities: readonly string[] },
  ): Promise<void> {
    return this.toHolders(tx, town, about, 'group-approved', mail => ({ ...mail, ...told }));
  }

  refused(
    tx: Tx,
    town: Municipality,
    about: About,
    told: { readonly article: string; readonly reason: string; readonly instruction: readonly string[] },
  ): Promise<void> {
    return this.toHolders(tx, town, about, 'group-refused', mail => ({ ...mail, ...told }));
  }

  ended(tx: Tx, town: Municipality, about: About, reason: string): Promise<void> {
    return this.toHolders(tx, town, about, 'group-ended', mail => ({ ...mail, reason }));
  }

  endsSoon(tx: Tx, town: Municipality, about: About, validUntil: LocalDate): Promise<void> {
    return this.toHolders(tx, town, about, 'group-ends-soon', mail => ({ ...mail, validUntil }));
  }

  private async toHolders<Name extends TemplateName>(
    tx: Tx,
    town: Municipality,
    { id, groupId, locale }: About,
    template: Name,
    letter: (mail: GroupMail) => TemplateParams[Name],
  ): Promise<void> {
    for (const { accountId, email, name, group } of await this.groups.holdersWith(tx, groupId, 'book')) {
      const mail: GroupMail = {
        recipientName: name,
        group,
        office: officeOfTown(town, locale),
        groupUrl: `${this.settings.RESIDENT_URL}/my/groups/${groupId}`,
      };
      this.queue.run<Name>(tx, {
        template,
        accountId,
        recipient: email,
        locale,
        municipalityId: town.id,
        params: letter(mail),
        dedupeKey: `${template}:${id}:${accountId}:${tx.now.getTime()}`,
      });
    }
  }
}
