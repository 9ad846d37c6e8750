/** Length is what counts; no rules about signs, no forced change (ASVS 5.0, 6.2). */
export const passwordTerms = { shortest: 12, longest: 128 } as const;

export type PasswordProblem = 'staff.password-short' | 'staff.password-long' | 'staff.password-known';

/** Signs as people count them, so that an emoji is one. */
const lengthOf = (text: string): number => [...text].length;

/** What is wrong with the length of a password, if anything. */
export function passwordLengthProblem(password: string): PasswordProblem | undefined {
  const length = lengthOf(password);
  if (length < passwordTerms.shortest) return 'staff.password-short';
  return length > passwordTerms.longest ? 'staff.password-long' : undefined;
}
