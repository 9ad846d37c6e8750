/** Mails, one topic after the other: `mails.<topic>.subject`, `mails.<topic>.body` and its parts. */
export const mails = {} as const;
