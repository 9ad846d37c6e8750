import { channels, receptionSentences } from '@kashikan/calendar/rules';
import type { ApplicantKind } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';
import type { PlanForm } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  Card,
  Checkboxes,
  Form,
  type FormState,
  Notice,
  NumberInput,
  Section,
  TextInput,
  Tick,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import { type Line, nameOf, NEW_LINES } from './reception-fields';

interface ReceptionProps {
  readonly page: StaffPage;
  /** Codes, as in the address. */
  readonly facility: string;
  readonly facilityName: string;
  readonly plan: PlanForm;
  readonly version: number;
  readonly kinds: readonly ApplicantKind[];
  readonly form: FormState | undefined;
  /** The lines as they were checked, not saved yet. */
  readonly checked: readonly Line[] | undefined;
}

export const ReceptionPage = (props: ReceptionProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.reception.title', { facility: props.facilityName, plan: props.plan.code })}
    form={props.form}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: ReceptionProps) {
  const t = useWords();
  const { plan, facility, version, checked, kinds } = props;
  return (
    <>
      {checked ? (
        <Notice title={t('admin.reception.checked')}>
          <ul>
            {receptionSentences(checked, kinds, 'ja').map(sentence => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form action={`/settings/reception/${facility}/${plan.code}`} hidden={{ version: String(version) }}>
        <Section title={t('admin.reception.lines')}>
          {plan.reception.map((line, at) => (
            <LineFields at={at} line={line} kinds={kinds} />
          ))}
          {Array.from({ length: NEW_LINES }, (_, more) => (
            <LineFields at={plan.reception.length + more} line={undefined} kinds={kinds} />
          ))}
        </Section>
        <Actions>
          <Button size="main" name="step" value="save">
            {t('admin.reception.save')}
          </Button>
          <Button look="secondary" name="step" value="check">
            {t('admin.reception.check')}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

interface LineProps {
  readonly at: number;
  readonly line: Line | undefined;
  readonly kinds: readonly ApplicantKind[];
}

function LineFields({ at, line, kinds }: LineProps) {
  const t = useWords();
  return (
    <Card title={line ? t('admin.reception.line', { number: at + 1 }) : t('admin.reception.new')}>
      {line ? <p>{receptionSentences([line], kinds, 'ja').join('')}</p> : null}
      <Checkboxes
        name={nameOf(at, 'for')}
        label={t('admin.reception.for')}
        hint={t('admin.reception.for.hint')}
        values={line?.for ?? []}
        choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        isInline
      />
      <Checkboxes
        name={nameOf(at, 'channels')}
        label={t('admin.reception.channels')}
        hint={t('admin.reception.channels.hint')}
        values={line?.channels ?? []}
        choices={channels.map(channel => ({ value: channel, label: t(`reception.channel.${channel}`) }))}
        isInline
      />
      <Opening at={at} line={line} />
      <Closing at={at} line={line} />
      {line ? <Tick name={nameOf(at, 'remove')} label={t('admin.reception.remove')} /> : null}
    </Card>
  );
}

type TimeProps = Pick<LineProps, 'at' | 'line'>;

function Opening({ at, line }: TimeProps) {
  const t = useWords();
  return (
    <div class="field-row">
      <NumberInput
        name={nameOf(at, 'months')}
        label={t('admin.reception.months')}
        value={line?.opensMonthsBefore}
        unit={t('admin.reception.months.unit')}
      />
      <NumberInput
        name={nameOf(at, 'day')}
        label={t('admin.reception.day')}
        hint={t('admin.reception.day.hint')}
        value={line?.opensOnDay}
        unit={t('admin.reception.day.unit')}
      />
      <TextInput
        name={nameOf(at, 'at')}
        label={t('admin.reception.at')}
        hint={t('admin.reception.at.hint')}
        value={line?.opensAt ?? ''}
        width="short"
      />
    </div>
  );
}

function Closing({ at, line }: TimeProps) {
  const t = useWords();
  return (
    <div class="field-row">
      <NumberInput
        name={nameOf(at, 'days')}
        label={t('admin.reception.closes-days')}
        hint={t('admin.reception.closes.hint')}
        value={line?.closesDaysBefore}
        unit={t('admin.reception.closes-days.unit')}
      />
      <NumberInput
        name={nameOf(at, 'minutes')}
        label={t('admin.reception.closes-minutes')}
        value={line?.closesMinutesBefore}
        unit={t('admin.reception.closes-minutes.unit')}
      />
    </div>
  );
}
