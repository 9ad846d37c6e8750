import { addMinutes } from '@kashikan/kernel';

/** Time to lock up and walk to the counter after the use has ended. */
export const KEY_GRACE_MINUTES = 30;

/** 返却予定: when the key is wanted back. */
export const keyDueAt = (bookingEndsAt: Date, graceMinutes = KEY_GRACE_MINUTES): Date =>
  addMinutes(bookingEndsAt, graceMinutes);

export interface KeyOut {
  readonly dueAt: Date;
  readonly returnedAt: Date | null;
}

/** 返却おくれ: only while the key is still out, and only after the moment it was due. */
export const isOverdue = ({ dueAt, returnedAt }: KeyOut, now: Date): boolean =>
  returnedAt === null && now.getTime() > dueAt.getTime();
