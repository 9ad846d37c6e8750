import { Section, useWords } from '@kashikan/ui';
import type { WholeCase } from './read-case';
import { FixedFee } from '../bookings/fixed-fee';

export function CaseFee({ whole: { quote } }: { readonly whole: WholeCase }) {
  const t = useWords();
  if (!quote) return null;
  return (
    <Section title={t('admin.booking.money')}>
      <FixedFee quote={quote} />
    </Section>
  );
}
