import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDate, formatRange, formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import {
  type ClosurePreview,
  decisionText,
  MOST_WITH_ALTERNATIVES,
  type PreviewedHit,
} from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  BookingState,
  Button,
  Card,
  Form,
  Notice,
  Select,
  SummaryList,
  telHref,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';

interface HitsProps {
  readonly page: StaffPage;
  readonly preview: ClosurePreview;
  /** What was typed on the first page. */
  readonly carried: Readonly<Record<string, string>>;
  readonly form: RefusedForm;
}

/** 当たる予約の一覧: a choice for each, or all the same way; nothing is saved before. */
export const HitsPage = (props: HitsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.closures.hits.title')}
    back={{ href: '/closures', label: translate('ja', 'admin.closures.title') }}
    form={props.form.form}
  >
    <Hits {...props} />
  </AdminPage>
);

function Hits({ page, preview, carried }: HitsProps) {
  const t = useWords();
  const of = (fate: PreviewedHit['fate']) => preview.hits.filter(hit => hit.fate === fate);
  const [decide, holds, left] = [of('decide'), of('release'), of('leave')];
  return (
    <>
      <p class="lead">{t('admin.closures.hits.lead', { count: decide.length })}</p>
      {holds.length > 0 ? <p>{t('admin.closures.hits.holds', { count: holds.length })}</p> : null}
      {left.length > 0 ? (
        <Notice tone="warning">{t('admin.closures.hits.left', { count: left.length })}</Notice>
      ) : null}
      {decide.length > MOST_WITH_ALTERNATIVES ? <p>{t('admin.closures.hits.too-many')}</p> : null}
      <Form action="/closures" idempotencyKey={newId()} hidden={{ ...carried, step: 'hits' }}>
        <p class="actions">
          <span>{t('admin.closures.hits.all')}</span>
          <Button look="secondary" size="small" name="all" value="cancel">
            {t('admin.closures.hits.all.cancel')}
          </Button>
          <Button look="secondary" size="small" name="all" value="move">
            {t('admin.closures.hits.all.move')}
          </Button>
        </p>
        {[...left, ...decide].map(hit => (
          <HitCard page={page} hit={hit} />
        ))}
        <Actions>
          <Button look="danger" size="main">
            {t('admin.closures.hits.run')}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

function HitCard({ page, hit }: { readonly page: StaffPage; readonly hit: PreviewedHit }) {
  const t = useWords();
  const { booking, paidYen, fate } = hit;
  const room = page.town.facilities
    .flatMap(facility => facility.rooms)
    .find(one => one.id === booking.roomId);
  const number = showBookingNumber(booking.number);
  return (
    <Card
      title={
        <>
          <a href={`/bookings/${booking.id}`}>{number}</a> <BookingState state={booking.state} />
        </>
      }
    >
      <SummaryList
        rows={[
          { label: t('admin.booking.when'), value: formatTimeRange('ja', booking, page.zone, 'year') },
          { label: t('admin.booking.room'), value: room ? `${room.facility.name} ${room.name}` : '' },
          { label: t('admin.booking.group'), value: booking.groupName ?? booking.applicantName ?? '' },
          booking.phone
            ? { label: t('admin.booking.phone'), value: <a href={telHref(booking.phone)}>{booking.phone}</a> }
            : null,
          {
            label: t('admin.cancel.paid'),
            value: paidYen > 0 ? formatYen('ja', paidYen) : t('admin.closures.hits.unpaid'),
          },
        ]}
      />
      {fate === 'decide' ? <FateOf hit={hit} number={number} /> : <p>{t('admin.closures.result.call')}</p>}
    </Card>
  );
}

function FateOf({ hit, number }: { readonly hit: PreviewedHit; readonly number: string }) {
  const t = useWords();
  const { booking, paidYen, refundYen: backYen, alternatives } = hit;
  const cancel =
    paidYen > 0
      ? t('admin.closures.hits.cancel', { amount: formatYen('ja', backYen) })
      : t('admin.closures.hits.cancel-free');
  return (
    <Select
      name={`fate-${booking.id}`}
      label={t('admin.closures.hits.fate', { number })}
      choices={[
        { value: '', label: t('admin.closures.hits.choose') },
        { value: 'cancel', label: cancel },
        ...alternatives.map(alternative => {
          const { room, slot, refundYen } = alternative;
          const when = `${formatDate('ja', slot.date)} ${formatRange('ja', slot.from, slot.to)}`;
          const words = { when, room: room.name };
          return {
            value: placeText(alternative),
            label:
              refundYen > 0
                ? t('admin.closures.hits.move-less', { ...words, amount: formatYen('ja', refundYen) })
                : t('admin.closures.hits.move', words),
          };
        }),
      ]}
    />
  );
}

/** An alternative as the form carries it. */
export const placeText = ({ room, slot }: PreviewedHit['alternatives'][number]): string =>
  decisionText({
    kind: 'move',
    roomId: room.id,
    choice:
      slot.bands.length > 0
        ? { date: slot.date, bands: slot.bands }
        : { date: slot.date, from: slot.from, to: slot.to },
  });
