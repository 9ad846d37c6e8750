import { type Locale, type MessageKey, translate } from '@kashikan/i18n';

type FieldKey = Extract<MessageKey, `errors.field.${string}`>;

/** What is said about a field, by the class-validator rule it broke. */
const words: Readonly<Record<string, FieldKey>> = {
  isDefined: 'errors.field.missing',
  isNotEmpty: 'errors.field.missing',
  isString: 'errors.field.text',
  minLength: 'errors.field.too-short',
  maxLength: 'errors.field.too-long',
  isLength: 'errors.field.length',
  isInt: 'errors.field.whole-number',
  isNumber: 'errors.field.number',
  min: 'errors.field.too-small',
  max: 'errors.field.too-large',
  isPositive: 'errors.field.too-small',
  isBoolean: 'errors.field.yes-or-no',
  isIn: 'errors.field.choice',
  isEnum: 'errors.field.choice',
  isUuid: 'errors.field.id',
  isRealDate: 'errors.field.date',
  isClockTime: 'errors.field.time',
  isEmail: 'errors.field.email',
  isArray: 'errors.field.list',
  arrayMaxSize: 'errors.field.too-many',
  arrayNotEmpty: 'errors.field.missing',
  arrayMinSize: 'errors.field.missing',
  whitelistValidation: 'errors.field.unknown',
};

export const fieldWords = (locale: Locale, rule: string): string =>
  translate(locale, words[rule] ?? 'errors.field.other');
