import type { FixedQuote, FixedRefundByCause, FixedRefundStep } from '@kashikan/bookings';
import { formatYen, refundByCauseWords } from '@kashikan/i18n';
import { addDays } from '@kashikan/kernel';
import { causePercents } from '@kashikan/pricing/rules';
import { FeeLines, Notice, RefundLadder, Section, useVisit, useWords } from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';

/** The consumption tax inside a total whose quote was fixed before its rate was kept with it. */
const FORMER_TAX_PERCENT = 10;

/** A quote line by line, each with the rule that made it, and what a combined price saved. */
export function PriceLines({ quote }: { readonly quote: FixedQuote }) {
  const t = useWords();
  const { locale } = useVisit();
  const { combined } = quote;
  return (
    <>
      <FeeLines
        lines={quote.lines.map(line => ({
          label: line.label,
          rule: [line.detail, line.citation].filter(Boolean).join(' ') || undefined,
          amountYen: line.amountYen,
        }))}
        totalYen={quote.totalYen}
        taxPercent={quote.taxPercent ?? FORMER_TAX_PERCENT}
        taxYen={quote.taxIncludedYen}
      />
      {combined ? (
        <Notice tone="success">
          <p>{t('slot.better', { name: combined.name, saved: formatYen(locale, combined.savedYen) })}</p>
        </Notice>
      ) : null}
    </>
  );
}

interface RefundDatesProps {
  readonly page: ResidentPage;
  readonly steps: readonly FixedRefundStep[];
  /** Before an application: how long a slip will cost nothing. */
  readonly graceMinutes?: number;
  /** Null: all of it comes back when the hall or nature ends the use. */
  readonly byCause: FixedRefundByCause | null;
}

/** いつ取り消すといくら戻るか. Steps whose last day is over are left out. */
export const RefundDates = ({ page, steps, graceMinutes = 0, byCause }: RefundDatesProps) => {
  const today = page.today();
  const ahead = steps.filter(step => step.lastDate >= today && step.refundYen > 0);
  const last = ahead.at(-1);
  return (
    <Section title={page.t('common.refund.title')}>
      {last ? (
        <RefundLadder
          rungs={ahead.map(step => ({
            until: step.lastDate,
            percent: step.percent,
            amountYen: step.refundYen,
          }))}
          nothingFrom={addDays(last.lastDate, 1)}
        />
      ) : (
        <p>{page.t('slot.refund.never')}</p>
      )}
      <p>{refundByCauseWords(page.locale, causePercents(byCause))}</p>
      {graceMinutes > 0 ? <p>{page.t('change.terms.before', { minutes: graceMinutes })}</p> : null}
    </Section>
  );
};
