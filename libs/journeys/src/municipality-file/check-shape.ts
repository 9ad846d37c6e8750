import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type FilePath, type Finding, finding, type ProblemKey } from './file-problem';
import { MunicipalityFile } from './municipality.form';

/** The file as forms, and every field that has not the form it should have. */
export const checkShape = (content: unknown): { file: MunicipalityFile; findings: Finding[] } =>
  checkForm(MunicipalityFile, content);

/** The same for a file that holds one section only. */
export function checkForm<Form extends object>(
  form: new () => Form,
  content: unknown,
): { file: Form; findings: Finding[] } {
  const isSection = typeof content === 'object' && content !== null && !Array.isArray(content);
  const file = plainToInstance(form, isSection ? content : {}, { exposeDefaultValues: true });
  const errors = validateSync(file, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  return { file, findings: errors.flatMap(error => findingsOf(error, [])) };
}

function findingsOf(error: ValidationError, above: FilePath): Finding[] {
  const place = /^\d+$/.test(error.property) ? Number(error.property) : error.property;
  const path = [...above, place];
  const [name] = Object.keys(error.constraints ?? {});
  const own = name === undefined ? [] : [finding(path, keyOf(name, error), blanksOf(name, error))];
  return [...own, ...(error.children ?? []).flatMap(child => findingsOf(child, path))];
}

function keyOf(name: string, error: ValidationError): ProblemKey {
  if (name === 'whitelistValidation') return 'import.unknown-field';
  if (error.value === undefined || error.value === null) return 'import.missing';
  return (name === 'nestedValidation' ? 'import.rule-section' : `import.rule-${name}`) as ProblemKey;
}

/** The form rules put their blanks into the message; class-validator's own checks put English there. */
function blanksOf(name: string, error: ValidationError): Record<string, string | number> {
  const message = error.constraints?.[name] ?? '';
  const own = message.startsWith('{') ? (JSON.parse(message) as Record<string, string | number>) : {};
  return { field: error.property, value: shown(error.value), ...own };
}

/** A value as it may be repeated in a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
