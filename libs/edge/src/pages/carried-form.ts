import { safeReturnPath } from '../request/return-path';

/** A form that was sent and not taken: where to, and what was typed. Pages carry it along and offer it again. */
export interface CarriedForm {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** As one hidden field carries it. */
export const writeCarried = ({ action, fields }: CarriedForm): string => JSON.stringify([action, fields]);

/** As `writeCarried` wrote it; undefined for anything else. */
export function readCarried(text: string): CarriedForm | undefined {
  if (text === '') return undefined;
  try {
    const [action, fields] = JSON.parse(text) as [unknown, unknown];
    if (safeReturnPath(action, '') === '' || !Array.isArray(fields) || !fields.every(isField))
      return undefined;
    return { action: action as string, fields };
  } catch {
    return undefined;
  }
}

const isField = (field: unknown): field is [string, string] =>
  Array.isArray(field) && field.length === 2 && field.every(part => typeof part === 'string');

/** The fields by name, as the hidden inputs of a Form; a name may have several values. */
export function hiddenOf({ fields }: CarriedForm): Record<string, readonly string[]> {
  const hidden: Record<string, string[]> = {};
  for (const [name, value] of fields) (hidden[name] ??= []).push(value);
  return hidden;
}
