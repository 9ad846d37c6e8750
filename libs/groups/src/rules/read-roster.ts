import { readKana, tidyText } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { type AgeBand, readAgeBand } from './age-band';
import { memberKey, tidyName } from './member-name';

export const rosterTerms = { mostMembers: 200, longestName: 120, mostBytes: 200_000 } as const;

/** 構成員. */
export interface Member {
  readonly name: string;
  readonly nameKana: string | null;
  readonly town: string;
  readonly ageBand: AgeBand;
}

/** One line as it came, before it is believed. */
export interface TypedMember {
  /** As the person counts them: the line of the file, or the row of the form. */
  readonly line: number;
  readonly name: string;
  readonly nameKana: string;
  readonly town: string;
  /** A band, an age or a date of birth. */
  readonly age: string;
}

export const memberFields = ['name', 'nameKana', 'town', 'age'] as const;
export type MemberField = (typeof memberFields)[number];

export type LineProblem =
  | 'name-missing'
  | 'name-long'
  | 'name-broken'
  | 'kana-unread'
  | 'town-missing'
  | 'town-long'
  | 'age-missing'
  | 'age-unread'
  | 'twice';

export interface RosterProblem {
  readonly line: number;
  readonly field: MemberField;
  readonly code: LineProblem;
  /** For `twice`: the line that says the same. */
  readonly first?: number;
}

export type ReadRoster =
  | { readonly ok: true; readonly members: readonly Member[] }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

/** Signs that end a text, turn its direction, or stand for a character that could not be read. */
const broken = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** Reads a whole roster, so that every line that is wrong is told at once; nothing is taken until none is left. */
export function readRoster(typed: readonly TypedMember[], today: LocalDate): ReadRoster {
  const problems: RosterProblem[] = [];
  const seen = new Map<string, number>();
  const members = typed.flatMap(line => {
    const found = readLine(line, today);
    if ('problems' in found) {
      problems.push(...found.problems);
      return [];
    }
    const key = memberKey(found.member);
    const first = seen.get(key);
    if (first !== undefined) problems.push({ line: line.line, field: 'name', code: 'twice', first });
    seen.set(key, first ?? line.line);
    return [found.member];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, members };
}

function readLine(
  { line, ...typed }: TypedMember,
  today: LocalDate,
): { readonly member: Member } | { readonly problems: RosterProblem[] } {
  const name = tidyName(typed.name);
  const town = tidyName(typed.town);
  const nameKana = typed.nameKana.trim() === '' ? null : readKana(typed.nameKana);
  const ageBand = readAgeBand(typed.age, today);
  const wrong: [MemberField, LineProblem][] = [];
  const nameIs = textProblem(name);
  if (nameIs) wrong.push(['name', `name-${nameIs}`]);
  if (nameKana === undefined) wrong.push(['nameKana', 'kana-unread']);
  const townIs = textProblem(town);
  if (townIs) wrong.push(['town', townIs === 'long' ? 'town-long' : 'town-missing']);
  if (!ageBand) wrong.push(['age', tidyText(typed.age) === '' ? 'age-missing' : 'age-unread']);
  if (wrong.length > 0 || !ageBand || nameKana === undefined)
    return { problems: wrong.map(([field, code]) => ({ line, field, code })) };
  return { member: { name, nameKana, town, ageBand } };
}

function textProblem(text: string): 'missing' | 'long' | 'broken' | undefined {
  if (text === '') return 'missing';
  if (broken.test(text)) return 'broken';
  return text.length > rosterTerms.longestName ? 'long' : undefined;
}
