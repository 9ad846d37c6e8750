import type { RoomForm } from '@kashikan/journeys';
import { Checkboxes, Radios, Section, Select, TextInput, Tick, useWords } from '@kashikan/ui';
import type { RoomOptions } from './room-values';

interface LendingProps {
  readonly room: RoomForm;
  readonly options: RoomOptions;
  readonly purposes: readonly string[];
  readonly isNew: boolean;
}

/** What rules the room follows. */
export function RoomLending(props: LendingProps) {
  const t = useWords();
  const { room, options, purposes, isNew } = props;
  return (
    <Section title={t('admin.room.lending-section')}>
      <Radios
        name="lending"
        label={t('admin.room.lending')}
        value={room.lending}
        choices={(['band', 'hourly', 'mixed'] as const).map(value => ({
          value,
          label: t(`admin.room.lending.${value}`),
        }))}
        isRequired
      />
      <Radios
        name="approvalRequired"
        label={t('admin.room.approval')}
        value={room.approvalRequired ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map(value => ({ value, label: t(`admin.room.approval.${value}`) }))}
        isRequired
      />
      <Checkboxes
        name="purposes"
        label={t('admin.room.purposes')}
        hint={t('admin.room.purposes.hint')}
        values={purposes}
        choices={options.purposes}
        isRequired
      />
      <Checkboxes
        name="parts"
        label={t('admin.room.parts')}
        hint={t('admin.room.parts.hint')}
        values={isNew ? [] : room.parts}
        choices={options.parts}
      />
      <Tick name="newPart" label={t('admin.room.new-part')} isTicked={isNew} />
      <RoomMoney {...props} />
    </Section>
  );
}

function RoomMoney({ room, options }: LendingProps) {
  const t = useWords();
  const own = { value: '', label: t('admin.room.fee-room.own', { code: room.code }) };
  const feeRooms = [own, ...options.feeRooms.filter(({ value }) => value !== room.code)];
  return (
    <>
      <Select name="plan" label={t('admin.room.plan')} value={room.plan} choices={options.plans} />
      <Select
        name="feeTable"
        label={t('admin.room.fee-table')}
        value={room.feeTable}
        choices={options.feeTables}
      />
      <Select
        name="feeRoom"
        label={t('admin.room.fee-room')}
        hint={t('admin.room.fee-room.hint')}
        value={room.feeRoom ?? ''}
        choices={feeRooms}
      />
      <Select name="terms" label={t('admin.room.terms')} value={room.terms} choices={options.terms} />
      <Tick
        name="airConditioningFee"
        label={t('admin.room.air-conditioning')}
        isTicked={room.airConditioningFee}
      />
      <TextInput
        name="cleaningMinutes"
        label={t('admin.room.cleaning')}
        hint={t('admin.room.cleaning.hint')}
        value={String(room.cleaningMinutes)}
        inputMode="numeric"
        width="short"
        unit={t('admin.room.minutes')}
      />
    </>
  );
}
