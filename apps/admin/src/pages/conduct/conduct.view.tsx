import type { MarkOnPage } from '@kashikan/bookings';
import { formatDate, translate } from '@kashikan/i18n';
import { AdminPage, Card, EmptyState, Notice, Section, StatusChip, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { isOpen, MarkFacts, MarkForm, whoOf } from './mark.view';

export const decisions = ['exempted', 'mistake', 'kept'] as const;

interface ConductProps {
  readonly page: StaffPage;
  readonly marks: readonly MarkOnPage[];
  readonly decided: (typeof decisions)[number] | undefined;
}

/** Open appeals first, each with its form; then everything that was recorded. */
export const ConductPage = (props: ConductProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.conduct.title')}>
    <ConductBody {...props} />
  </AdminPage>
);

function ConductBody({ page, marks, decided }: ConductProps) {
  const t = useWords();
  const open = marks.filter(isOpen);
  const others = marks.filter(mark => !isOpen(mark));
  return (
    <>
      {decided ? (
        <Notice tone="success" isResult>
          <p>{t(`admin.conduct.done.${decided}`)}</p>
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Section title={t('admin.conduct.open', { count: open.length })}>
          <div class="cards">
            {open.map(mark => (
              <Card title={whoOf(mark)}>
                <MarkFacts page={page} mark={mark} />
                <MarkForm page={page} mark={mark} />
              </Card>
            ))}
          </div>
        </Section>
      ) : (
        <EmptyState title={t('admin.conduct.none')}>
          <p>{t('admin.conduct.none.hint')}</p>
        </EmptyState>
      )}
      {others.length > 0 ? <Recorded marks={others} /> : null}
    </>
  );
}

function Recorded({ marks }: Pick<ConductProps, 'marks'>) {
  const t = useWords();
  return (
    <Table
      id="marks"
      caption={t('admin.conduct.recorded-all')}
      columns={[
        {
          head: t('admin.booking.group'),
          isRowHead: true,
          cell: mark => <a href={`/conduct/${mark.id}`}>{whoOf(mark)}</a>,
        },
        { head: t('admin.conduct.kind'), cell: mark => t(`common.mark.${mark.kind}`) },
        { head: t('admin.booking.when'), cell: mark => formatDate('ja', mark.day) },
        {
          head: t('admin.conduct.decision'),
          cell: mark =>
            mark.decision ? (
              <StatusChip tone={mark.decision === 'exempted' ? 'good' : 'done'}>
                {t(`admin.conduct.chip.${mark.decision}`)}
              </StatusChip>
            ) : (
              t('admin.conduct.undecided')
            ),
        },
      ]}
      rows={marks}
    />
  );
}
