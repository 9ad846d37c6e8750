import { bandsOfKind, kindsOfDay } from '@kashikan/calendar/rules';
import { formatRange, translate } from '@kashikan/i18n';
import type { CalendarForm } from '@kashikan/journeys';

/** 「9時から21時（12時から13時の間も使えます）」: how long a combination lasts with its pauses, on each kind of day that has all its bands. */
export function combinationSentence(
  { bands }: Pick<CalendarForm, 'bands'>,
  members: readonly string[],
): string | undefined {
  const spans = kindsOfDay(bands).flatMap(day => {
    const run = bandsOfKind(bands, day).simple.filter(({ code }) => members.includes(code));
    const [first, last] = [run[0], run.at(-1)];
    if (run.length !== members.length || !first || !last) return [];
    const gaps = run.flatMap(({ to }, at) => {
      const next = run[at + 1];
      return next && to < next.from ? [formatRange('ja', to, next.from)] : [];
    });
    const whole = formatRange('ja', first.from, last.to);
    if (gaps.length === 0) return [whole];
    return [translate('ja', 'admin.calendar.lasts-with-gaps', { whole, gaps: gaps.join('、') })];
  });
  return spans.length === 0 ? undefined : [...new Set(spans)].join(' ');
}
