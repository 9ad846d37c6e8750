import { translate } from '@kashikan/i18n';
import type { TownDocument } from '@kashikan/journeys';
import {
  AdminPage,
  Checkboxes,
  type FormState,
  Notice,
  Radios,
  Section,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { seenOf } from '../../../frame/edit-section';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';

interface GroupTermsProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  readonly form?: FormState;
  readonly isSaved: boolean;
}

export const shareField = (kind: string): string => `share-${kind}`;

export const GroupTermsPage = (props: GroupTermsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.settings.groups')}
    back={{ href: '/settings', label: translate('ja', 'admin.nav.settings') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: GroupTermsProps) {
  const t = useWords();
  const { document, isSaved } = props;
  return (
    <>
      {isSaved ? (
        <Notice tone="success" isResult>
          <p>{t('admin.group-terms.saved')}</p>
        </Notice>
      ) : null}
      <p>{t('admin.group-terms.lead')}</p>
      <SectionForm action="/settings/groups" seen={seenOf(document.groups)}>
        <Kinds {...props} />
        <Period {...props} />
        <Papers {...props} />
      </SectionForm>
    </>
  );
}

const Count = ({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: number;
}) => (
  <TextInput name={name} label={label} value={String(value)} inputMode="numeric" width="short" isRequired />
);

function Kinds({ document: { applicantKinds, groups } }: GroupTermsProps) {
  const t = useWords();
  const shareOf = (code: string) => groups.kinds.find(({ kind }) => kind === code)?.localShare ?? 0;
  if (applicantKinds.length === 0) return <Notice>{t('admin.group-terms.kinds.none')}</Notice>;
  return (
    <Section title={t('admin.group-terms.kinds')}>
      <Checkboxes
        name="kinds"
        label={t('admin.group-terms.kinds')}
        values={groups.kinds.map(({ kind }) => kind)}
        choices={applicantKinds.map(({ code, name }) => ({
          value: code,
          label: t('admin.group-terms.take', { kind: name }),
        }))}
      />
      {applicantKinds.map(({ code, name }) => (
        <Count
          name={shareField(code)}
          label={t('admin.group-terms.share', { kind: name })}
          value={shareOf(code)}
        />
      ))}
      <Count name="leastMembers" label={t('admin.group-terms.least')} value={groups.leastMembers} />
      <TextArea
        name="alsoLocal"
        label={t('admin.group-terms.also-local')}
        hint={t('admin.group-terms.also-local.hint')}
        value={groups.alsoLocal.join('\n')}
        rows={3}
      />
    </Section>
  );
}

function Period({ document: { groups } }: GroupTermsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.group-terms.ends')}>
      <Radios
        name="ends"
        label={t('admin.group-terms.ends')}
        value={groups.ends}
        choices={(['fixed-day', 'after-years'] as const).map(value => ({
          value,
          label: t(`admin.group-terms.ends.${value}`),
        }))}
      />
      <TextInput
        name="validUntil"
        label={t('admin.group-terms.day')}
        hint={t('admin.group-terms.day.hint')}
        value={groups.validUntil}
        width="short"
      />
      <Count name="validYears" label={t('admin.group-terms.years')} value={groups.validYears} />
      <Count name="renewFromDays" label={t('admin.group-terms.renew')} value={groups.renewFromDays} />
      <Count name="remindDays" label={t('admin.group-terms.remind')} value={groups.remindDays} />
    </Section>
  );
}

function Papers({ document: { groups, facilities } }: GroupTermsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.groups.decide')}>
      <Radios
        name="documents"
        label={t('admin.group-terms.documents')}
        value={groups.documents}
        choices={(['none', 'optional', 'required'] as const).map(value => ({
          value,
          label: t(`admin.group-terms.documents.${value}`),
        }))}
      />
      <Count name="likeShare" label={t('admin.group-terms.like')} value={groups.likeShare} />
      <Checkboxes
        name="permissionFacilities"
        label={t('admin.group-terms.permission')}
        hint={t('admin.group-terms.permission.hint')}
        values={groups.permissionFacilities ?? []}
        choices={facilities.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Section>
  );
}
