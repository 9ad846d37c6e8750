import { tidyText } from './tidy-text';

/** Hiragana becomes katakana, half-width katakana full-width; undefined when something else is left. */
export function readKana(typed: string): string | undefined {
  const kana = tidyText(typed).replace(/[ぁ-ゖ]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  return /^[ァ-ヺー・ ]{1,120}$/.test(kana) ? kana : undefined;
}
