import { defineTask } from '@kashikan/jobs';

/** The whole record is compared with its seals, because somebody asked for it. */
export const verifyRecordTask = defineTask('verify-record');
