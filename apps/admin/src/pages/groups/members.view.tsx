import type { LikeGroup } from '@kashikan/groups';
import { liesIn, type Member, memberKey } from '@kashikan/groups/rules';
import { Columns, Notice, Section, Table, useWords } from '@kashikan/ui';
import type { GroupProps } from './group.view';

interface ListProps {
  readonly id: string;
  readonly caption: string;
  readonly members: readonly Member[];
  readonly localTowns: readonly string[];
  /** Members of the other group too. */
  readonly common?: readonly string[];
}

function MemberTable({ id, caption, members, localTowns, common = [] }: ListProps) {
  const t = useWords();
  const isCommon = (member: Member) => common.includes(memberKey(member));
  return (
    <Table
      id={id}
      caption={caption}
      isMarked={isCommon}
      columns={[
        {
          head: t('groups.roster.name'),
          isRowHead: true,
          cell: one => (
            <>
              {one.name}
              {one.nameKana ? <span class="hint">（{one.nameKana}）</span> : null}
            </>
          ),
        },
        {
          head: t('groups.roster.town'),
          cell: one => `${one.town}${liesIn(one.town, localTowns) ? t('admin.groups.local') : ''}`,
        },
        { head: t('groups.roster.age'), cell: one => t(`groups.age.${one.ageBand}`) },
        ...(common.length > 0
          ? [
              {
                head: t('admin.groups.both'),
                cell: (one: Member) => (isCommon(one) ? t('admin.groups.both.yes') : ''),
              },
            ]
          : []),
      ]}
      rows={members}
    />
  );
}

export function Members({ whole: { members, localTowns } }: GroupProps) {
  const t = useWords();
  return (
    <MemberTable
      id="members"
      caption={t('admin.groups.members.count', { count: members.length })}
      members={members}
      localTowns={localTowns}
    />
  );
}

/** 似た構成員: both groups beside each other, with the people they share. */
export function Likeness(props: GroupProps) {
  const t = useWords();
  const { like } = props.whole;
  if (like.length === 0) return null;
  return (
    <Section title={t('admin.groups.like')}>
      <Notice tone="warning">{t('admin.groups.like.text')}</Notice>
      {like.map((other, at) => (
        <Beside {...props} other={other} at={at} />
      ))}
    </Section>
  );
}

function Beside({ whole, other, at }: GroupProps & { readonly other: LikeGroup; readonly at: number }) {
  const t = useWords();
  const { group, members, localTowns } = whole;
  return (
    <>
      <h3>
        <a class="inline-target" href={`/people/groups/${other.registrationId}`}>
          {other.name}
        </a>{' '}
        {t('admin.groups.like.share', { common: other.common, share: other.share })}
      </h3>
      <Columns
        isEven
        main={
          <MemberTable
            id={`like-${at}-this`}
            caption={t('admin.groups.like.of', { group: group.name, count: members.length })}
            members={members}
            localTowns={localTowns}
            common={other.commonKeys}
          />
        }
        side={
          <MemberTable
            id={`like-${at}-other`}
            caption={t('admin.groups.like.of', { group: other.name, count: other.members.length })}
            members={other.members}
            localTowns={localTowns}
            common={other.commonKeys}
          />
        }
      />
    </>
  );
}
