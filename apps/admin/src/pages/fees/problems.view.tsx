import type { FileProblem } from '@kashikan/journeys';
import { Notice, useWords } from '@kashikan/ui';

/** What keeps a table from being used, each with its place. */
export function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const t = useWords();
  if (problems.length === 0) return null;
  return (
    <Notice tone="danger" title={t('admin.fees.problems', { count: problems.length })} isResult>
      <ul>
        {problems.map(({ line, path, text }) => (
          <li>
            {line > 0 ? `${t('admin.fees.line', { line })} ` : ''}
            {path ? `（${path}） ` : ''}
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
