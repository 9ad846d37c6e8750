import { Settings } from '@kashikan/config';
import { UnitOfWork } from '@kashikan/database';
import { systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type DeliveryEvent, messageIdOf, nextDeliveryState } from '../rules';
import { type DeliveryOutcome, Mailer } from '../smtp/mailer';
import { lockNotification, moveNotification, type StoredNotification } from '../store/notifications.store';

/** Asks the queue to come back later with this mail. */
export class MailNotTaken extends Error {
  constructor(reason: string) {
    super(`mail not taken: ${reason}`);
    this.name = 'MailNotTaken';
  }
}

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
    const outcome = await this.deliver(mail);
    const reason = outcome.kind === 'accepted' ? null : outcome.reason;
    await this.move(mail.id, eventOf[outcome.kind], reason);
    if (outcome.kind === 'later') throw new MailNotTaken(outcome.reason);
  }

  private begin(id: string): Promise<StoredNotification | undefined> {
    return this.units.run(
      { actor: systemActor('send-notification'), verb: 'notification.send' },
      async tx => {
        const mail = await lockNotification(tx, id);
        if (!mail) return undefined;
        const starts = nextDeliveryState(mail.state, 'start');
        const state = starts ?? nextDeliveryState(mail.state, 'found-open');
        if (!state) return undefined;
        await moveNotification(tx, id, state, starts ? null : 'the process ended while sending');
        tx.touch('notification', id, { template: mail.template, state }, mail.municipalityId ?? undefined);
        return starts ? mail : undefined;
      },
    );
  }

  private async deliver(mail: StoredNotification): Promise<DeliveryOutcome> {
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

  private move(id: string, event: DeliveryEvent, error: string | null): Promise<void> {
    return this.units.run(
      { actor: systemActor('send-notification'), verb: 'notification.sent' },
      async tx => {
        const state = nextDeliveryState('sending', event);
        if (!state) return;
        await moveNotification(tx, id, state, error);
        tx.touch('notification', id, { state });
      },
    );
  }
}
