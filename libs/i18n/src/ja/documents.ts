/** Permit, refusal, receipt and slip. */
export const documents = {} as const;
