import { showBookingNumber } from '@kashikan/bookings/rules';
import type { Facility, Room } from '@kashikan/catalogue';
import { formatDate, formatTimeRange } from '@kashikan/i18n';
import { Button, DateInput, Form, Section, Select, Table, useWords } from '@kashikan/ui';
import type { Blocker } from './blockers';
import type { PartsProps } from './parts.view';

/** Which bookings and closures take the time of one room on one day, and through which part or zone. */
export function BlockersPart({ page, facility, query, chosen, blocked }: PartsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.parts.blockers')} id="blockers">
      <Form
        action="/settings/parts#blockers"
        method="get"
        class="field-row"
        hidden={{ facility: facility.id }}
      >
        <Select
          name="room"
          label={t('admin.parts.room')}
          value={query.room}
          choices={[
            { value: '', label: t('admin.parts.together.choose') },
            ...facility.rooms.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <DateInput
          name="date"
          label={t('admin.parts.blockers.date')}
          value={query.date ?? chosen.date}
          error={chosen.unread === undefined ? undefined : t('admin.date.unread', { typed: chosen.unread })}
        />
        <Button look="secondary">{t('admin.parts.together.ask')}</Button>
      </Form>
      {blocked ? (
        <BlockerTable {...blocked} date={formatDate('ja', chosen.date, 'year')} page={page} />
      ) : null}
    </Section>
  );
}

function BlockerTable({
  page,
  room,
  blockers,
  date,
}: {
  readonly page: PartsProps['page'];
  readonly room: Room;
  readonly blockers: readonly Blocker[];
  readonly date: string;
}) {
  const t = useWords();
  if (blockers.length === 0)
    return <p role="status">{t('admin.parts.blockers.none', { date, room: room.name })}</p>;
  return (
    <Table
      id="blocking"
      caption={t('admin.parts.blockers.caption', { date, room: room.name })}
      columns={[
        {
          head: t('admin.parts.blockers.time'),
          isRowHead: true,
          cell: one => formatTimeRange('ja', one, page.zone),
        },
        {
          head: t('admin.parts.blockers.what'),
          cell: one => <What blocker={one} facility={room.facility} />,
        },
        { head: t('admin.parts.blockers.through'), cell: one => <Through blocker={one} /> },
      ]}
      rows={blockers}
    />
  );
}

function What({ blocker, facility }: { readonly blocker: Blocker; readonly facility: Facility }) {
  const t = useWords();
  const { booking, kind } = blocker;
  if (!booking) return <>{t(`admin.parts.kind.${kind}`)}</>;
  const room = facility.rooms.find(({ id }) => id === booking.roomId)?.name ?? '';
  const number = showBookingNumber(booking.number);
  return (
    <a class="inline-target" href={`/bookings/${booking.id}`}>
      {t('admin.parts.blockers.booking', { room, number })}
    </a>
  );
}

function Through({ blocker: { kind, through } }: { readonly blocker: Blocker }) {
  const t = useWords();
  const names = through.join('、');
  return <>{t(`admin.parts.through.${kind === 'loud' || kind === 'quiet' ? kind : 'part'}`, { names })}</>;
}
