import { formatClock, formatDateTime } from '@kashikan/i18n';
import type { Handover, RegisteredKey } from '@kashikan/keys';
import { isOverdue } from '@kashikan/keys/rules';
import { ButtonLink, Section, StatusChip, Table, telHref, useWords } from '@kashikan/ui';
import type { KeysProps } from './keys.view';

export function OutTable({ page, out }: KeysProps) {
  const t = useWords();
  return (
    <Table
      id="keys-out"
      caption={t('admin.keys.out-now')}
      isCaptionHidden
      isMarked={handover => isOverdue(handover, page.now)}
      columns={[
        { head: t('admin.booking.keys'), isRowHead: true, cell: row => `${row.tag} ${row.keyName}` },
        {
          head: t('admin.booking.group'),
          cell: row => <Taker handover={row} />,
        },
        {
          head: t('admin.handover.due'),
          cell: row => (
            <>
              {formatDateTime('ja', row.dueAt, page.zone)}
              {isOverdue(row, page.now) ? (
                <>
                  {' '}
                  <StatusChip tone="alert">{t('admin.board.counter.overdue')}</StatusChip>
                </>
              ) : null}
            </>
          ),
        },
        {
          head: t('admin.keys.action'),
          cell: row => (
            <ButtonLink look="secondary" size="small" href={`/handovers/${row.handoverId}/return`}>
              {t('admin.board.take-back')}
            </ButtonLink>
          ),
        },
      ]}
      rows={out}
    />
  );
}

/** Who has the key: the group, the person who took it, and a phone number to ring. */
function Taker({ handover }: { readonly handover: Handover }) {
  const t = useWords();
  const { phone } = handover;
  return (
    <>
      <a href={`/bookings/${handover.bookingId}`}>{handover.groupName ?? handover.applicantName ?? ''}</a>
      <br />
      {t('admin.keys.taker', { name: handover.takenByName })}{' '}
      {phone ? <a href={telHref(phone)}>{phone}</a> : null}
    </>
  );
}

/** 鍵貸出簿 of the day. */
export function DayOfKeys({ page, ofToday }: KeysProps) {
  const t = useWords();
  if (ofToday.length === 0) return null;
  return (
    <Section title={t('admin.keys.day')}>
      <Table
        id="keys-day"
        caption={t('admin.keys.day')}
        isCaptionHidden
        columns={[
          { head: t('admin.booking.keys'), isRowHead: true, cell: row => `${row.tag} ${row.keyName}` },
          { head: t('admin.booking.group'), cell: row => row.groupName ?? row.applicantName ?? '' },
          { head: t('admin.handover.taken-by'), cell: row => row.takenByName },
          {
            head: t('admin.keys.issued-at'),
            cell: row => `${formatClock('ja', row.issuedAt, page.zone)} ${row.issuedBy}`,
          },
          {
            head: t('admin.keys.returned-at'),
            cell: row =>
              row.returnedAt
                ? `${formatClock('ja', row.returnedAt, page.zone)} ${row.returnedTo ?? ''}`
                : t('admin.keys.out'),
          },
        ]}
        rows={ofToday}
      />
    </Section>
  );
}

export function Register({ page, keys }: KeysProps) {
  const t = useWords();
  const facilityOf = (key: RegisteredKey) => page.town.facilities.find(one => one.id === key.facilityId);
  const roomsOf = (key: RegisteredKey) =>
    facilityOf(key)
      ?.rooms.filter(room => key.roomIds.includes(room.id))
      .map(room => room.name)
      .join('、');
  return (
    <Section title={t('admin.keys.register')}>
      <Table
        id="keys-register"
        caption={t('admin.keys.register')}
        isCaptionHidden
        columns={[
          { head: t('admin.booking.keys'), isRowHead: true, cell: key => `${key.tag} ${key.name}` },
          { head: t('admin.facility'), cell: key => facilityOf(key)?.name },
          { head: t('admin.keys.opens'), cell: roomsOf },
          {
            head: t('admin.booking.state'),
            cell: key => (
              <StatusChip tone={key.outWith ? 'waiting' : 'neutral'}>
                {t(key.outWith ? 'admin.keys.out' : 'admin.keys.at-counter')}
              </StatusChip>
            ),
          },
        ]}
        rows={keys}
      />
    </Section>
  );
}
