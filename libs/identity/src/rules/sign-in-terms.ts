/** Six digits hold a million values; these limits keep the chance of guessing one below one in 40,000 an hour. */
export const signInTerms = {
  codeMinutes: 10,
  triesPerCode: 5,
  /** Also keeps a stranger from filling somebody's mailbox. */
  codesPerEmail: { name: 'code-email', most: 5, minutes: 60 },
  /** A library or a company shares one address, so this is wide. */
  codesPerAddress: { name: 'code-address', most: 60, minutes: 60 },
  triesPerAddress: { name: 'code-tries', most: 120, minutes: 60 },
  triesPerCard: { name: 'card', most: 5, minutes: 15 },
  /** After these a card is blocked until the next day or a new PIN; guessing one of a million takes some seventy years. */
  triesPerCardADay: { name: 'card-day', most: 20, minutes: 24 * 60 },
  proofsPerResident: { name: 'resident-proof', most: 10, minutes: 15 },
  staffPerLogin: { name: 'staff-login', most: 10, minutes: 15 },
  proofsPerStaff: { name: 'staff-proof', most: 10, minutes: 15 },
  staffPerAddress: { name: 'staff-address', most: 60, minutes: 15 },
} as const;
