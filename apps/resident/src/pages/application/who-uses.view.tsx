import { formatDate } from '@kashikan/i18n';
import { Notice, Radios, TextInput } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { UsePageProps } from './use.view';
import { nameIn } from '../../frame/names';

/** A4 だれが使いますか: a registered group instead of a typed name, where there is one; what is over says how to renew it. */
export const WhoUses = ({ page, draft: { town, groups = [] } }: Pick<UsePageProps, 'page' | 'draft'>) => {
  const { t, locale, resident } = page;
  const valid = groups.filter(({ isValid }) => isValid);
  const over = groups.filter(({ isValid, validUntil }) => !isValid && validUntil !== null);
  const kindOf = (code: string | null) => town.municipality.applicantKinds.find(kind => kind.code === code);
  return (
    <>
      {over.map(({ groupId, name, validUntil }) => (
        <Notice
          tone="warning"
          title={t('apply.group.over', {
            group: name,
            date: validUntil ? formatDate(locale, validUntil, 'year') : '',
          })}
        >
          <a href={hrefs.group(groupId)}>{t('apply.group.over.link')}</a>
        </Notice>
      ))}
      {valid.length > 0 ? (
        <Radios
          name="group"
          label={t('apply.group.which')}
          value={valid[0]?.groupId}
          isRequired
          choices={[
            ...valid.map(({ groupId, name, kindCode, validUntil }) => {
              const kind = kindOf(kindCode);
              return {
                value: groupId,
                label: name,
                hint: t('apply.group.until', {
                  kind: kind ? nameIn(locale, kind) : '',
                  date: validUntil ? formatDate(locale, validUntil, 'year') : '',
                }),
              };
            }),
            { value: 'person', label: t('apply.group.person') },
          ]}
        />
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
