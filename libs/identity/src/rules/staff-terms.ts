/** How long the papers and waits of staff last. */
export const staffTerms = {
  /** A new colleague may begin next week. */
  setupCodeDays: 7,
  /** After a reset the person stands at the counter. */
  resetCodeHours: 24,
  /** The second of two has until then. */
  resetHours: 24,
  recoveryCodes: 8,
  /** A role lies unused for so long before it ends, unless the municipality says otherwise. */
  unusedDays: 180,
  warnDaysBefore: 14,
} as const;
