import { handle } from '@kashikan/jobs';
import { SendNotification, sendNotificationTask } from '@kashikan/notifications';
import type { JobHandler } from './reconciler';

export const sendNotification: JobHandler = get =>
  handle(sendNotificationTask, ({ notificationId }) => get(SendNotification).run(notificationId));
