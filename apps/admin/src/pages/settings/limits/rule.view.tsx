import { limitPeriods, limitUnits, markKinds } from '@kashikan/bookings/rules';
import { translate } from '@kashikan/i18n';
import type { LimitForm, TownDocument } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Checkboxes,
  Details,
  Form,
  Radios,
  Select,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { formOf, type LimitsProps } from './limits.view';

export interface RuleProps extends LimitsProps {
  readonly code?: string | undefined;
}

const home = '/settings/limits';
const back = { href: home, label: translate('ja', 'admin.limits.title') };

const Buttons = ({ isNew }: { readonly isNew: boolean }) => {
  const t = useWords();
  return (
    <Actions>
      <Button size="main">{t('common.save')}</Button>
      {isNew ? null : (
        <Button look="danger" name="remove" value="yes">
          {t('admin.limits.remove')}
        </Button>
      )}
      <ButtonLink look="quiet" href={home}>
        {t('common.cancel')}
      </ButtonLink>
    </Actions>
  );
};

const Source = ({ rule }: { readonly rule: { name: string; citation: string } | undefined }) => {
  const t = useWords();
  return (
    <>
      <TextInput
        name="name"
        label={t('admin.limits.name')}
        hint={t('admin.limits.name.hint')}
        value={rule?.name}
        isRequired
      />
      <TextInput name="citation" label={t('admin.limits.citation')} value={rule?.citation} isRequired />
    </>
  );
};

export const LimitPage = (props: RuleProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.limits.limit')}
    back={back}
    {...formOf(props.refused)}
  >
    <LimitFields {...props} />
  </AdminPage>
);

function LimitFields({ document, version, code }: RuleProps) {
  const t = useWords();
  const limit = document.limits.find(one => one.code === code);
  return (
    <Form action={`${home}/limit`} hidden={{ version: String(version), code: limit?.code ?? '' }}>
      <Source rule={limit} />
      <Radios
        name="count"
        label={t('admin.limits.count')}
        value={limit?.count ?? 'group'}
        choices={(['group', 'account'] as const).map(value => ({
          value,
          label: t(`admin.limits.count.${value}`),
        }))}
      />
      <div class="field-row">
        <Select
          name="per"
          label={t('admin.limits.per')}
          value={limit?.per ?? 'month'}
          choices={limitPeriods.map(value => ({ value, label: t(`common.per.${value}`) }))}
        />
        <TextInput
          name="most"
          label={t('admin.limits.most')}
          value={limit ? String(limit.most) : ''}
          inputMode="numeric"
          width="short"
          isRequired
        />
        <Select
          name="unit"
          label={t('admin.limits.unit')}
          value={limit?.unit ?? 'slots'}
          choices={limitUnits.map(value => ({ value, label: t(`common.unit.${value}`) }))}
        />
      </div>
      <Scope document={document} limit={limit} />
      <Buttons isNew={!limit} />
    </Form>
  );
}

function Scope({
  document,
  limit,
}: {
  readonly document: TownDocument;
  readonly limit: LimitForm | undefined;
}) {
  const t = useWords();
  const rooms = document.facilities.flatMap(facility =>
    facility.rooms.map(room => ({
      value: `${facility.code}/${room.code}`,
      label: `${facility.name} ${room.name}`,
    })),
  );
  return (
    <>
      <Checkboxes
        name="facilities"
        label={t('admin.limits.facilities')}
        hint={t('admin.limits.facilities.hint')}
        values={limit?.facilities ?? []}
        choices={document.facilities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Details summary={t('admin.limits.rooms')} isOpen={limit?.rooms !== undefined}>
        <Checkboxes
          name="rooms"
          label={t('admin.limits.rooms')}
          values={limit?.rooms ?? []}
          choices={rooms}
        />
      </Details>
      {document.applicantKinds.length > 0 ? (
        <Checkboxes
          name="kinds"
          label={t('admin.limits.kinds')}
          hint={t('admin.limits.kinds.hint')}
          values={limit?.kinds ?? []}
          choices={document.applicantKinds.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
    </>
  );
}

export const SuspensionPage = (props: RuleProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.limits.suspension')}
    back={back}
    {...formOf(props.refused)}
  >
    <SuspensionFields {...props} />
  </AdminPage>
);

function SuspensionFields({ document, version, code }: RuleProps) {
  const t = useWords();
  const rule = document.conduct.suspensions.find(one => one.code === code);
  const shown = (value: number | undefined) => (value === undefined ? '' : String(value));
  const short = { inputMode: 'numeric', width: 'short', isRequired: true } as const;
  return (
    <Form action={`${home}/suspension`} hidden={{ version: String(version), code: rule?.code ?? '' }}>
      <Source rule={rule} />
      <Radios
        name="kind"
        label={t('admin.limits.kind')}
        value={rule?.kind ?? 'no-show'}
        choices={markKinds.map(value => ({ value, label: t(`common.mark.${value}`) }))}
      />
      <TextInput
        name="withinDays"
        label={t('admin.limits.within')}
        value={shown(rule?.withinDays)}
        unit={t('admin.limits.days')}
        {...short}
      />
      <TextInput
        name="count"
        label={t('admin.limits.times')}
        value={shown(rule?.count)}
        unit={t('admin.limits.times.unit')}
        {...short}
      />
      <TextInput
        name="suspendDays"
        label={t('admin.limits.suspend')}
        value={shown(rule?.suspendDays)}
        unit={t('admin.limits.days')}
        {...short}
      />
      <Buttons isNew={!rule} />
    </Form>
  );
}
