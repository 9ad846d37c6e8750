import { calendarWithoutReception, type ShownClosure } from '@kashikan/calendar';
import { dayStatus } from '@kashikan/calendar/rules';
import type { Facility } from '@kashikan/catalogue';
import { formatMonth, formatTimeRange, formatWeekday, translate } from '@kashikan/i18n';
import { addMonths, type LocalDate } from '@kashikan/kernel';
import { Actions, AdminPage, ButtonLink, EmptyState, Section, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { closuresOn, weeksOf } from './month-of-closures';

interface ClosuresProps {
  readonly page: StaffPage;
  readonly month: LocalDate;
  readonly closures: readonly ShownClosure[];
  readonly facilities: readonly Facility[];
}

export const ClosuresPage = (props: ClosuresProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.closures.title')}>
    <Closures {...props} />
  </AdminPage>
);

function Closures(props: ClosuresProps) {
  const t = useWords();
  const { month, closures, facilities } = props;
  const href = (months: number) => `/closures?month=${addMonths(month, months).slice(0, 7)}`;
  return (
    <>
      <p class="lead">{t('admin.closures.lead')}</p>
      <Actions>
        <ButtonLink href="/closures/new">{t('admin.closures.new')}</ButtonLink>
        <ButtonLink look="danger" href="/closures/emergency">
          {t('admin.closures.emergency')}
        </ButtonLink>
      </Actions>
      <nav class="month-nav" aria-label={t('admin.closures.month', { month: formatMonth('ja', month) })}>
        <ButtonLink look="quiet" size="small" href={href(-1)}>
          {t('admin.closures.earlier')}
        </ButtonLink>
        <strong>{formatMonth('ja', month)}</strong>
        <ButtonLink look="quiet" size="small" href={href(1)}>
          {t('admin.closures.later')}
        </ButtonLink>
      </nav>
      <Section title={t('admin.closures.list')}>
        {closures.length === 0 ? (
          <EmptyState title={t('admin.closures.none')} />
        ) : (
          <ClosureTable {...props} />
        )}
      </Section>
      {facilities.map(facility => (
        <Section title={facility.name} id={`f-${facility.code}`}>
          <Month {...props} facility={facility} />
        </Section>
      ))}
    </>
  );
}

function ClosureTable({ page, closures }: ClosuresProps) {
  const t = useWords();
  return (
    <Table
      id="closures"
      caption={t('admin.closures.list')}
      isCaptionHidden
      columns={[
        {
          head: t('admin.closures.when'),
          isRowHead: true,
          cell: one => (
            <a href={`/closures/${one.operationId}`}>{formatTimeRange('ja', one, page.zone, 'year')}</a>
          ),
        },
        { head: t('admin.closures.where'), cell: one => placeWords(page, one) },
        { head: t('admin.closures.kind'), cell: one => t(`admin.closures.kind.${one.kind}`) },
        { head: t('admin.closures.words'), cell: one => one.words },
        { head: t('admin.closures.by'), cell: one => one.declaredByName ?? t('admin.actor.system') },
      ]}
      rows={closures}
    />
  );
}

/** 「中央ホール 第1会議室、第2会議室」. */
export function placeWords({ town }: StaffPage, closure: ShownClosure): string {
  const facility = town.facilities.find(({ id }) => id === closure.facilityId);
  const rooms = facility?.rooms.filter(({ id }) => closure.roomIds.includes(id)) ?? [];
  const words = closure.isWhole
    ? translate('ja', 'admin.closures.whole')
    : rooms.map(({ name }) => name).join('、');
  return `${facility?.name ?? ''} ${words}`;
}

function Month({ page, month, closures, facility }: ClosuresProps & { readonly facility: Facility }) {
  const t = useWords();
  const own = closures.filter(({ facilityId }) => facilityId === facility.id);
  const weeks = weeksOf(month);
  const [firstRoom] = facility.rooms;
  const closedBy = (date: LocalDate) =>
    firstRoom ? dayStatus(calendarWithoutReception(firstRoom), date).closedBy : undefined;
  return (
    <section class="table-box" tabIndex={0} aria-label={facility.name}>
      <table class="table month-table">
        <caption class="vh">
          {t('admin.closures.month', { month: `${facility.name} ${formatMonth('ja', month)}` })}
        </caption>
        <thead>
          <tr>
            {(weeks[1] ?? []).map(date => (
              <th scope="col">{date ? formatWeekday('ja', date) : ''}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr>
              {week.map(date => (
                <Day page={page} own={own} date={date} closedBy={date && closedBy(date)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  readonly page: StaffPage;
  readonly own: readonly ShownClosure[];
  /** Null where the cell belongs to another month. */
  readonly date: LocalDate | null;
  readonly closedBy: string | null | undefined;
}

function Day({ page, own, date, closedBy }: DayProps) {
  const t = useWords();
  if (!date) return <td class="cell-none" />;
  return (
    <td>
      <span class="month-day">{Number(date.slice(8))}</span>
      {closedBy ? (
        <span class="month-mark">
          {t('admin.closures.closing-day')}
          <span class="month-why">{closedBy}</span>
        </span>
      ) : null}
      {closuresOn(own, date, page.zone).map(one => (
        <a class="month-mark" href={`/closures/${one.operationId}`}>
          {t(`admin.closures.kind.${one.kind}`)}
          <span class="month-why">{one.words}</span>
        </a>
      ))}
    </td>
  );
}
