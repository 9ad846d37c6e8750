import { DomainError, type ErrorKind } from '@kashikan/kernel';
import type { RefusalCode, Resolution, ResolvedSlot, SlotRefusal } from './rules';

/** Every way the calendar says no: what was sent cannot be a slot, or a rule of the town forbids it. */
export const calendarErrors: Readonly<Record<RefusalCode, ErrorKind>> = {
  'calendar.no-such-date': 'malformed',
  'calendar.no-such-time': 'malformed',
  'calendar.wrong-lending': 'malformed',
  'calendar.no-bands': 'malformed',
  'calendar.unknown-band': 'malformed',
  'calendar.end-before-start': 'malformed',
  'calendar.band-not-that-day': 'refused-by-rule',
  'calendar.too-few-bands': 'refused-by-rule',
  'calendar.too-many-bands': 'refused-by-rule',
  'calendar.bands-not-adjacent': 'refused-by-rule',
  'calendar.closed-day': 'refused-by-rule',
  'calendar.not-lent-that-day': 'refused-by-rule',
  'calendar.outside-hours': 'refused-by-rule',
  'calendar.off-grid': 'refused-by-rule',
  'calendar.too-short': 'refused-by-rule',
  'calendar.too-long': 'refused-by-rule',
  'calendar.extra-not-lent': 'refused-by-rule',
  'calendar.extra-too-long': 'refused-by-rule',
  'calendar.in-the-past': 'refused-by-rule',
  'calendar.not-yet-open': 'refused-by-rule',
  'calendar.too-late': 'refused-by-rule',
  'calendar.not-received': 'refused-by-rule',
};

export const slotRefused = ({ code, facts }: SlotRefusal): DomainError =>
  new DomainError(code, calendarErrors[code], facts);

/** The slot, or the refusal thrown. */
export function allowed(resolution: Resolution): ResolvedSlot {
  if (resolution.kind === 'refusal') throw slotRefused(resolution);
  return resolution;
}
