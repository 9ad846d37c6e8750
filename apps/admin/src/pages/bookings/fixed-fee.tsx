import type { FixedQuote } from '@kashikan/bookings';
import { formatYen } from '@kashikan/i18n';
import { FeeLines, useWords } from '@kashikan/ui';

/** The fee as it was fixed: each line with its sum and its article, the tax inside, and what a combined price saved. */
export function FixedFee({ quote }: { readonly quote: FixedQuote }) {
  const t = useWords();
  const { combined } = quote;
  return (
    <>
      <FeeLines
        lines={quote.lines.map(line => ({
          label: line.detail ? `${line.label} ${line.detail}` : line.label,
          ...(line.citation ? { rule: line.citation } : {}),
          amountYen: line.amountYen,
        }))}
        totalYen={quote.totalYen}
        taxPercent={quote.taxPercent ?? 10}
        taxYen={quote.taxIncludedYen}
      />
      {combined ? (
        <p>{t('admin.fees.combined', { name: combined.name, saved: formatYen('ja', combined.savedYen) })}</p>
      ) : null}
    </>
  );
}
