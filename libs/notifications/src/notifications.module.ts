import { Module } from '@nestjs/common';
import { JobsModule } from '@kashikan/jobs';
import { QueueNotification } from './actions/queue-notification';
import { SendNotification } from './actions/send-notification';
import { Mailer } from './smtp/mailer';
import { SmtpMailer } from './smtp/smtp-mailer';
import { MailTroubles } from './views/mail-troubles';

@Module({
  imports: [JobsModule],
  providers: [QueueNotification, SendNotification, MailTroubles, { provide: Mailer, useClass: SmtpMailer }],
  exports: [QueueNotification, SendNotification, MailTroubles],
})
export class NotificationsModule {}
