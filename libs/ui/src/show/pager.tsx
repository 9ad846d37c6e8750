import { useWords } from '../visit';
import { Icon } from '../icons';

export interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

/** Before and after, with how many there are in all. Nothing at all when one page holds everything. */
export function Pager({ page, pageSize, total, hrefOf }: PagerProps) {
  const t = useWords();
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize);
  return (
    <nav class="pager" aria-label={t('common.pager')}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon shape="back" />
          {t('common.pager.previous')}
        </a>
      ) : null}
      <span class="pager-of">
        {t('common.pager.of', {
          total,
          first: (page - 1) * pageSize + 1,
          last: Math.min(page * pageSize, total),
        })}
      </span>
      {page < last ? (
        <a href={hrefOf(page + 1)} rel="next">
          {t('common.pager.next')}
          <Icon shape="arrow" />
        </a>
      ) : null}
    </nav>
  );
}
