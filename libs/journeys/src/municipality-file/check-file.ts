import { percentNumber } from '@kashikan/pricing/rules';
import { checkApproval } from './check-approval';
import { checkConduct } from './check-conduct';
import { checkFacility } from './check-facility';
import { checkGroups } from './check-groups';
import { checkLimits } from './check-limits';
import { checkLadderFalls, checkRefundExamples } from './check-refund-examples';
import { type Finding, finding } from './file-problem';
import { repeated } from './known-codes';
import type { MunicipalityFile, TermsForm } from './municipality.form';

/** Everything that the fields say against each other; asked only when each field by itself is well formed. */
export function checkFile(file: MunicipalityFile): Finding[] {
  return [
    ...repeated(file.purposes, ['purposes']),
    ...repeated(file.applicantKinds, ['applicantKinds']),
    ...checkResidentKind(file),
    ...checkDefaultKind(file),
    ...repeated(file.cancellationTerms, ['cancellationTerms']),
    ...repeated(file.facilities, ['facilities']),
    ...file.cancellationTerms.flatMap((terms, index) => checkTerms(terms, index)),
    ...file.cancellationTerms.flatMap((terms, index) => checkRefundExamples(terms, file, index)),
    ...checkTableCodes(file),
    ...checkLimits(file),
    ...checkConduct(file),
    ...checkGroups(file),
    ...checkApproval(file),
    ...file.facilities.flatMap((facility, index) => checkFacility(facility, file, ['facilities', index])),
  ];
}

/** Who is not registered is of exactly one kind. */
function checkDefaultKind({ applicantKinds: kinds }: MunicipalityFile): Finding[] {
  const defaults = kinds.filter(kind => kind.default).length;
  return kinds.length === 0 || defaults === 1
    ? []
    : [finding(['applicantKinds'], 'import.one-default-kind', { count: defaults })];
}

/** An address says one thing about a person. */
function checkResidentKind({ applicantKinds: kinds }: MunicipalityFile): Finding[] {
  const [, second] = kinds.flatMap((kind, at) => (kind.forResidents ? [at] : []));
  return second === undefined
    ? []
    : [finding(['applicantKinds', second, 'forResidents'], 'import.one-resident-kind')];
}

/** Each step counts either days or months, and bringing the date nearer never brings more money. */
function checkTerms(terms: TermsForm, index: number): Finding[] {
  const wrong = terms.steps.flatMap((step, at) => {
    const path = ['cancellationTerms', index, 'steps', at];
    const isOne = (step.daysBefore === undefined) !== (step.monthsBefore === undefined);
    if (!isOne) return [finding(path, 'import.ladder-days-or-months', { name: terms.name })];
    const percent = percentNumber(step.percent);
    return percent >= 0 && percent <= 100
      ? []
      : [finding([...path, 'percent'], 'import.ladder-percent', { name: terms.name })];
  });
  return wrong.length > 0 ? wrong : checkLadderFalls(terms, index);
}

/** A table's code belongs to one facility; its versions differ by the day they begin. */
function checkTableCodes(file: MunicipalityFile): Finding[] {
  const owner = new Map<string, number>();
  const seen = new Set<string>();
  return file.facilities.flatMap((facility, index) =>
    facility.feeTables.flatMap(({ code, effectiveFrom }, at) => {
      const version = `${code} ${effectiveFrom}`;
      const isTaken = (owner.get(code) ?? index) !== index || seen.has(version);
      owner.set(code, index);
      seen.add(version);
      const path = ['facilities', index, 'feeTables', at, 'code'];
      return isTaken ? [finding(path, 'import.repeated-code', { code: version })] : [];
    }),
  );
}
