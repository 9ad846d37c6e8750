import { Section, StatusChip, useWords } from '@kashikan/ui';
import type { GroupProps } from './group.view';

interface Check {
  readonly isGood: boolean;
  readonly words: string;
}

/** What was looked up for whoever decides, each with the number it rests on. */
export function Evidence({ whole }: GroupProps) {
  const t = useWords();
  const { count, leastMembers, leastLocal, localTowns, problems, like, likeShare, documents } = whole;
  const lacks = (code: string) => problems.some(problem => problem.code === code);
  const [closest] = like;
  const checks: Check[] = [
    {
      isGood: !lacks('too-few-members'),
      words: t('admin.groups.check.members', { members: count.members, least: leastMembers }),
    },
    {
      isGood: !lacks('too-few-local'),
      words: t('admin.groups.check.local', {
        local: count.local,
        percent: count.members === 0 ? 0 : Math.floor((count.local * 100) / count.members),
        least: leastLocal,
        towns: localTowns.join('・'),
      }),
    },
    {
      isGood: !closest,
      words: closest
        ? t('admin.groups.check.like', { group: closest.name, common: closest.common, share: closest.share })
        : t('admin.groups.check.unlike', { share: likeShare }),
    },
    {
      isGood: !lacks('document-missing'),
      words: t('admin.groups.check.documents', { count: documents.length }),
    },
  ];
  return (
    <Section title={t('admin.groups.checks')}>
      <ul class="checks">
        {checks.map(({ isGood, words }) => (
          <li class={isGood ? 'check' : 'check check-look'}>
            <StatusChip tone={isGood ? 'good' : 'alert'}>
              {t(isGood ? 'admin.groups.check.good' : 'admin.groups.check.look')}
            </StatusChip>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
