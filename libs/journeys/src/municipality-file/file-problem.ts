import { catalogues, fillBlanks, translate, type MessageKey } from '@kashikan/i18n';

/** The words of the importer; a problem names one and fills its blanks. */
export type ProblemKey = Extract<MessageKey, `import.${string}`>;

/** A path in the file: names of fields and places in lists. */
export type FilePath = readonly (string | number)[];

/** What is wrong with a file, found before anybody writes it to the database. */
export interface Finding {
  readonly path: FilePath;
  readonly key: ProblemKey;
  readonly blanks?: Readonly<Record<string, string | number>>;
}

/** A finding with its place, ready to be shown. */
export interface FileProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `facilities[0].rooms[2].parts`, empty for the file as a whole. */
  readonly path: string;
  readonly key: ProblemKey;
  readonly text: string;
  /** What the blanks of the text were filled with, for a page with words of its own. */
  readonly blanks: NonNullable<Finding['blanks']>;
}

export const pathText = (path: FilePath): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('');

export const finding = (path: FilePath, key: ProblemKey, blanks: Finding['blanks'] = {}): Finding => ({
  path,
  key,
  blanks,
});

export function placed(file: string, line: number, { path, key, blanks = {} }: Finding): FileProblem {
  const text = fillBlanks(catalogues.ja[key] ?? key, blanks);
  return { file, line, path: pathText(path), key, text, blanks };
}

/** 「aoba.yaml 12行目 facilities[0].code: …」, one line for a log or a terminal. */
export const problemLine = ({ file, line, path, text }: FileProblem): string =>
  path === ''
    ? translate('ja', 'import.at-line', { file, line, text })
    : translate('ja', 'import.at-path', { file, line, path, text });
