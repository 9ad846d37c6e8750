/** Line breaks and other control characters (Unicode category Cc, line and paragraph separators) would start a header of their own. */
const control = /[\p{Cc}\u2028\u2029]/u;

/** True when the text may stand in a header field as it is. */
export const isSafeHeader = (text: string): boolean => !control.test(text);

/**
 * One plain address and nothing else: no display name, no list, no comment, no quoting. Stricter than RFC 5321 on purpose, because
 * each of these has been misread by mail software before.
 */
export const isOneAddress = (text: string): boolean =>
  text.length <= 254 && isSafeHeader(text) && /^[^\s@,;:<>()[\]\\"]{1,64}@[^\s@,;:<>()[\]\\"]+$/u.test(text);

/** Text typed by people, made safe to stand on one line. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
