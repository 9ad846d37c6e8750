import type { MessageKey } from '@kashikan/i18n';

/** The lists of a fee table that are edited entry by entry. */
export const feeLists = [
  'dayTypes',
  'tiers',
  'gaps',
  'hourPrices',
  'steps',
  'reductions',
  'equipment',
  'examples',
] as const;
export type FeeList = (typeof feeLists)[number];

export const isFeeList = (text: string): text is FeeList => (feeLists as readonly string[]).includes(text);

/** Lists whose codes a field may name; they come from the table and its hall. */
export type KnownList =
  'rooms' | 'days' | 'dayTypes' | 'bands' | 'cells' | 'tiers' | 'purposes' | 'reductions' | 'equipment';

type FieldWord = Extract<MessageKey, `admin.fees.f.${string}`>;

/** One field of a form: `path` is its place in the entry. */
export interface FeeField {
  readonly path: string;
  readonly label: FieldWord;
  readonly kind: 'text' | 'number' | 'flag' | 'choice' | 'codes' | 'months' | 'by-code';
  readonly isRequired?: boolean;
  readonly known?: KnownList;
  readonly choices?: readonly string[];
}

/** The name of a field on a page: an id may hold no dot, and no code holds an underscore. */
export const nameOnPage = (path: string): string => path.replaceAll('.', '_');

type Kind = FeeField['kind'];
const field = (path: string, kind: Kind = 'text', more: Partial<FeeField> = {}): FeeField => ({
  path,
  label: `admin.fees.f.${path.split('.').at(-1) ?? path}` as FieldWord,
  kind,
  ...more,
});
const must = { isRequired: true };
const oneOf = (path: string, choices: readonly string[], more: Partial<FeeField> = {}): FeeField =>
  field(path, 'choice', { choices, ...more });

const roundingOf = (path: string): FeeField[] => [
  oneOf(`${path}.mode`, ['floor', 'ceil', 'half-up']),
  field(`${path}.unitYen`, 'number'),
  { ...field(`${path}.label`), label: 'admin.fees.f.roundingLabel' },
  { ...field(`${path}.below.yen`, 'number'), label: 'admin.fees.f.belowYen' },
  { ...field(`${path}.below.unitYen`, 'number'), label: 'admin.fees.f.belowUnitYen' },
];

const conditions: readonly FeeField[] = [
  field('when.ticketOverYen', 'number'),
  field('when.ticketUpToYen', 'number'),
  field('when.isCommercial', 'flag'),
  field('when.isOutsider', 'flag'),
  field('when.isRehearsal', 'flag'),
  field('when.usesAirConditioning', 'flag'),
  field('when.peopleOver', 'number'),
  field('when.peopleUpTo', 'number'),
  field('when.months', 'months'),
  field('when.purposes', 'codes', { known: 'purposes' }),
  field('when.exceptPurposes', 'codes', { known: 'purposes' }),
  field('when.rooms', 'codes', { known: 'rooms' }),
  field('when.dayTypes', 'codes', { known: 'dayTypes' }),
  field('when.bands', 'codes', { known: 'bands' }),
  field('when.reductions', 'codes', { known: 'reductions' }),
];

const extensionOf = (path: string): FeeField[] => [
  { ...field(`${path}.code`), label: 'admin.fees.f.extensionCode' },
  { ...field(`${path}.name`), label: 'admin.fees.f.extensionName' },
  field(`${path}.unitMinutes`, 'number'),
  { ...field(`${path}.rate`), label: 'admin.fees.f.extensionRate' },
  oneOf(`${path}.of`, ['base', 'band']),
  field(`${path}.citation`),
];

/** The part of a table that is there once. */
export const headFields: readonly { readonly title: FieldWord; readonly fields: readonly FeeField[] }[] = [
  {
    title: 'admin.fees.f.head',
    fields: [
      field('name', 'text', must),
      field('citation', 'text', must),
      field('effectiveFrom', 'text', must),
      oneOf('effectiveBy', ['use', 'permission']),
      field('taxPercent', 'number', must),
    ],
  },
  { title: 'admin.fees.f.finalRounding', fields: roundingOf('finalRounding') },
  { title: 'admin.fees.f.extension', fields: extensionOf('extension') },
  { title: 'admin.fees.f.earlyExtension', fields: extensionOf('earlyExtension') },
];

const place = [
  oneOf('room', [], { known: 'rooms', isRequired: true }),
  oneOf('days', [], { known: 'days', isRequired: true }),
  oneOf('tier', [], { known: 'tiers' }),
];

/** A use: of an example, and of the form that tries a table. */
export const useFields: readonly FeeField[] = [
  oneOf('room', [], { known: 'rooms', isRequired: true }),
  field('date', 'text', must),
  field('bands', 'codes', { known: 'cells' }),
  field('from'),
  field('to'),
  field('earlyMinutes', 'number'),
  field('lateMinutes', 'number'),
  oneOf('purpose', [], { known: 'purposes' }),
  field('ticketYen', 'number'),
  field('isCommercial', 'flag'),
  field('isOutsider', 'flag'),
  field('isRehearsal', 'flag'),
  field('usesAirConditioning', 'flag'),
  field('people', 'number'),
  field('equipment', 'by-code', { known: 'equipment' }),
  oneOf('reduction', [], { known: 'reductions' }),
];

const named = [field('code', 'text', must), field('name', 'text', must)];

export const fieldsOf: Readonly<Record<FeeList, readonly FeeField[]>> = {
  dayTypes: [
    ...named,
    field('days', 'codes', { choices: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'holiday'] }),
  ],
  tiers: [
    ...named,
    field('ticketFromYen', 'number'),
    field('citation'),
    field('rooms', 'codes', { known: 'rooms' }),
    ...conditions,
  ],
  gaps: [...named, oneOf('after', [], { known: 'bands' }), oneOf('before', [], { known: 'bands' })],
  hourPrices: [
    ...place,
    field('unitMinutes', 'number', must),
    field('yen', 'number', must),
    field('from'),
    field('to'),
    field('citation'),
  ],
  steps: [
    field('id', 'text', must),
    field('label', 'text', must),
    field('citation', 'text', must),
    oneOf('op', ['multiply', 'add-rate', 'add-yen', 'per-hour', 'per-band', 'per-person', 'reduce'], must),
    field('rate'),
    oneOf('on', ['base', 'running', 'equipment']),
    field('yen', 'number'),
    field('yenByRoom', 'by-code', { known: 'rooms' }),
    field('group'),
    ...conditions,
    ...roundingOf('rounding'),
  ],
  reductions: [
    ...named,
    field('article', 'text', must),
    field('percent', 'text', must),
    field('standing', 'flag'),
    ...conditions,
    ...roundingOf('rounding'),
  ],
  equipment: [
    oneOf('code', [], { known: 'equipment', isRequired: true }),
    field('yen', 'number', must),
    oneOf('per', ['use', 'band', 'hour'], must),
    field('citation'),
  ],
  examples: [field('name'), ...useFields, field('totalYen', 'number', must)],
};
