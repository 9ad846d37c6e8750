import type { FeeTable } from '@kashikan/pricing/rules';
import { checkFacility } from './check-facility';
import { checkForm } from './check-shape';
import type { FacilityForm } from './facility.form';
import { FeeTableForm } from './fee-table.form';
import { type FileProblem, type Finding, finding, placed } from './file-problem';
import { readYaml } from './read-yaml';
import { plain, toFeeTable } from './to-fee-table';
import { type TownDocument, toKept } from './town-document';
import { writeYaml } from './write-yaml';

/** A fee table as its own file, or what is wrong with the file. */
export type ParsedFeeTable =
  | {
      readonly ok: true;
      /** As it is kept. */
      readonly body: FeeTableForm;
      /** Complete with defaults. */
      readonly form: FeeTableForm;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What keeps a table from being released. The paths are those of the table itself: `prices[2].yen`. */
export interface CheckedFeeTable {
  /** Complete with defaults. */
  readonly form: FeeTableForm;
  /** True: a field has not the form it should have, and the table cannot even be kept as a draft. */
  readonly isMalformed: boolean;
  readonly problems: readonly FileProblem[];
}

/** Checks one table against the town as it is; `body` is in the form of the file. */
export function checkDraft(document: TownDocument, facilityCode: string, body: unknown): CheckedFeeTable {
  return checked(document, facilityCode, body, found => placed('', 0, found));
}

function checked(
  document: TownDocument,
  facilityCode: string,
  body: unknown,
  problemAt: (found: Finding) => FileProblem,
): CheckedFeeTable {
  const { file: form, findings } = checkForm(FeeTableForm, body);
  if (findings.length > 0) return { form, isMalformed: true, problems: findings.map(problemAt) };
  const facility = document.facilities.find(one => one.code === facilityCode);
  if (!facility) throw new Error(`no such facility in the file: ${facilityCode}`);
  const others = facility.feeTables.filter(
    one => one.code !== form.code || one.effectiveFrom !== form.effectiveFrom,
  );
  const findingsOfTable = [
    ...foreignCode(document, facility, form),
    ...ofTable(checkFacility({ ...facility, feeTables: [...others, form] }, document, []), others.length),
  ];
  return { form, isMalformed: false, problems: findingsOfTable.map(problemAt) };
}

/** A table's code belongs to one facility. */
const foreignCode = (document: TownDocument, facility: FacilityForm, { code }: FeeTableForm): Finding[] =>
  document.facilities.some(other => other !== facility && other.feeTables.some(table => table.code === code))
    ? [finding(['code'], 'import.repeated-code', { code })]
    : [];

/** Only what is said about the table itself, with the path inside it. */
const ofTable = (findings: readonly Finding[], index: number): Finding[] =>
  findings.flatMap(found => {
    const [list, at, ...path] = found.path;
    return list === 'feeTables' && at === index ? [{ ...found, path: path }] : [];
  });

/** Reads the file of one table; every problem has its line, and nothing is to be kept until none is left. */
export function parseFeeTableFile(
  file: { readonly name: string; readonly text: string },
  document: TownDocument,
  facilityCode: string,
): ParsedFeeTable {
  const yaml = readYaml(file.name, file.text);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const problemAt = (found: Finding): FileProblem => placed(file.name, yaml.lineOf(found.path), found);
  const { form, problems } = checked(document, facilityCode, yaml.content, problemAt);
  return problems.length > 0
    ? { ok: false, problems: [...problems].sort((a, b) => a.line - b.line) }
    : { ok: true, body: keptFeeTable(yaml.content, form), form };
}

/** A table as it is kept: without defaults, in the order in which it was written. */
export const keptFeeTable = (content: unknown, form: FeeTableForm): FeeTableForm =>
  toKept(content, form) as FeeTableForm;

/** One table as a file to read, to keep and to edit by hand. */
export const writeFeeTableFile = (body: unknown, header: string): string => writeYaml(body, header);

/** The table that the engine knows, for trying it. */
export const feeTableOf = (form: FeeTableForm, facility: FacilityForm): FeeTable =>
  toFeeTable(form, facility);

/** A table of the document without what the defaults say already, to begin a draft with. */
export const bodyOf = (form: FeeTableForm): FeeTableForm =>
  keptFeeTable(plain(form), checkForm(FeeTableForm, plain(form)).file);
