declare const localDateBrand: unique symbol;
declare const localTimeBrand: unique symbol;

/** A calendar date of a municipality, `YYYY-MM-DD`. Compares with `<` and `===` as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** A clock time, `HH:MM`, `00:00` to `24:00` (24:00 ends a day). Compares as text. */
export type LocalTime = string & { readonly [localTimeBrand]: true };

const DAY_MS = 86_400_000;
/** Years 1000 to 8999: a page that adds days to a typed date must not run out of years with four digits. */
const dateShape = /^[1-8]\d{3}-\d{2}-\d{2}$/;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const dates = new Map<number, LocalDate>();

/** Remembered, because calendars name the same few hundred days again and again. */
function fromDayNumber(day: number): LocalDate {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size > 20_000) dates.clear();
    dates.set(day, (date = new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate));
  }
  return date;
}

/** True for a date that exists (2027-02-29 does not). */
export function isLocalDate(text: string): text is LocalDate {
  const parsed = dateShape.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).getUTCDate() === Number(text.slice(8));
}

/** Throws RangeError on text that is not an existing date. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

export function isLocalTime(text: string): text is LocalTime {
  return timeShape.test(text) || text === '24:00';
}

/** Throws RangeError on text that is not `HH:MM`. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`not a clock time: ${text}`);
  return text;
}

export const minutesOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const timeOfMinutes = (minutes: number): LocalTime =>
  localTime(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Moves by months and clamps to the last day of the month (01-31 + 1 month = 02-28 or 02-29). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** 会計年度: 1 April to 31 March (地方自治法 208条). */
export const fiscalYearOf = (date: LocalDate): number =>
  Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);

export function* datesFrom(first: LocalDate, last: LocalDate): Generator<LocalDate> {
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) yield fromDayNumber(day);
}
