import { type FilePath, type Finding, finding } from './file-problem';

interface Coded {
  readonly code: string;
}

export const codesOf = (list: readonly Coded[]): string[] => list.map(({ code }) => code);

/** Codes that are given twice in one list; the second is the one complained about. */
export function repeated(
  list: readonly object[],
  path: FilePath,
  field: 'code' | 'id' | 'tag' = 'code',
): Finding[] {
  const seen = new Set<unknown>();
  return list.flatMap((entry, index) => {
    const code = (entry as Record<string, unknown>)[field];
    const isRepeated = seen.has(code);
    seen.add(code);
    return isRepeated
      ? [finding([...path, index, field], 'import.repeated-code', { code: String(code) })]
      : [];
  });
}

/** Codes that nothing in the file defines. `kind` names what is looked for, in the words of the file. */
export const unknown = (
  codes: readonly string[] | undefined,
  known: readonly string[],
  path: FilePath,
  kind: string,
): Finding[] =>
  (codes ?? [])
    .filter(code => !known.includes(code))
    .map(code => finding(path, 'import.unknown-code', { code, kind, known: known.join(', ') }));
