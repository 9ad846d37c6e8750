import { type MessageKey, refundByCauseWords, refundPart, translate } from '@kashikan/i18n';
import type { LadderStepForm, TermsForm } from '@kashikan/journeys';
import { causePercents, changeTermsOf, percentNumber } from '@kashikan/pricing/rules';
import { localDate } from '@kashikan/kernel';

/** 全額, 半額, or the percentage. */
export const partWords = (percent: string): string => refundPart('ja', percentNumber(percent));

/** 「90日前」, 「3か月前」, 「当日」. */
export function whenWords({ daysBefore, monthsBefore }: LadderStepForm): string {
  if (monthsBefore !== undefined)
    return translate('ja', 'admin.terms.months-before', { count: monthsBefore });
  if (daysBefore === 1) return translate('ja', 'admin.terms.day-before');
  return daysBefore
    ? translate('ja', 'admin.terms.days-before', { count: daysBefore })
    : translate('ja', 'admin.terms.same-day');
}

/** About how long before the use, to put the steps in their order. */
const length = ({ daysBefore = 0, monthsBefore = 0 }: LadderStepForm): number =>
  daysBefore + monthsBefore * 30;

/** 還付 as people say it, made from its data. */
export function refundSentences(terms: TermsForm): string[] {
  const steps = [...terms.steps].sort((a, b) => length(b) - length(a));
  const rounding = terms.rounding;
  return [
    steps.length === 0
      ? translate('ja', 'admin.terms.never')
      : translate('ja', 'admin.terms.ladder', {
          steps: steps
            .map(step =>
              translate('ja', 'admin.terms.step', { when: whenWords(step), part: partWords(step.percent) }),
            )
            .join('、'),
        }),
    ...(terms.movesToNextOpenDay ? [translate('ja', 'admin.terms.next-open-day')] : []),
    ...(rounding ? [translate('ja', 'admin.terms.rounded', { how: rounding.label })] : []),
    ...(terms.graceMinutes ? [translate('ja', 'change.terms.before', { minutes: terms.graceMinutes })] : []),
    refundByCauseWords('ja', causePercents(terms.byCause)),
  ];
}

/** 変更 as people say it. */
export function changeSentences(terms: TermsForm): string[] {
  const { mostTimes, difference } = changeTermsOf(terms, localDate('2027-01-01'));
  if (mostTimes === 0) return [translate('ja', 'admin.terms.no-change')];
  const until = whenWords({ daysBefore: terms.change?.untilDaysBefore ?? 1, percent: '100' });
  return [
    translate('ja', 'admin.terms.change', { until, times: mostTimes }),
    translate('ja', `change.terms.${difference}`),
  ];
}

const roundingKeys = {
  '': 'admin.terms.rounding.yen',
  'floor-10': 'admin.terms.rounding.floor-10',
  'floor-100': 'admin.terms.rounding.floor-100',
  'floor-1000': 'admin.terms.rounding.floor-1000',
  'ceil-10': 'admin.terms.rounding.ceil-10',
  'half-up-10': 'admin.terms.rounding.half-up-10',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** The usual ways to round a refund, by `mode-unitYen`; the first is that of terms which say nothing. */
export const roundings: readonly { readonly value: string; readonly label: string }[] = Object.entries(
  roundingKeys,
).map(([value, key]) => ({ value, label: translate('ja', key) }));

export const roundingOf = ({ rounding }: Pick<TermsForm, 'rounding'>): string =>
  rounding ? `${rounding.mode}-${rounding.unitYen}` : '';
