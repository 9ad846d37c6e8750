import { Readable } from 'node:stream';
import { Settings } from '@kashikan/config';
import { Injectable } from '@nestjs/common';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isOneAddress, isSafeHeader } from '../rules';
import { compose } from './compose';
import { type DeliveryOutcome, Mailer, type OutgoingMail } from './mailer';

interface SmtpError extends Error {
  readonly code?: string;
  /** The server's number, when it answered at all. */
  readonly responseCode?: number;
}

/** Mail through the server at SMTP_URL. One connection per mail: the jobs already bound how many are open at once. */
@Injectable()
export class SmtpMailer extends Mailer {
  constructor(private readonly settings: Settings) {
    super();
  }

  async deliver(mail: OutgoingMail): Promise<DeliveryOutcome> {
    if (!isOneAddress(mail.recipient) || !isSafeHeader(mail.subject))
      return { kind: 'never', reason: 'unsafe header field' };
    const message = await compose(mail, this.settings.MAIL_FROM);
    const handOver = { done: false };
    try {
      await this.transmit(mail.recipient, message, handOver);
      return { kind: 'accepted' };
    } catch (error) {
      return outcomeOf(error as SmtpError, handOver.done);
    }
  }

  private async transmit(recipient: string, message: Buffer, handOver: { done: boolean }): Promise<void> {
    const options = parseConnectionUrl(this.settings.SMTP_URL);
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    });
    // The stream is read only once the server has said that it wants the text: at its end, all of it is on its way.
    const text = Readable.from([message]).once('end', () => (handOver.done = true));
    try {
      await new Promise<void>((resolve, reject) => {
        const step = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
        const send = () =>
          connection.send({ from: addressOf(this.settings.MAIL_FROM), to: recipient }, text, step(resolve));
        connection.on('error', reject);
        connection.connect(step(() => (options.auth ? connection.login(options.auth, step(send)) : send())));
      });
      connection.quit();
    } catch (error) {
      connection.close();
      throw error;
    }
  }
}

/** 「貸館予約 <no-reply@example.jp>」 → the address alone, for the envelope. */
const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

/** A refusal for good counts only when it is about this mail: a wrong password is put right, and the mails wait for it. */
function outcomeOf(error: SmtpError, handedOver: boolean): DeliveryOutcome {
  const reason = `${error.code ?? 'error'} ${error.responseCode ?? ''}`.trim();
  const isAboutThisMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (isAboutThisMail && (error.responseCode ?? 0) >= 500) return { kind: 'never', reason };
  if (error.responseCode === undefined && handedOver) return { kind: 'unsure', reason };
  return { kind: 'later', reason };
}
