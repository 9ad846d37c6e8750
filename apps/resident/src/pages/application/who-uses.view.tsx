import type { GroupStanding } from '@kashikan/groups';
import { formatDate } from '@kashikan/i18n';
import { Notice, Radios, TextInput } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { UsePageProps } from './use.view';

type WhoProps = Pick<UsePageProps, 'page' | 'draft'>;

const untilOf = ({ locale }: WhoProps['page'], { validUntil }: GroupStanding): string =>
  validUntil ? formatDate(locale, validUntil, 'year') : '';

/** The groups that may book, and the person themselves. */
const Choice = ({
  page,
  draft: { town },
  valid,
}: WhoProps & { readonly valid: readonly GroupStanding[] }) => {
  const { t, locale } = page;
  const kinds = town.municipality.applicantKinds;
  const kindOf = ({ kindCode }: GroupStanding) => kinds.find(({ code }) => code === kindCode);
  return (
    <Radios
      name="group"
      label={t('apply.group.which')}
      value={valid[0]?.groupId}
      isRequired
      choices={[
        ...valid.map(group => {
          const kind = kindOf(group);
          return {
            value: group.groupId,
            label: group.name,
            hint: t('apply.group.until', {
              kind: kind ? nameIn(locale, kind) : '',
              date: untilOf(page, group),
            }),
          };
        }),
        { value: 'person', label: t('apply.group.person') },
      ]}
    />
  );
};

/** A4 だれが使いますか: a registered group instead of a typed name, where there is one; what is over says how to renew it. */
export const WhoUses = ({ page, draft }: WhoProps) => {
  const { t, resident } = page;
  const groups = draft.groups ?? [];
  const valid = groups.filter(({ isValid }) => isValid);
  return (
    <>
      {groups
        .filter(({ isValid, validUntil }) => !isValid && validUntil !== null)
        .map(group => (
          <Notice
            tone="warning"
            title={t('apply.group.over', { group: group.name, date: untilOf(page, group) })}
          >
            <a href={hrefs.group(group.groupId)}>{t('apply.group.over.link')}</a>
          </Notice>
        ))}
      {valid.length > 0 ? (
        <Choice page={page} draft={draft} valid={valid} />
      ) : (
        <TextInput
          name="groupName"
          label={t('apply.group')}
          value={resident?.groupName ?? undefined}
          autoComplete="organization"
          isOptional
        />
      )}
    </>
  );
};
