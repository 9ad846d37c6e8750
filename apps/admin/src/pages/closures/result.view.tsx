import type { BookingInTheWay } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import type { ClosureOutcome, ShownClosure } from '@kashikan/calendar';
import { formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Card,
  Details,
  Form,
  Notice,
  Section,
  StatusChip,
  SummaryList,
  Table,
  telHref,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { placeWords } from './closures.view';

interface ResultProps {
  readonly page: StaffPage;
  readonly closures: readonly ShownClosure[];
  readonly outcomes: readonly ClosureOutcome[];
  readonly bookings: ReadonlyMap<string, BookingInTheWay>;
  readonly done?: string | undefined;
  readonly refused?: RefusedForm | undefined;
}

export const ResultPage = (props: ResultProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.closures.result.title')}
    back={{ href: '/closures', label: translate('ja', 'admin.closures.title') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Result {...props} />
  </AdminPage>
);

function Result(props: ResultProps) {
  const t = useWords();
  const { closures, outcomes, done } = props;
  const count = (outcome: ClosureOutcome['outcome']) =>
    outcomes.filter(one => one.outcome === outcome).length;
  const words =
    outcomes.length === 0
      ? t('admin.closures.result.nothing')
      : t('admin.closures.result.counts', {
          cancelled: count('cancelled'),
          moved: count('moved'),
          released: count('hold-released'),
          left: count('left-in-use'),
          refund: formatYen(
            'ja',
            outcomes.reduce((sum, one) => sum + one.refundYen, 0),
          ),
        });
  const title = done === 'lifted' ? t('admin.closures.lift.done') : t('admin.closures.result.done');
  return (
    <>
      {done ? (
        <Notice tone="success" title={title} isResult>
          {done === 'closed' ? <p>{words}</p> : null}
        </Notice>
      ) : (
        <p class="lead">{words}</p>
      )}
      {closures.map(closure => (
        <OneClosure {...props} closure={closure} />
      ))}
      {outcomes.length > 0 ? <Outcomes {...props} /> : null}
    </>
  );
}

function OneClosure({ page, closure }: ResultProps & { readonly closure: ShownClosure }) {
  const t = useWords();
  const isStanding = closure.state === 'standing';
  const rows = [
    { label: t('admin.closures.when'), value: formatTimeRange('ja', closure, page.zone, 'year') },
    { label: t('admin.closures.where'), value: placeWords(page, closure) },
    { label: t('admin.closures.kind'), value: t(`admin.closures.kind.${closure.kind}`) },
    { label: t('admin.closures.form.reason'), value: closure.reason },
    { label: t('admin.closures.by'), value: closure.declaredByName ?? t('admin.actor.system') },
  ];
  return (
    <Card
      title={
        <>
          {closure.words}{' '}
          <StatusChip tone={isStanding ? 'stopped' : 'done'}>
            {t(`admin.closures.state.${closure.state}`)}
          </StatusChip>
        </>
      }
    >
      <SummaryList rows={rows} />
      {isStanding && closure.endsAt > page.now ? (
        <Details summary={t('admin.closures.lift.title')}>
          <p>{t('admin.closures.lift.lead')}</p>
          <Form action={`/closures/${closure.id}/lifting`}>
            <TextInput name="reason" label={t('admin.closures.lift.reason')} isRequired />
            <Actions>
              <Button look="secondary">{t('admin.closures.lift.button')}</Button>
            </Actions>
          </Form>
        </Details>
      ) : null}
    </Card>
  );
}

function Outcomes({ page, outcomes, bookings }: ResultProps) {
  const t = useWords();
  const rooms = new Map(page.town.facilities.flatMap(({ rooms: all }) => all).map(room => [room.id, room]));
  const place = ({ roomId, ...time }: ClosureOutcome['oldPlace']) =>
    `${formatTimeRange('ja', time, page.zone)} ${rooms.get(roomId)?.name ?? ''}`;
  const fate = (one: ClosureOutcome) => (
    <>
      {t(`admin.closures.outcome.${one.outcome}`)}
      {one.newPlace ? ` → ${place(one.newPlace)}` : null}
      {one.outcome === 'left-in-use' ? ` ${t('admin.closures.result.call')}` : null}
    </>
  );
  const numberOf = ({ bookingId }: ClosureOutcome) => showBookingNumber(bookings.get(bookingId)?.number ?? 0);
  return (
    <Section title={t('admin.closures.result.bookings')}>
      <Table
        id="outcomes"
        caption={t('admin.closures.result.bookings')}
        isCaptionHidden
        isMarked={one => one.outcome === 'left-in-use'}
        columns={[
          {
            head: t('admin.closures.result.number'),
            isRowHead: true,
            cell: one => <a href={`/bookings/${one.bookingId}`}>{numberOf(one)}</a>,
          },
          {
            head: t('admin.closures.result.who'),
            cell: one => <Who booking={bookings.get(one.bookingId)} />,
          },
          { head: t('admin.closures.result.old'), cell: one => place(one.oldPlace) },
          { head: t('admin.closures.result.outcome'), cell: fate },
          {
            head: t('admin.closures.result.refund'),
            isNumber: true,
            cell: one => formatYen('ja', one.refundYen),
          },
        ]}
        rows={[...outcomes].sort((a, b) => order(a) - order(b))}
      />
    </Section>
  );
}

/** Whoever must be called stands first. */
const order = ({ outcome }: ClosureOutcome): number => (outcome === 'left-in-use' ? 0 : 1);

const Who = ({ booking }: { readonly booking: BookingInTheWay | undefined }) => (
  <>
    {booking?.groupName ?? booking?.applicantName ?? ''}{' '}
    {booking?.phone ? <a href={telHref(booking.phone)}>{booking.phone}</a> : null}
  </>
);
