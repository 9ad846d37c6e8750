import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';

/** One font of a paper, with what it can write. */
interface PaperFont {
  readonly name: string;
  readonly bytes: Buffer;
  /** How far above the line it writes, for a size of 1. */
  readonly ascent: number;
  has(codePoint: number): boolean;
}

/** A part of a text that one font writes. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** Printed for a character that no font has, as printers do (〓). */
const GETA = '〓';

function fontOf(name: string, pack: string, file: string): PaperFont {
  const bytes = readFileSync(path.join(path.dirname(require.resolve(`${pack}/package.json`)), file));
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is not a single font`);
  const known = new Map<number, boolean>();
  return {
    name,
    bytes,
    ascent: font.ascent / font.unitsPerEm,
    has: codePoint => {
      const there = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, there);
      return there;
    },
  };
}

let read: readonly PaperFont[] | undefined;

/**
 * BIZ UDPGothic, made to be read easily, and Noto Sans JP for the characters that it lacks (𠮷, 槗 …); both under the OFL. Read when the
 * first paper is drawn.
 */
export const paperFonts = (): readonly PaperFont[] =>
  (read ??= [
    fontOf('body', '@expo-google-fonts/biz-udpgothic', '400Regular/BIZUDPGothic_400Regular.ttf'),
    fontOf('more', '@expo-google-fonts/noto-sans-jp', '400Regular/NotoSansJP_400Regular.ttf'),
  ]);

export const boldFont = (): PaperFont =>
  (bold ??= fontOf('bold', '@expo-google-fonts/biz-udpgothic', '700Bold/BIZUDPGothic_700Bold.ttf'));
let bold: PaperFont | undefined;

/** 異体字セレクタ: belongs to the character before it. */
const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Splits a text by the first font that has each character; `first` is tried before the others. */
export function runsOf(text: string, first: PaperFont): Run[] {
  const fonts = [first, ...paperFonts().filter(font => font.name !== first.name)];
  const runs: { font: string; text: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (last && (isSelector(codePoint) || character === '\n')) {
      last.text += character;
      continue;
    }
    const font = fonts.find(one => one.has(codePoint));
    const written = font ? character : GETA;
    const name = (font ?? first).name;
    if (last?.font === name) last.text += written;
    else runs.push({ font: name, text: written });
  }
  return runs;
}
