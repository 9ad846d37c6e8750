import type { ApplicationCheck } from '@kashikan/approvals/rules';
import { Section, StatusChip, useWords } from '@kashikan/ui';
import { checkWords } from './check-words';

/** Each check with its evidence; what asks for a look stands first. */
export function CaseChecks({ checks }: { readonly checks: readonly ApplicationCheck[] }) {
  const t = useWords();
  const sorted = [...checks].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <Section title={t('admin.case.checks')}>
      <ul class="checks">
        {sorted.map(check => (
          <li class={check.ok ? 'check' : 'check check-look'}>
            <StatusChip tone={check.ok ? 'good' : 'alert'}>{t(`admin.check.${check.code}`)}</StatusChip>
            <p>{checkWords(check, t)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
