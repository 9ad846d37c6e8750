import type { LocalTime } from '@kashikan/kernel';
import type { Asker, Channel, NamedKind } from './asker';

/**
 * One line of the 受付: for whom, by which ways, from when to when. Opens `opensMonthsBefore` the day of use, on day `opensOnDay`
 * of that month (or on the same day, clamped to the end of the month), at `opensAt`. Closes at the end of the day
 * `closesDaysBefore` the day of use, or `closesMinutesBefore` the start, whichever is earlier; with neither, at the start.
 */
export interface ReceptionLine {
  /** Codes of kinds; without them the line is for everybody. */
  readonly for?: readonly string[];
  /** Without them the line holds for every way. */
  readonly channels?: readonly Channel[];
  readonly opensMonthsBefore: number;
  readonly opensOnDay?: number;
  readonly opensAt: LocalTime;
  readonly closesDaysBefore?: number;
  readonly closesMinutesBefore?: number;
}

/** The lines of a room as they hold for one who asks. */
export interface ReceptionTerms {
  readonly asker: Asker;
  /** Those that fit who asks and how; a time may be had while any of them is open. */
  readonly lines: readonly ReceptionLine[];
  /** All lines of the plan, for telling how else one may ask. */
  readonly all: readonly ReceptionLine[];
  readonly kinds: readonly NamedKind[];
}

export const fits = (line: ReceptionLine, { kindCode, alsoKinds = [], channel }: Asker): boolean =>
  (!line.for || [kindCode, ...alsoKinds].some(code => line.for?.includes(code))) &&
  (!line.channels || line.channels.includes(channel));

export const receptionFor = (
  all: readonly ReceptionLine[],
  asker: Asker,
  kinds: readonly NamedKind[],
): ReceptionTerms => ({ asker, lines: all.filter(line => fits(line, asker)), all, kinds });
