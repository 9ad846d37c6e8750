import { Module } from '@nestjs/common';
import { JobsModule } from '@kashikan/jobs';
import { ChooseNotices } from './actions/choose-notices';
import { MarkNotice } from './actions/mark-notice';
import { QueueNotification } from './actions/queue-notification';
import { SendNotification } from './actions/send-notification';
import { Mailer } from './smtp/mailer';
import { SmtpMailer } from './smtp/smtp-mailer';
import { MailTroubles } from './views/mail-troubles';
import { NoticeSettingsView } from './views/notice-settings.view';
import { NoticeTasks } from './views/notice-tasks.view';

const doors = [
  QueueNotification,
  SendNotification,
  ChooseNotices,
  MarkNotice,
  MailTroubles,
  NoticeSettingsView,
  NoticeTasks,
];

@Module({
  imports: [JobsModule],
  providers: [...doors, { provide: Mailer, useClass: SmtpMailer }],
  exports: doors,
})
export class NotificationsModule {}
