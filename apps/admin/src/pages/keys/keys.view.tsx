import { formatClock, formatDateTime, translate } from '@kashikan/i18n';
import type { Handover, RegisteredKey } from '@kashikan/keys';
import { isOverdue } from '@kashikan/keys/rules';
import { newId } from '@kashikan/kernel';
import {
  AdminPage,
  Button,
  ButtonLink,
  Card,
  Columns,
  EmptyState,
  Form,
  Notice,
  Section,
  StatusChip,
  Table,
  telHref,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { ConditionFields } from './return.view';

interface KeysProps {
  readonly page: StaffPage;
  readonly keys: readonly RegisteredKey[];
  readonly out: readonly Handover[];
  readonly ofToday: readonly Handover[];
  /** The key that has just come back. */
  readonly back: Handover | undefined;
  readonly refused?: RefusedForm | undefined;
}

export const KeysPage = (props: KeysProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.keys.title')}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <KeysBody {...props} />
  </AdminPage>
);

function KeysBody(props: KeysProps) {
  const t = useWords();
  const { back, out } = props;
  return (
    <>
      {back?.returnedAt ? (
        <Notice tone="success" isResult>
          <p>
            {t('admin.keys.just-back', {
              key: `${back.tag} ${back.keyName}`,
              name: back.groupName ?? back.takenByName,
            })}
          </p>
        </Notice>
      ) : null}
      <Columns
        isSideFirst
        main={
          <>
            <Section title={t('admin.keys.out-now')}>
              {out.length === 0 ? <EmptyState title={t('admin.keys.none-out')} /> : <OutTable {...props} />}
            </Section>
            <DayOfKeys {...props} />
            <Register {...props} />
          </>
        }
        side={<ReturnByTag />}
      />
    </>
  );
}

function ReturnByTag() {
  const t = useWords();
  return (
    <Card title={t('admin.return.title')}>
      <Form action="/keys/return" idempotencyKey={newId()}>
        <TextInput
          name="tag"
          label={t('admin.handover.tag')}
          hint={t('admin.return.tag.hint')}
          isRequired
          inputMode="numeric"
          autoComplete="off"
          width="medium"
          hasFocus
        />
        <ConditionFields />
        <p class="actions">
          <Button size="main">{t('admin.return.button')}</Button>
        </p>
      </Form>
    </Card>
  );
}

function OutTable({ page, out }: KeysProps) {
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
          cell: row => (
            <>
              <a href={`/bookings/${row.bookingId}`}>{row.groupName ?? row.applicantName ?? ''}</a>
              <br />
              {t('admin.keys.taker', { name: row.takenByName })}
              {row.phone ? (
                <>
                  {' '}
                  <a href={telHref(row.phone)}>{row.phone}</a>
                </>
              ) : null}
            </>
          ),
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

/** 鍵貸出簿 of the day. */
function DayOfKeys({ page, ofToday }: KeysProps) {
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

function Register({ page, keys }: KeysProps) {
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
