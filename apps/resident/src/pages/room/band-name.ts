import { calendarWithoutReception } from '@kashikan/calendar';
import { bandRowsOf } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { Locale } from '@kashikan/i18n';

/**
 * 「午前」, 「午前・午後」; a combination that stands for exactly these bands gives its own name. Undefined for hourly lending, and in
 * English, since bands have Japanese names only and the times say it all.
 */
export function bandName(room: Room, codes: readonly string[], locale: Locale): string | undefined {
  if (codes.length === 0 || locale !== 'ja') return undefined;
  const rows = bandRowsOf(calendarWithoutReception(room));
  const whole = rows.find(
    band => band.combinedOf?.length === codes.length && band.combinedOf.every(code => codes.includes(code)),
  );
  if (whole) return whole.name;
  return codes.map(code => rows.find(band => band.code === code)?.name ?? code).join('・');
}
