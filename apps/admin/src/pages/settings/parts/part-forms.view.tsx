import type { Facility } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';
import type { NoiseZoneForm, PartForm, RoomForm } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  TextInput,
  Tick,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../../frame/refused';
import type { StaffPage } from '../../../frame/staff-page';
import type { EditKind } from './part-edits';

interface PartFormProps {
  readonly page: StaffPage;
  readonly facility: Facility;
  readonly kind: EditKind;
  /** Of the town's file that the form was drawn from. */
  readonly version: number;
  readonly found: PartForm | RoomForm | NoiseZoneForm | undefined;
  readonly parts: readonly PartForm[];
  readonly isNew: boolean;
  readonly refused: RefusedForm | undefined;
}

function titleOf({ kind, isNew, found }: PartFormProps): string {
  if (kind === 'room') return translate('ja', 'admin.parts.form.room', { name: found?.name ?? '' });
  return translate('ja', `admin.parts.form.${kind}${isNew ? '.new' : ''}`);
}

export const PartFormPage = (props: PartFormProps) => (
  <AdminPage
    visit={props.page.visit}
    title={titleOf(props)}
    back={{ href: listHref(props.facility), label: translate('ja', 'admin.parts.title') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Fields {...props} />
  </AdminPage>
);

const listHref = ({ id }: Facility): string => `/settings/parts?facility=${id}`;

function Fields(props: PartFormProps) {
  const t = useWords();
  const { facility, kind, version, found, isNew } = props;
  const hidden = {
    facility: facility.id,
    version: String(version),
    isNew: isNew ? 'yes' : 'no',
    ...(isNew ? {} : { code: found?.code ?? '' }),
  };
  return (
    <Form action={`/settings/parts/${kind}`} hidden={hidden}>
      {isNew ? (
        <TextInput
          name="code"
          label={t('admin.parts.form.code')}
          hint={t('admin.parts.form.code.hint')}
          width="medium"
          isRequired
        />
      ) : null}
      {kind === 'room' ? null : (
        <TextInput name="name" label={t('admin.parts.form.name')} value={found?.name} isRequired />
      )}
      {kind === 'part' ? null : <PartBoxes {...props} />}
      {kind === 'zone' && !isNew ? (
        <Tick
          name="remove"
          label={t('admin.parts.form.zone.remove')}
          hint={t('admin.parts.form.zone.remove.hint')}
        />
      ) : null}
      <Actions>
        <Button size="main">{t('admin.parts.form.save')}</Button>
        <ButtonLink look="quiet" size="main" href={listHref(facility)}>
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function PartBoxes({ kind, found, parts }: PartFormProps) {
  const t = useWords();
  const isRoom = kind === 'room';
  return (
    <Checkboxes
      name="parts"
      label={t(isRoom ? 'admin.parts.form.room.parts' : 'admin.parts.zone.parts')}
      hint={t(isRoom ? 'admin.parts.form.room.hint' : 'admin.parts.form.zone.parts.hint')}
      values={found && 'parts' in found ? found.parts : []}
      choices={parts.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
