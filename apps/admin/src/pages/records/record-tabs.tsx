import { ButtonLink, useWords } from '@kashikan/ui';

const tabs = [
  ['entries', '/records'],
  ['looks', '/records/looks'],
  ['seal', '/records/seal'],
  ['retention', '/records/retention'],
  ['disclosure', '/records/disclosure'],
] as const;

export type RecordTab = (typeof tabs)[number][0];

/** The kinds of record, as links above each of them. */
export function RecordTabs({ current }: { readonly current: RecordTab }) {
  const t = useWords();
  return (
    <nav class="month-nav" aria-label={t('admin.records.tabs')}>
      {tabs.map(([tab, href]) =>
        tab === current ? (
          <strong aria-current="page">{t(`admin.records.tab.${tab}`)}</strong>
        ) : (
          <ButtonLink look="quiet" size="small" href={href}>
            {t(`admin.records.tab.${tab}`)}
          </ButtonLink>
        ),
      )}
    </nav>
  );
}
