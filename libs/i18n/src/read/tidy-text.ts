/** Text as typed, made regular: full-width letters and digits become half-width (NFKC), outer and doubled spaces go. */
export const tidyText = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The digits of a number typed with any width, spaces, hyphens or dots between them (a code, a phone number, a card number). */
export const readDigits = (typed: string): string => tidyText(typed).replace(/[\s.\-‐‑–—―ー−()]/g, '');

/** A whole number such as 「１，２００」 or "40人"; undefined when it is none. */
export function readCount(typed: string): number | undefined {
  const match = /^(\d[\d,]*)\s*(人|名|円|個|台|本|枚|脚|回)?$/.exec(tidyText(typed));
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(',', ''));
}
