import { formatDate, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { AdminPage, Notice, Section, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';

interface ListProps {
  readonly page: StaffPage;
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  readonly isSaved: boolean;
}

export const CalendarListPage = (props: ListProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.settings.calendar')}>
    <Body {...props} />
  </AdminPage>
);

function Body({ page, holidays, isSaved }: ListProps) {
  const t = useWords();
  return (
    <>
      {isSaved ? <Notice tone="success" title={t('admin.calendar.saved')} /> : null}
      <p>{t('admin.calendar.lead')}</p>
      <ul class="plain-list">
        {page.town.facilities.map(({ code, name }) => (
          <li>
            <p>
              {page.staff.may('settings.edit', null) ? (
                <a href={`/settings/calendar/${code}`}>{name}</a>
              ) : (
                name
              )}
            </p>
          </li>
        ))}
      </ul>
      <Section title={t('admin.calendar.national')}>
        <p>{t('admin.calendar.national.hint')}</p>
        <Table
          id="national"
          caption={t('admin.calendar.national.caption', { count: holidays.length })}
          columns={[
            {
              head: t('admin.calendar.date'),
              isRowHead: true,
              cell: one => formatDate('ja', one.date, 'year'),
            },
            { head: t('admin.calendar.name'), cell: one => one.name },
          ]}
          rows={holidays}
        />
      </Section>
    </>
  );
}
