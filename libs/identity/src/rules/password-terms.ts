/** Length is what counts; no rules about signs, no forced change (ASVS 5.0, 6.2). */
export const isGoodPassword = (password: string): boolean => password.length >= 15 && password.length <= 128;
