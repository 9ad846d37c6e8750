import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { type FilePath, type FileProblem, finding, type ProblemKey, placed } from './file-problem';

export interface YamlFile {
  readonly content: unknown;
  readonly problems: readonly FileProblem[];
  /** The line of the value at a path, or of the nearest thing around it. */
  lineOf(path: FilePath): number;
}

const keys: Readonly<Record<string, ProblemKey>> = {
  TAB_AS_INDENT: 'import.yaml-tab',
  DUPLICATE_KEY: 'import.yaml-duplicate-key',
  BAD_INDENT: 'import.yaml-indent',
};

/** Reads YAML and remembers where everything stands. Never throws for a bad file: it has problems instead. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const problems = document.errors.map(error =>
    placed(file, lineAt(error.pos[0]), finding([], keys[error.code] ?? 'import.yaml-unreadable')),
  );
  const content = problems.length === 0 ? contentOf(document) : undefined;
  if (problems.length === 0 && content === undefined)
    problems.push(placed(file, 1, finding([], 'import.yaml-unreadable')));
  return { content, problems, lineOf: path => lineAt(offsetOf(document, path)) };
}

/** Undefined when aliases are wrong or expand without end. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}

function offsetOf(document: Document, path: FilePath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => String(item.key) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] } | null)?.range?.[0];
