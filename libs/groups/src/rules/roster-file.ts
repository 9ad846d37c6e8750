import { tidyText } from '@kashikan/i18n';
import type { MemberField, TypedMember } from './read-roster';

export type FileTrouble =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-unreadable' }
  | { readonly code: 'quote-open'; readonly line: number }
  | { readonly code: 'columns'; readonly line: number; readonly columns: number };

export type RosterLines =
  | { readonly ok: true; readonly lines: readonly TypedMember[] }
  | { readonly ok: false; readonly trouble: FileTrouble };

/** The text of a file: UTF-8 with or without its mark, or what Excel writes on Japanese machines. Undefined when it is neither. */
export function decodeRoster(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads 名簿 as a file or as pasted from a table: a head that names the columns, or 氏名, (ふりがな,) 市町村, 年代 in this order. */
export function rosterLines(text: string): RosterLines {
  const parsed = parseRows(text);
  if ('trouble' in parsed) return { ok: false, trouble: parsed.trouble };
  const rows = parsed.rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const [first] = rows;
  if (!first) return { ok: false, trouble: { code: 'file-empty' } };
  const head = headOf(first.cells);
  const body = head ? rows.slice(1) : rows;
  if (body.length === 0) return { ok: false, trouble: { code: 'file-empty' } };
  const lines: TypedMember[] = [];
  for (const { line, cells } of body) {
    const places = head ?? placesOf(cells);
    if (!places) return { ok: false, trouble: { code: 'columns', line, columns: cells.length } };
    const cell = (field: MemberField) => cells[places[field] ?? -1] ?? '';
    lines.push({
      line,
      name: cell('name'),
      nameKana: cell('nameKana'),
      town: cell('town'),
      age: cell('age'),
    });
  }
  return { ok: true, lines };
}

type Places = Readonly<Partial<Record<MemberField, number>>>;

const heads: Readonly<Record<MemberField, RegExp>> = {
  name: /^(氏名|名前|お名前|なまえ|name)$/i,
  nameKana: /(ふりがな|フリガナ|カナ|かな|よみ|読み|kana)/i,
  town: /(市町村|市区町村|住所|住まい|居住|在住|town|address)/i,
  age: /(年代|年齢|生年月日|誕生日|age|birth)/i,
};

/** A first line is a head when it names the columns that every line must have. */
function headOf(cells: readonly string[]): Places | undefined {
  const place = (field: MemberField) =>
    cells.findIndex(cell => heads[field].test(tidyText(cell).replace(/\s/g, '')));
  const [name, nameKana, town, age] = [place('name'), place('nameKana'), place('town'), place('age')];
  return name >= 0 && town >= 0 && age >= 0
    ? { name, town, age, ...(nameKana >= 0 && { nameKana }) }
    : undefined;
}

/** What a table leaves empty at the end of a line counts as no column. */
function placesOf(cells: readonly string[]): Places | undefined {
  const used = cells.findLastIndex(cell => cell.trim() !== '') + 1;
  if (used <= 3) return { name: 0, town: 1, age: 2 };
  return used === 4 ? { name: 0, nameKana: 1, town: 2, age: 3 } : undefined;
}

/** What stands between two cells: a tab when the text was pasted from a table, else the comma that is used. */
const separatorOf = (text: string): string =>
  ['\t', ',', '，', '、'].find(sign => text.includes(sign)) ?? ',';

/** RFC 4180, and what people make of it. A record is known by the line on which it begins. */
function parseRows(text: string): { readonly rows: readonly Row[] } | { readonly trouble: FileTrouble } {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let [cell, cells, line, begun] = ['', [] as string[], 1, 1];
  let quoted: number | undefined;
  const endRow = () => {
    rows.push({ line: begun, cells: [...cells, cell] });
    [cell, cells, begun] = ['', [], line];
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\n') line += 1;
    if (quoted !== undefined) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') cell += source.charAt((at += 1));
      else quoted = undefined;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [line, ''];
    else if (sign === separator) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  if (quoted !== undefined) return { trouble: { code: 'quote-open', line: quoted } };
  endRow();
  return { rows };
}
