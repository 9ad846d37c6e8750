const date = { type: 'string', format: 'date' } as const;
const clock = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' } as const;
const monthDay = { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' } as const;
const code = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,40}$' } as const;
const name = { type: 'string', minLength: 1 } as const;
const weekday = { enum: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] } as const;
const ifHoliday = { enum: ['open', 'next-weekday'] } as const;
const minutes = { type: 'integer', minimum: 5, maximum: 1440 } as const;

const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });

const closing = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    object({ kind: { const: 'weekly' }, name, weekday }, { ifHoliday }),
    object(
      {
        kind: { const: 'nth-weekday' },
        name,
        weekday,
        nths: list({ type: 'integer', minimum: 1, maximum: 5 }),
      },
      { ifHoliday },
    ),
    object({ kind: { const: 'month-end' }, name }, { ifHoliday }),
    object({ kind: { const: 'yearly' }, name, from: monthDay, to: monthDay }),
    object({ kind: { const: 'dates' }, name, from: date }, { to: date }),
  ],
};

const reception = object(
  { opensMonthsBefore: { type: 'integer', minimum: 0, maximum: 36 }, opensAt: clock },
  {
    for: { ...list(code), minItems: 1 },
    channels: { ...list({ enum: ['online', 'counter', 'phone'] }), minItems: 1 },
    opensOnDay: { type: 'integer', minimum: 1, maximum: 31 },
    closesDaysBefore: { type: 'integer', minimum: 0, maximum: 365 },
    closesMinutesBefore: { type: 'integer', minimum: 0, maximum: 525_600 },
  },
);

const on = list({ enum: [...weekday.enum, 'holiday'] });
const season = object({ fromDay: monthDay, toDay: monthDay });
const bandCount = { type: 'integer', minimum: 1, maximum: 12 } as const;

const extraMinutes = { type: 'integer', minimum: 0, maximum: 480 } as const;
const extraTime = object({
  unitMinutes: minutes,
  mostEarlyMinutes: extraMinutes,
  mostLateMinutes: extraMinutes,
});

const hourly = object({
  unitMinutes: minutes,
  minMinutes: minutes,
  maxMinutes: minutes,
  hours: list(object({ opens: clock, closes: clock }, { on, season })),
});

/**
 * The form of a facility's calendar as JSON Schema (for ajv with `discriminator`, and formats from ajv-formats or `date` added),
 * so that the importer can point at the line that does not fit.
 */
export const facilityCalendarSchema = object(
  {
    bands: list(
      object(
        { code, name, from: clock, to: clock },
        { combinedOf: { ...list(code), minItems: 2 }, on, season },
      ),
    ),
    closings: list(closing),
    plans: {
      type: 'object',
      propertyNames: code,
      additionalProperties: object(
        { reception: { ...list(reception), minItems: 1 } },
        { hourly, minBands: bandCount, maxBands: bandCount, extraTime },
      ),
      minProperties: 1,
    },
  },
  {
    extraOpenings: list(object({ date, reason: name })),
    holidays: list(object({ date, name })),
  },
);
