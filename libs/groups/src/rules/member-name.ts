/** Variation selectors: which of several shapes of one character is meant (IVS, SVS). */
const variants = /[\u{E0100}-\u{E01EF}\u{FE00}-\u{FE0F}]/gu;

/** Half-width kana with the marks that belong to them. */
const halfKana = /[\uFF61-\uFF9F]+/gu;

/** A name as it is kept: as written, rare characters and their variants included; only spaces and half-width kana are made regular. */
export const tidyName = (typed: string): string =>
  typed
    .replace(halfKana, kana => kana.normalize('NFKC'))
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();

/** What two spellings of one name have in common: no width, case, spaces and variants. */
const plainName = (name: string): string =>
  name.replace(variants, '').normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** By which members of two groups are compared. */
export const memberKey = ({ name, town }: { readonly name: string; readonly town: string }): string =>
  `${plainName(name)}\n${plainName(town)}`;

/** 「埼玉県青葉市本町」 and 「青葉市」 lie in 青葉市. */
export function liesIn(town: string, municipalities: readonly string[]): boolean {
  const plain = plainName(town).replace(/^(北海道|東京都|京都府|大阪府|.{2,3}県)/u, '');
  return municipalities.some(name => plain.startsWith(plainName(name)));
}
