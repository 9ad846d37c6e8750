import { calendarOf } from '@kashikan/calendar';
import type { Room } from '@kashikan/catalogue';

/** 「午前」, 「午前・午後」; undefined for hourly lending. A combination that stands for exactly these bands gives its own name. */
export function bandName(room: Room, codes: readonly string[]): string | undefined {
  const { lending } = calendarOf(room);
  if (lending.kind !== 'band' || codes.length === 0) return undefined;
  const whole = lending.bands.find(
    band => band.combinedOf?.length === codes.length && band.combinedOf.every(code => codes.includes(code)),
  );
  if (whole) return whole.name;
  return codes.map(code => lending.bands.find(band => band.code === code)?.name ?? code).join('・');
}
