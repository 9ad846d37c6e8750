import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { isRate } from '@kashikan/pricing/rules';
import { fold, foldClock, foldDate, foldNumber, foldNumbers, foldRate, foldText } from './fold';
import { isClockText, isDateText, isMunicipalityCode, isTimeZone } from './readable';

type Blanks = Readonly<Record<string, string | number>>;

/**
 * A check of one field. Its name is the last word of the message's key. The blanks of the message travel as class-validator's
 * message, because it drops the context of a custom check (version 0.15.1).
 */
function rule(name: string, isValid: (value: unknown) => boolean, blanks: Blanks = {}): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: isValid } }, { message: () => JSON.stringify(blanks) });
}

const folded = (change: (value: unknown) => unknown): PropertyDecorator =>
  Transform(({ value }) => change(value));

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

const matches = (name: string, shape: RegExp, blanks?: Blanks): PropertyDecorator =>
  all(
    folded(foldText),
    rule(name, value => typeof value === 'string' && shape.test(value), blanks),
  );

export const codeShape = /^[a-z0-9][a-z0-9-]{0,40}$/;
const isCode = (value: unknown): boolean => typeof value === 'string' && codeShape.test(value);

export const Optional = (): PropertyDecorator => IsOptional();

export const Code = () => matches('code', codeShape);

/** Text for people, kept as written: 全角 and 半角 are the town's choice here. */
export const Text = (longest = 200) =>
  rule('text', value => typeof value === 'string' && value.trim() !== '' && value.length <= longest, {
    longest,
  });

export const Kana = () =>
  rule('kana', value => typeof value === 'string' && /^[ァ-ヺー・　 ]{1,120}$/.test(value));

export const Latin = () => rule('latin', value => typeof value === 'string' && /^[ -~]{1,120}$/.test(value));

export const Phone = () => matches('phone', /^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}$/);

export const InvoiceNumber = () => matches('invoice-number', /^T[0-9]{13}$/);

export const MunicipalityId = () => matches('municipality-id', /^[a-z][a-z0-9-]{1,30}$/);

export const MunicipalityCode = () => all(folded(foldText), rule('municipality-code', isMunicipalityCode));

export const TimeZone = () => rule('time-zone', isTimeZone);

export const KeyTag = () => matches('key-tag', /^[0-9]{4,10}$/);

export const MonthDay = () => matches('month-day', /^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

export const Flag = () => rule('flag', value => typeof value === 'boolean');

export const Whole = (least: number, most: number) =>
  all(
    folded(foldNumber),
    rule('whole', value => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, {
      least,
      most,
    }),
  );

export const Yen = () => Whole(0, 100_000_000);

export const OneOf = (...values: string[]) =>
  all(
    folded(fold),
    rule('one-of', value => typeof value === 'string' && values.includes(value), {
      values: values.join(', '),
    }),
  );

export const Clock = () => all(folded(foldClock), rule('clock', isClockText));

export const Day = () => all(folded(foldDate), rule('date', isDateText));

export const Rate = () =>
  all(
    folded(foldRate),
    rule('rate', value => typeof value === 'string' && isRate(value)),
  );

export const Codes = () =>
  rule('codes', value => Array.isArray(value) && value.length > 0 && value.every(isCode));

export const WholeList = (least: number, most: number) =>
  rule(
    'whole-list',
    value =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(it => Number.isSafeInteger(it) && it >= least && it <= most),
    { least, most },
  );

export const ListOfOneOf = (...values: string[]) =>
  rule(
    'list-of-one-of',
    value => Array.isArray(value) && value.length > 0 && value.every(it => values.includes(String(it))),
    {
      values: values.join(', '),
    },
  );

/** Texts as a list. */
export const Texts = () =>
  rule('texts', value => Array.isArray(value) && value.every(it => typeof it === 'string' && it !== ''));

/** `all`, or a list of codes. */
export const CodesOrAll = () =>
  rule(
    'codes-or-all',
    value => value === 'all' || (Array.isArray(value) && value.length > 0 && value.every(isCode)),
  );

const roomShape = /^[a-z0-9][a-z0-9-]{0,40}\/[a-z0-9][a-z0-9-]{0,40}$/;

/** Rooms of several facilities: `central-hall/meeting-1`. */
export const RoomPaths = () =>
  rule(
    'room-paths',
    value =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(it => typeof it === 'string' && roomShape.test(it)),
  );

/** Yen by code: `{ am: 10600, pm: 15900 }`. */
export const YenByCode = () =>
  all(
    folded(foldNumbers),
    rule(
      'yen-by-code',
      value =>
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length > 0 &&
        Object.entries(value).every(
          ([code, yen]) => isCode(code) && Number.isSafeInteger(yen) && Number(yen) >= 0,
        ),
    ),
  );

/** Pieces by code: `{ piano: 1, chair: 20 }`. */
export const CountByCode = YenByCode;

type Form = new () => object;

export const Section = (form: () => Form) =>
  all(
    rule('section', value => typeof value === 'object' && value !== null && !Array.isArray(value)),
    Type(form),
    ValidateNested(),
  );

export const Sections = (form: () => Form) =>
  all(
    rule(
      'sections',
      value => Array.isArray(value) && value.every(it => typeof it === 'object' && it !== null),
    ),
    Type(form),
    ValidateNested({ each: true }),
  );
