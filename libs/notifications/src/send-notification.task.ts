import { defineTask } from '@kashikan/jobs';

export const sendNotificationTask = defineTask<{ notificationId: string }>('send-notification');
