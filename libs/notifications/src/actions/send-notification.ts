import { Settings } from '@kashikan/config';
import { UnitOfWork } from '@kashikan/database';
import { systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { isSecret, isTooLate, messageIdOf, nextDeliveryState } from '../rules';
import { type DeliveryOutcome, Mailer } from '../smtp/mailer';
import { lockNotification, moveNotification, type StoredNotification } from '../store/notifications.store';

/** Asks the queue to come back later with this mail. */
export class MailNotTaken extends Error {
  constructor(reason: string) {
    super(`mail not taken: ${reason}`);
    this.name = 'MailNotTaken';
  }
}

const actor = systemActor('send-notification');
const tooLate: DeliveryOutcome = { kind: 'never', reason: 'the code in it works no more' };
const eventOf = { accepted: 'accepted', later: 'refused', never: 'refused', unsure: 'broke-off' } as const;

/**
 * Hands one mail to the mail server. That it is being sent is committed before the server is called; a run that finds it so was
 * preceded by one that died in between, and nobody knows whether the mail left: it becomes `unsure`.
 */
@Injectable()
export class SendNotification {
  constructor(
    private readonly units: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Throws MailNotTaken when it is worth trying again. */
  async run(notificationId: string): Promise<void> {
    const mail = await this.begin(notificationId);
    if (!mail) return;
    const outcome: DeliveryOutcome = mail.isTooLate ? tooLate : await this.deliver(mail);
    await this.end(mail, outcome);
    if (outcome.kind === 'later') throw new MailNotTaken(outcome.reason);
  }

  private begin(id: string): Promise<(StoredNotification & { isTooLate: boolean }) | undefined> {
    return this.units.run({ actor, verb: 'notification.send' }, async tx => {
      const mail = await lockNotification(tx, id);
      if (!mail) return undefined;
      const starts = nextDeliveryState(mail.state, 'start');
      const state = starts ?? nextDeliveryState(mail.state, 'found-open');
      if (!state) return undefined;
      const error = starts ? null : 'the process ended while sending';
      await moveNotification(tx, id, { state, error, forgetText: !starts && isSecret(mail.template) });
      tx.touch('notification', id, { template: mail.template, state }, mail.municipalityId ?? undefined);
      return starts ? { ...mail, isTooLate: isTooLate(mail.template, mail.createdAt, tx.now) } : undefined;
    });
  }

  private deliver(mail: StoredNotification): Promise<DeliveryOutcome> {
    return this.mailer.deliver({
      messageId: messageIdOf(mail.dedupeKey, new URL(this.settings.RESIDENT_URL).hostname),
      recipient: mail.recipient,
      subject: mail.subject,
      text: mail.bodyText,
      html: mail.bodyHtml,
      locale: mail.locale,
      calendarFile: mail.calendarFile,
      createdAt: mail.createdAt,
    });
  }

  private end({ id, template }: StoredNotification, outcome: DeliveryOutcome): Promise<void> {
    return this.units.run({ actor, verb: 'notification.sent' }, async tx => {
      const state = nextDeliveryState('sending', eventOf[outcome.kind]);
      if (!state) return;
      const error = outcome.kind === 'accepted' ? null : outcome.reason;
      const forgetText = isSecret(template) && outcome.kind !== 'later';
      await moveNotification(tx, id, { state, error, forgetText });
      tx.touch('notification', id, { state });
    });
  }
}
