import type { ComponentChildren } from 'preact';
import { Hidden } from './words';
import { useWords } from '../visit';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Where this answer is changed; the link names what it changes for those who do not see the row. */
  readonly changeHref?: string | undefined;
}

/** Questions and answers, each with its own 変更 link. Rows given as `null` are left out. */
export function SummaryList({ rows }: { readonly rows: readonly (SummaryRow | null | undefined)[] }) {
  const t = useWords();
  return (
    <dl class="summary">
      {rows.map(row =>
        row ? (
          <div class="summary-row">
            <dt>{row.label}</dt>
            <dd class="summary-value">{row.value}</dd>
            {row.changeHref ? (
              <dd class="summary-change">
                <a href={row.changeHref}>
                  <span aria-hidden="true">{t('common.change')}</span>
                  <Hidden>{t('common.changeOf', { thing: row.label })}</Hidden>
                </a>
              </dd>
            ) : null}
          </div>
        ) : null,
      )}
    </dl>
  );
}
