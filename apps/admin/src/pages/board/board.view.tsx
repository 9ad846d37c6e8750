import type { Facility } from '@kashikan/catalogue';
import { formatClock, formatDate, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { addDays } from '@kashikan/kernel';
import {
  AdminPage,
  Button,
  EmptyState,
  Form,
  Live,
  Notice,
  ScanField,
  TextInput,
  Tiles,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { type BoardFilter, boardFilters, type BoardItem } from '../../board/board-of-day';
import { BoardRows } from './board-rows';
import { BoardTable } from './board-table';

export interface ClosedFacility {
  readonly name: string;
  readonly why: string;
}

export interface BoardProps {
  readonly page: StaffPage;
  readonly date: LocalDate;
  readonly unread: string | undefined;
  readonly filter: BoardFilter | undefined;
  readonly isTable: boolean;
  readonly counts: Readonly<Record<BoardFilter, number>>;
  readonly items: readonly BoardItem[];
  readonly shown: readonly BoardItem[];
  readonly facilities: readonly Facility[];
  readonly closed: readonly ClosedFacility[];
}

interface BoardHref {
  readonly date: LocalDate;
  readonly show?: BoardFilter | undefined;
  readonly view?: 'table' | undefined;
}

const hrefOf = ({ date, show, view }: BoardHref): string => {
  const query = new URLSearchParams({ date, ...(show ? { show } : {}), ...(view ? { view } : {}) });
  return `/board?${query.toString()}`;
};

export function BoardPage(props: BoardProps) {
  const { page, date, unread } = props;
  const isToday = date === page.today;
  const title = isToday
    ? translate('ja', 'admin.board.title')
    : translate('ja', 'admin.board.title-of', { date: formatDate('ja', date) });
  const form = unread
    ? { values: { date: unread }, errors: { date: translate('ja', 'admin.date.unread', { typed: unread }) } }
    : undefined;
  return (
    <AdminPage visit={page.visit} title={title} {...(form ? { form } : {})} beside={<DayPicker {...props} />}>
      <BoardBody {...props} />
    </AdminPage>
  );
}

function DayPicker({ page, date, isTable }: BoardProps) {
  const t = useWords();
  const view = isTable ? ('table' as const) : undefined;
  return (
    <>
      <a class="button button-quiet button-small" href={hrefOf({ date: addDays(date, -1), view })}>
        {t('admin.day.before')}
      </a>
      {date === page.today ? null : (
        <a class="button button-quiet button-small" href={hrefOf({ date: page.today, view })}>
          {t('admin.day.today')}
        </a>
      )}
      <a class="button button-quiet button-small" href={hrefOf({ date: addDays(date, 1), view })}>
        {t('admin.day.after')}
      </a>
      <Form action="/board" method="get" class="day-form" hidden={view ? { view } : {}}>
        <TextInput
          name="date"
          label={t('admin.day')}
          width="medium"
          autoComplete="off"
          value={formatDate('ja', date, 'year').replace(/（.*/, '')}
        />
        <Button look="secondary" size="small">
          {t('admin.day.show')}
        </Button>
      </Form>
    </>
  );
}

function BoardBody(props: BoardProps) {
  const { page, date, filter, isTable, counts, closed } = props;
  const t = useWords();
  const view = isTable ? ('table' as const) : undefined;
  return (
    <>
      <ScanField
        action="/find"
        hidden={{ to: '/search' }}
        label={t('admin.scan')}
        hint={t('admin.scan.hint')}
        button={t('common.search')}
      />
      {closed.map(({ name, why }) => (
        <Notice>{t('admin.board.closed', { facility: name, why })}</Notice>
      ))}
      <Tiles
        label={t('admin.board.counters')}
        tiles={boardFilters.map(show => ({
          label: t(`admin.board.counter.${show}`),
          count: counts[show],
          href: filter === show ? hrefOf({ date, view }) : hrefOf({ date, show }),
          isChosen: filter === show,
          isAlert: show === 'overdue',
        }))}
      />
      <p class="view-switch">
        {isTable ? (
          <a href={hrefOf({ date })}>{t('admin.board.as-list')}</a>
        ) : (
          <a href={hrefOf({ date, view: 'table' })}>{t('admin.board.as-table')}</a>
        )}
        {filter ? (
          <a href={hrefOf({ date, view })}>{t('admin.board.all', { count: props.items.length })}</a>
        ) : null}
      </p>
      <Live id="board">
        <p class="as-of">{t('common.refresh.at', { time: formatClock('ja', page.now, page.zone) })}</p>
        {isTable ? <BoardTable {...props} /> : <BoardList {...props} isToday={date === page.today} />}
      </Live>
    </>
  );
}

function BoardList({ shown, page, filter, isToday }: BoardProps & { readonly isToday: boolean }) {
  const t = useWords();
  if (shown.length > 0) return <BoardRows items={shown} page={page} isToday={isToday} />;
  return <EmptyState title={t(filter ? 'admin.board.none-of-filter' : 'admin.board.none')} />;
}
