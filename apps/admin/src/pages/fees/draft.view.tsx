import { formatDate, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  FileInput,
  Form,
  Notice,
  Section,
  SummaryList,
  TextArea,
  Tick,
  Timeline,
  useWords,
} from '@kashikan/ui';
import { nextDraftState, type ReleaseCaution } from '@kashikan/pricing/rules';
import type { FileProblem } from '@kashikan/journeys';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { Difference } from './difference.view';
import { Done } from './fees.view';
import { Problems } from './problems.view';
import type { DraftOnPage, FeeTableOnPage } from './read-fees';
import { TableParts } from './table-parts.view';

export interface DraftProps {
  readonly page: StaffPage;
  readonly onPage: DraftOnPage;
  readonly refused?: RefusedForm;
  readonly problems?: readonly FileProblem[];
  readonly done?: string;
}

const doneWords = ['saved', 'submitted', 'returned', 'withdrawn', 'released'] as const;
const hrefOf = ({ draft }: DraftOnPage): string => `/settings/fees/drafts/${draft.id}`;

/** One draft: what it says, what it changes, and what may happen to it next. */
export const DraftPage = (props: DraftProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.fees.draft.title', { name: props.onPage.form.name })}
    back={{ href: '/settings/fees' }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Body {...props} />
  </AdminPage>
);

function Body({ page, onPage, problems, done }: DraftProps) {
  const t = useWords();
  const { draft, checked, steps } = onPage;
  const isWriting = draft.state === 'draft' || draft.state === 'returned';
  const mayEdit = isWriting && page.staff.may('settings.edit', null);
  const word = doneWords.find(one => one === done);
  const lastReturn =
    draft.state === 'returned' ? steps.filter(step => step.event === 'return').at(-1) : undefined;
  return (
    <>
      {word ? <Done word={word} /> : null}
      {lastReturn?.reason ? (
        <Notice tone="warning" title={t('admin.fees.returned')}>
          <p>{lastReturn.reason}</p>
        </Notice>
      ) : null}
      <Problems problems={problems ?? (isWriting ? checked.problems : [])} />
      <TableFacts onPage={onPage} state={t(`admin.fees.state.${draft.state}`)} />
      <Actions>
        <ButtonLink look="secondary" href={`${hrefOf(onPage)}/try`}>
          {t('admin.fees.try')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${hrefOf(onPage)}/file`}>
          {t('admin.fees.download')}
        </ButtonLink>
      </Actions>
      <Next page={page} onPage={onPage} />
      <Difference onPage={onPage} />
      <TableParts
        onPage={onPage}
        problems={problems ?? (isWriting ? checked.problems : [])}
        {...(mayEdit ? { editAt: hrefOf(onPage), revision: draft.revision } : {})}
      />
      {mayEdit ? <Replace onPage={onPage} /> : null}
      <Section title={t('admin.fees.history')}>
        <Timeline
          entries={steps.map(step => ({
            at: step.at,
            title: t(`admin.fees.event.${step.event as 'draft'}`),
            by: step.by,
            ...(step.reason && step.event === 'return' ? { text: step.reason } : {}),
          }))}
        />
      </Section>
    </>
  );
}

export function TableFacts({ onPage, state }: { readonly onPage: FeeTableOnPage; readonly state: string }) {
  const t = useWords();
  const { form, facility } = onPage;
  return (
    <SummaryList
      rows={[
        { label: t('admin.fees.facility'), value: facility.name },
        { label: t('admin.fees.from'), value: formatDate('ja', form.effectiveFrom, 'year') },
        { label: t('admin.fees.f.effectiveBy'), value: t(`admin.fees.c.${form.effectiveBy ?? 'use'}`) },
        { label: t('admin.fees.citation'), value: form.citation },
        { label: t('admin.fees.state'), value: state },
        { label: t('admin.fees.f.finalRounding'), value: form.finalRounding.label },
        { label: t('admin.fees.f.taxPercent'), value: t('admin.fees.tax', { percent: form.taxPercent }) },
      ]}
    />
  );
}

/** What may happen next, and what whoever looks at it may do. */
function Next({ page, onPage }: Pick<DraftProps, 'page' | 'onPage'>) {
  const t = useWords();
  const { draft, checked } = onPage;
  const hasWritten = draft.editedBy.includes(page.staff.id);
  const mayEdit = page.staff.may('settings.edit', null);
  const allows = (event: 'submit' | 'release' | 'withdraw') =>
    nextDraftState(draft.state, event, hasWritten).allowed;
  const hidden = { revision: String(draft.revision) };
  const at = hrefOf(onPage);
  return (
    <Section title={t('admin.fees.next')}>
      {draft.state === 'waiting' ? <Release page={page} onPage={onPage} /> : null}
      {mayEdit && allows('submit') ? (
        <Form action={`${at}/submission`} hidden={hidden}>
          <p>{t(checked.problems.length > 0 ? 'admin.fees.submit.not-yet' : 'admin.fees.submit.hint')}</p>
          <Actions>
            <Button size="main">{t('admin.fees.submit')}</Button>
          </Actions>
        </Form>
      ) : null}
      {mayEdit && allows('withdraw') ? (
        <Form action={`${at}/withdrawal`} hidden={hidden}>
          <Actions>
            <Button look="quiet">{t('admin.fees.withdraw')}</Button>
          </Actions>
        </Form>
      ) : null}
      {draft.state === 'released' ? (
        <p>{t('admin.fees.released', { version: draft.releasedVersion ?? 0 })}</p>
      ) : null}
      {draft.state === 'withdrawn' ? <p>{t('admin.fees.withdrawn')}</p> : null}
    </Section>
  );
}

function Release({ page, onPage }: Pick<DraftProps, 'page' | 'onPage'>) {
  const t = useWords();
  const { draft, cautions } = onPage;
  const hidden = { revision: String(draft.revision) };
  if (draft.editedBy.includes(page.staff.id)) return <p>{t('admin.fees.second-person')}</p>;
  if (!page.staff.may('fee-table.release', null)) return <p>{t('admin.fees.waits')}</p>;
  return (
    <>
      <Form action={`${hrefOf(onPage)}/release`} hidden={hidden}>
        <p>{t('admin.fees.release.hint')}</p>
        {cautions.length > 0 ? (
          <>
            <Notice tone="warning" title={t('admin.fees.cautions')}>
              <ul>
                {cautions.map(caution => (
                  <li>{cautionWords(caution)}</li>
                ))}
              </ul>
            </Notice>
            <Tick name="known" label={t('admin.fees.cautions.known')} isRequired />
          </>
        ) : null}
        <Actions>
          <Button size="main">{t('admin.fees.release')}</Button>
        </Actions>
      </Form>
      <Form action={`${hrefOf(onPage)}/return`} hidden={hidden}>
        <TextArea name="reason" label={t('admin.fees.return.reason')} rows={3} />
        <Actions>
          <Button look="secondary">{t('admin.fees.return')}</Button>
        </Actions>
      </Form>
    </>
  );
}

const cautionWords = (caution: ReleaseCaution): string =>
  caution.kind === 'bookings-keep-their-fee'
    ? translate('ja', 'admin.fees.caution.bookings', { count: caution.count })
    : translate(
        'ja',
        caution.kind === 'has-begun' ? 'admin.fees.caution.begun' : 'admin.fees.caution.replaces',
      );

function Replace({ onPage }: { readonly onPage: DraftOnPage }) {
  const t = useWords();
  return (
    <Section title={t('admin.fees.replace')}>
      <Form action={`${hrefOf(onPage)}/file`} hidden={{ revision: String(onPage.draft.revision) }} hasFiles>
        <FileInput
          name="file"
          label={t('admin.fees.file')}
          hint={t('admin.fees.file.hint')}
          accept=".yaml,.yml"
        />
        <Actions>
          <Button look="secondary">{t('admin.fees.replace.send')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
