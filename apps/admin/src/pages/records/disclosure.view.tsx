import type { KnownResident } from '@kashikan/bookings';
import { translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  EmptyState,
  Form,
  Section,
  SummaryList,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { PeopleSearchForm } from '../../frame/people-search';
import type { StaffPage } from '../../frame/staff-page';
import { RecordTabs } from './record-tabs';

interface DisclosureProps {
  readonly page: StaffPage;
  readonly words: string;
  readonly found: readonly KnownResident[] | undefined;
  /** What is wrong with the reason; empty when nothing is. */
  readonly wrong: string;
}

export const DisclosurePage = (props: DisclosureProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.disclosure.title')}
    form={{ values: { who: props.words }, errors: props.wrong === '' ? {} : { '': props.wrong } }}
  >
    <Disclosure {...props} />
  </AdminPage>
);

function Disclosure({ words, found }: DisclosureProps) {
  const t = useWords();
  return (
    <>
      <RecordTabs current="disclosure" />
      <p class="lead">{t('admin.disclosure.lead')}</p>
      <PeopleSearchForm page="/records/disclosure">
        <TextInput name="who" label={t('admin.records.person')} hint={t('admin.records.person.hint')} />
        <Actions>
          <Button look="secondary">{t('admin.disclosure.search')}</Button>
        </Actions>
      </PeopleSearchForm>
      {found?.length === 0 ? <EmptyState title={t('admin.records.person.none')} /> : null}
      {(found ?? []).map(resident => (
        <Found resident={resident} words={words} />
      ))}
    </>
  );
}

function Found({ resident, words }: { readonly resident: KnownResident; readonly words: string }) {
  const t = useWords();
  const name = resident.name ?? t('admin.records.person.nameless');
  return (
    <Section title={name} id={`person-${resident.accountId}`}>
      <SummaryList
        rows={[
          { label: t('admin.looks.email'), value: resident.email ?? '' },
          { label: t('admin.disclosure.phone'), value: resident.phone ?? '' },
        ]}
      />
      <Form
        action="/records/disclosure/file"
        idempotencyKey={newId()}
        hidden={{ account: resident.accountId, who: words }}
      >
        <TextInput
          name={`reason-${resident.accountId}`}
          label={t('admin.disclosure.reason')}
          hint={t('admin.disclosure.reason.hint')}
          isRequired
        />
        <Actions>
          <Button>{t('admin.disclosure.submit', { name })}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
