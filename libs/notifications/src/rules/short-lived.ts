/** Mails that carry a secret, and for how many minutes it works. They are not sent later, and their text is not kept. */
const minutesOf: Readonly<Record<string, number>> = { 'sign-in-code': 10 };

export const isSecret = (template: string): boolean => template in minutesOf;

/** True when the mail would only confuse by now. */
export const isTooLate = (template: string, createdAt: Date, now: Date): boolean =>
  isSecret(template) && now.getTime() > createdAt.getTime() + (minutesOf[template] ?? 0) * 60_000;
