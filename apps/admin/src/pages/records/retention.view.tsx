import { formatDate, formatNumber, translate } from '@kashikan/i18n';
import type { DueClass } from '@kashikan/journeys';
import { localDateOf } from '@kashikan/kernel';
import { AdminPage, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { RecordTabs } from './record-tabs';

interface RetentionProps {
  readonly page: StaffPage;
  readonly due: readonly DueClass[];
}

export const RetentionPage = (props: RetentionProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.retention.title')}>
    <Retention {...props} />
  </AdminPage>
);

function Retention({ page, due }: RetentionProps) {
  const t = useWords();
  return (
    <>
      <RecordTabs current="retention" />
      <p class="lead">{t('admin.retention.lead')}</p>
      <Table
        id="retention"
        caption={t('admin.retention.caption')}
        columns={[
          {
            head: t('admin.retention.what'),
            isRowHead: true,
            cell: ({ key }) => t(`admin.retention.${key}`),
          },
          {
            head: t('admin.retention.years'),
            isNumber: true,
            cell: ({ years }) => t('admin.retention.years.count', { count: years }),
          },
          {
            head: t('admin.retention.before'),
            cell: ({ before }) => formatDate('ja', localDateOf(before, page.zone), 'year'),
          },
          {
            head: t('admin.retention.due'),
            isNumber: true,
            cell: ({ rows }) => t('admin.retention.due.count', { count: formatNumber(rows) }),
          },
        ]}
        rows={due}
      />
    </>
  );
}
