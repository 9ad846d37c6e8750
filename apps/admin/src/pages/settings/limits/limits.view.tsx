import { translate } from '@kashikan/i18n';
import type { TownDocument } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  Notice,
  Section,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../../frame/refused';
import type { StaffPage } from '../../../frame/staff-page';
import { limitSentence, suspensionSentence } from './limit-words';

export interface LimitsProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  readonly version: number;
  readonly isDone?: boolean;
  readonly refused?: RefusedForm | undefined;
}

const home = '/settings/limits';
export const formOf = (refused: RefusedForm | undefined) => (refused ? { form: refused.form } : {});

/** Every rule as a sentence; who may edit finds the way to its form. */
export const LimitsPage = (props: LimitsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.limits.title')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
    {...formOf(props.refused)}
  >
    <LimitsBody {...props} />
  </AdminPage>
);

function LimitsBody({ page, document, version, isDone }: LimitsProps) {
  const t = useWords();
  const mayEdit = page.staff.may('settings.edit', null);
  const limits = document.limits.map(limit => ({
    code: limit.code,
    sentence: limitSentence(limit, document),
    source: `${limit.name} ${limit.citation}`,
  }));
  const suspensions = document.conduct.suspensions.map(rule => ({
    code: rule.code,
    sentence: suspensionSentence(rule),
    source: `${rule.name} ${rule.citation}`,
  }));
  return (
    <>
      {isDone ? (
        <Notice tone="success" isResult>
          <p>{t('admin.limits.saved')}</p>
        </Notice>
      ) : null}
      <Section title={t('admin.limits.limits')}>
        {limits.length === 0 ? <p>{t('admin.limits.none')}</p> : null}
        <Rules rules={limits} form={`${home}/limit`} add={t('admin.limits.add')} mayEdit={mayEdit} />
      </Section>
      <Section title={t('admin.limits.suspensions')}>
        {suspensions.length === 0 ? <p>{t('admin.limits.suspensions.none')}</p> : null}
        <Rules
          rules={suspensions}
          form={`${home}/suspension`}
          add={t('admin.limits.suspensions.add')}
          mayEdit={mayEdit}
        />
      </Section>
      {mayEdit ? <ConductFields document={document} version={version} /> : null}
    </>
  );
}

interface RulesProps {
  readonly rules: readonly { readonly code: string; readonly sentence: string; readonly source: string }[];
  readonly form: string;
  readonly add: string;
  readonly mayEdit: boolean;
}

function Rules({ rules, form, add, mayEdit }: RulesProps) {
  const t = useWords();
  return (
    <>
      <ul class="plain-list">
        {rules.map(({ code, sentence, source }) => (
          <li>
            <strong>{sentence}</strong>
            <p class="hint">
              {source} {mayEdit ? <a href={`${form}?code=${code}`}>{t('common.change')}</a> : null}
            </p>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <ButtonLink look="secondary" href={form}>
          {add}
        </ButtonLink>
      ) : null}
    </>
  );
}

function ConductFields({ document: { conduct }, version }: Pick<LimitsProps, 'document' | 'version'>) {
  const t = useWords();
  const days = { inputMode: 'numeric', width: 'short' } as const;
  return (
    <Section title={t('admin.limits.conduct')}>
      <Form action={`${home}/conduct`} hidden={{ version: String(version), note: t('admin.limits.conduct') }}>
        <TextInput
          name="lateCancelDays"
          label={t('admin.limits.late-days')}
          hint={t('admin.limits.late-days.hint')}
          value={conduct.lateCancelDays === undefined ? '' : String(conduct.lateCancelDays)}
          unit={t('admin.limits.days-before')}
          isOptional
          {...days}
        />
        <TextInput
          name="recordWithinDays"
          label={t('admin.limits.record-days')}
          value={String(conduct.recordWithinDays)}
          unit={t('admin.limits.days')}
          {...days}
        />
        <TextInput
          name="mostIdleHolds"
          label={t('admin.limits.idle-holds')}
          hint={t('admin.limits.idle-holds.hint')}
          value={String(conduct.mostIdleHolds)}
          unit={t('common.unit.bookings')}
          {...days}
        />
        <TextArea
          name="exemptDates"
          label={t('admin.limits.exempt-dates')}
          hint={t('admin.limits.exempt-dates.hint')}
          value={conduct.exemptDates.map(({ date, reason }) => `${date} ${reason}`).join('\n')}
        />
        <Actions>
          <Button>{t('common.save')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
