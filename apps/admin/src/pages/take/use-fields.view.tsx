import type { GroupStanding } from '@kashikan/groups';
import { formatDate } from '@kashikan/i18n';
import { extraChoicesOf } from '@kashikan/journeys';
import {
  Details,
  ExtraTime,
  Radios,
  Section,
  Select,
  TextInput,
  Tick,
  useForm,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { EquipmentFields, equipmentField } from '../bookings/equipment-fields.view';
import { LayoutField } from '../bookings/layout-field.view';
import type { RoomOfDay, TakeDraft } from './take-draft';

interface UseProps {
  readonly page: StaffPage;
  readonly draft: TakeDraft;
}

/** どのように: only what may change the fee of this room is asked beside purpose and people. */
export function Use({ page, draft }: UseProps) {
  const t = useWords();
  const { room, ofDay } = draft;
  const purposes = page.town.purposes.filter(({ code }) => room?.purposes.includes(code) ?? true);
  return (
    <Section title={t('admin.take.use.title')}>
      <div class="field-row">
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
          hint={room && t('apply.people.hint', { capacity: room.capacity })}
          inputMode="numeric"
          width="short"
          unit={t('search.people.unit')}
          isRequired
        />
      </div>
      <ForWhom page={page} draft={draft} />
      {ofDay ? <FeeFacts ofDay={ofDay} /> : null}
      {ofDay ? <Extras ofDay={ofDay} /> : null}
    </Section>
  );
}

/** A registered group instead of a typed name, where the person has one; kind, price and limits follow its registration. */
function ForWhom({ page, draft: { groups } }: UseProps) {
  const t = useWords();
  const kinds = page.town.municipality.applicantKinds;
  const hintOf = ({ isValid, kindCode, validUntil }: GroupStanding) =>
    isValid && validUntil
      ? t('admin.take.group.until', {
          kind: kinds.find(({ code }) => code === kindCode)?.name ?? '',
          date: formatDate('ja', validUntil, 'year'),
        })
      : t('admin.take.group.over');
  return (
    <>
      {groups.length > 0 ? (
        <Radios
          name="group"
          label={t('admin.take.group')}
          choices={[
            ...groups.map(group => ({ value: group.groupId, label: group.name, hint: hintOf(group) })),
            { value: 'person', label: t('admin.take.group.person') },
          ]}
        />
      ) : null}
      <TextInput
        name="groupName"
        label={t(groups.length > 0 ? 'admin.take.group.other' : 'apply.group')}
        maxLength={120}
        isOptional
      />
    </>
  );
}

interface OfDayProps {
  readonly ofDay: RoomOfDay;
}

function FeeFacts({ ofDay: { room, questions, asker } }: OfDayProps) {
  const t = useWords();
  const asksOutsider = questions.asksOutsider && !asker.isRegistered;
  return (
    <>
      {asksOutsider ? <Tick name="isOutsider" label={t('admin.booking.outsider')} /> : null}
      {questions.asksCommercial ? <Tick name="isCommercial" label={t('admin.booking.commercial')} /> : null}
      {questions.asksRehearsal ? <Tick name="isRehearsal" label={t('admin.take.rehearsal')} /> : null}
      {questions.asksAirConditioning || room.hasAirConditioningFee ? (
        <Tick name="usesAirConditioning" label={t('admin.booking.air-conditioning')} />
      ) : null}
      {questions.asksTicketPrice ? (
        <TextInput
          name="highestTicketYen"
          label={t('apply.ticket.price')}
          inputMode="numeric"
          width="medium"
          unit={t('apply.yen')}
          isOptional
        />
      ) : null}
    </>
  );
}

function Extras({ ofDay: { room, reductions, equipmentLeft } }: OfDayProps) {
  const t = useWords();
  const { values } = useForm();
  const { equipment } = room.facility;
  const isWanted = ({ code }: (typeof equipment)[number]) => Boolean(values[equipmentField(code)]);
  return (
    <>
      <LayoutField room={room} />
      <ExtraTime choices={extraChoicesOf(room)} />
      {reductions.length > 0 ? (
        <Select
          name="reduction"
          label={t('apply.reduction')}
          choices={[
            { value: '', label: t('apply.reduction.none') },
            ...reductions.map(({ code, name, article }) => ({ value: code, label: `${name}（${article}）` })),
          ]}
        />
      ) : null}
      {equipment.length > 0 ? (
        <Details summary={t('admin.booking.equipment')} isOpen={equipment.some(isWanted)}>
          <EquipmentFields room={room} left={equipmentLeft} />
        </Details>
      ) : null}
    </>
  );
}
