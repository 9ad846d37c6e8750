import { FeeLines, Section, useWords } from '@kashikan/ui';
import type { WholeCase } from './read-case';

export function CaseFee({ whole: { quote } }: { readonly whole: WholeCase }) {
  const t = useWords();
  if (!quote) return null;
  return (
    <Section title={t('admin.booking.money')}>
      <FeeLines
        lines={quote.lines.map(line => ({
          label: line.detail ? `${line.label} ${line.detail}` : line.label,
          ...(line.citation ? { rule: line.citation } : {}),
          amountYen: line.amountYen,
        }))}
        totalYen={quote.totalYen}
      />
    </Section>
  );
}
