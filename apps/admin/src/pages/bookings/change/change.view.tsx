import { formatDate, formatTime, formatTimeRange, translate } from '@kashikan/i18n';
import { extraChoicesOf, type OfferedSlot } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  countOfTimes,
  DateInput,
  ExtraTime,
  Form,
  type FormState,
  Notice,
  Section,
  Select,
  SummaryList,
  TextArea,
  TextInput,
  Tick,
  TimePicker,
  useWords,
} from '@kashikan/ui';
import { ToldBy } from '../../../frame/for-person';
import type { StaffPage } from '../../../frame/staff-page';
import { EquipmentFields } from '../equipment-fields.view';
import { LayoutField } from '../layout-field.view';
import type { StaffChangeDraft } from './change-draft';

export interface StaffChangeProps {
  readonly page: StaffPage;
  readonly draft: StaffChangeDraft;
  readonly errors?: FormState['errors'];
  readonly offered?: readonly OfferedSlot[];
}

/** 予約の変更: what is to be otherwise, and why; nothing happens before the next page. */
export const StaffChangePage = ({ page, draft, errors = {}, offered = [] }: StaffChangeProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'change.title')}
    back={{ href: `/bookings/${draft.whole.booking.id}` }}
    form={{ values: draft.values, errors }}
  >
    <AsItIs page={page} draft={draft} />
    {offered.length > 0 ? <OtherTimes draft={draft} offered={offered} /> : null}
    <WhereAndWhen draft={draft} />
    <Wanted page={page} draft={draft} />
  </AdminPage>
);

export function AsItIs({ page, draft: { whole } }: Pick<StaffChangeProps, 'page' | 'draft'>) {
  const t = useWords();
  const { booking, person, room } = whole;
  return (
    <SummaryList
      rows={[
        { label: t('admin.booking.group'), value: person.groupName ?? person.applicantName ?? '' },
        { label: t('admin.change.room-now'), value: `${room.facility.name} ${room.name}` },
        { label: t('admin.change.time-now'), value: formatTimeRange('ja', booking, page.zone, 'year') },
      ]}
    />
  );
}

interface DraftProps {
  readonly draft: StaffChangeDraft;
}

/** What else is free; what was typed goes along, and by no address, since a reason is written about a person. */
function OtherTimes({ draft, offered }: DraftProps & { readonly offered: readonly OfferedSlot[] }) {
  return (
    <Section title={useWords()('change.others')}>
      <ul class="plain-list">
        {offered.map(({ roomId, roomName, date, from, to, bands }) => (
          <li>
            <Form
              action={`/bookings/${draft.whole.booking.id}/change/check`}
              hidden={{ again: 'yes', room: roomId, date, ...(bands.length > 0 ? {} : { from, to }) }}
            >
              {bands.map(band => (
                <input type="hidden" name="bands" value={band} />
              ))}
              <Carried values={draft.values} />
              <Button look="quiet">
                {`${formatDate('ja', date)} ${formatTime('ja', from)}–${formatTime('ja', to)} ${roomName}`}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ofTime = ['room', 'date', 'bands', 'from', 'to', 'again'];

/** Everything but the time, unseen. */
const Carried = ({ values }: Pick<StaffChangeDraft, 'values'>) => (
  <>
    {Object.entries(values)
      .filter(([name]) => !ofTime.includes(name) && !/^(_|shown)/.test(name))
      .flatMap(([name, value]) =>
        [value].flat().map(text => <input type="hidden" name={name} value={text} />),
      )}
  </>
);

/** Which room and which day are looked at. The time follows from them, so they come first. */
function WhereAndWhen({ draft: { whole, rooms, room, date } }: DraftProps) {
  const t = useWords();
  return (
    <Section title={t('change.where')}>
      <Form action={`/bookings/${whole.booking.id}/change`} method="get">
        <div class="field-row">
          <Select
            name="room"
            label={t('slot.room')}
            value={room.id}
            choices={rooms.map(one => ({ value: one.id, label: one.name }))}
          />
          <DateInput name="date" label={t('change.date')} value={date} />
        </div>
        <Actions>
          <Button look="secondary">{t('change.look')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** The free times of that day; the booking's own time is among them. */
function Times({ draft: { offer, choice, date } }: DraftProps) {
  const t = useWords();
  const day = formatDate('ja', date, 'year');
  return countOfTimes(offer) === 0 ? (
    <Notice tone="warning" title={t('change.nothing-free', { date: day })} />
  ) : (
    <TimePicker times={offer} picked={choice} label={t('change.times', { date: day })} />
  );
}

function Use({ page, draft: { room, equipmentLeft } }: Pick<StaffChangeProps, 'page' | 'draft'>) {
  const t = useWords();
  const purposes = page.town.purposes.filter(({ code }) => room.purposes.includes(code));
  return (
    <>
      <Select
        name="purpose"
        label={t('apply.purpose')}
        isRequired
        choices={[
          { value: '', label: t('apply.purpose.choose') },
          ...purposes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextInput
        name="people"
        label={t('apply.people')}
        hint={t('apply.people.hint', { capacity: room.capacity })}
        inputMode="numeric"
        width="short"
        unit={t('search.people.unit')}
        isRequired
      />
      <LayoutField room={room} />
      <ExtraTime choices={extraChoicesOf(room)} />
      {room.facility.equipment.length > 0 ? (
        <Section title={t('admin.booking.equipment')}>
          <EquipmentFields room={room} left={equipmentLeft} />
        </Section>
      ) : null}
    </>
  );
}

function Wanted({ page, draft }: Pick<StaffChangeProps, 'page' | 'draft'>) {
  const t = useWords();
  const { whole, room, date } = draft;
  return (
    <Section title={t('change.what', { room: room.name })}>
      <Form action={`/bookings/${whole.booking.id}/change/check`} hidden={{ room: room.id, date }}>
        <Times draft={draft} />
        <Use page={page} draft={draft} />
        <ToldBy />
        <TextArea
          name="reason"
          label={t('admin.change.reason')}
          hint={t('admin.change.reason.hint')}
          rows={3}
          isRequired
        />
        <Tick name="isOverride" label={t('admin.change.override')} hint={t('admin.change.override.hint')} />
        <Actions>
          <Button size="main">{t('change.check')}</Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${whole.booking.id}`}>
            {t('admin.change.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  );
}
