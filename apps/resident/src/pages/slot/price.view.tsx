import type { FixedQuote, FixedRefundStep } from '@kashikan/bookings';
import { addDays } from '@kashikan/kernel';
import { FeeLines, RefundLadder, Section } from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';

/** The percentage inside a total that includes the consumption tax (総額表示). */
const TAX_PERCENT = 10;

/** A quote line by line, each with the rule that made it. */
export const PriceLines = ({ quote }: { readonly quote: FixedQuote }) => (
  <FeeLines
    lines={quote.lines.map(line => ({
      label: line.label,
      rule: [line.detail, line.citation].filter(Boolean).join(' ') || undefined,
      amountYen: line.amountYen,
    }))}
    totalYen={quote.totalYen}
    taxPercent={TAX_PERCENT}
    taxYen={quote.taxIncludedYen}
  />
);

interface RefundDatesProps {
  readonly page: ResidentPage;
  readonly steps: readonly FixedRefundStep[];
}

/** いつ取り消すといくら戻るか. Steps whose last day is over are left out. */
export const RefundDates = ({ page, steps }: RefundDatesProps) => {
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
    </Section>
  );
};
