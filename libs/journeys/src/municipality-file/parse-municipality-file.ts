import { checkFile } from './check-file';
import { checkShape } from './check-shape';
import { type FileProblem, type Finding, placed } from './file-problem';
import type { MunicipalityFile } from './municipality.form';
import { readYaml } from './read-yaml';

export type ParsedFile =
  | {
      readonly ok: true;
      readonly file: MunicipalityFile;
      /** As it was written, before the forms read it. */
      readonly content: unknown;
      /** For what only the database can find. */
      readonly problemAt: (finding: Finding) => FileProblem;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads a municipality's file and checks it whole: YAML, then each field, then what fields say of each other. Every problem has
 * its line. `fileName` is only repeated in the messages.
 */
export function parseMunicipalityFile(fileName: string, text: string): ParsedFile {
  const yaml = readYaml(fileName, text);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const problemAt = (found: Finding): FileProblem => placed(fileName, yaml.lineOf(found.path), found);
  const { file, findings } = checkShape(yaml.content);
  const found = findings.length > 0 ? findings : checkFile(file);
  if (found.length === 0) return { ok: true, file, content: yaml.content, problemAt };
  const problems = found.map(problemAt).sort((a, b) => a.line - b.line);
  return { ok: false, problems };
}
