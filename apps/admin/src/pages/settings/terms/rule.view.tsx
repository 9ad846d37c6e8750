import { translate } from '@kashikan/i18n';
import type { TermsForm, TownDocument } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Notice,
  Section,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { SEEN } from '../../../frame/edit-section';
import type { StaffPage } from '../../../frame/staff-page';
import { rowCount, type Sample } from './read-terms';
import { ChangeFields, ExampleRow, RefundFields, StepRow } from './rule-fields.view';
import { roomsSentence, roomsUnder, ShownTerms } from './shown-terms';
import { SampleFields, termsHref } from './terms-list.view';

export interface RuleProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  /** As it is kept; undefined for a new one. */
  readonly terms: TermsForm | undefined;
  /** As it was typed and checked, not saved yet. */
  readonly checked: TermsForm | undefined;
  readonly seen: string;
  readonly sample: Sample;
  readonly form: FormState | undefined;
}

/** One rule: its steps, its terms of changing, and the examples that must come out as they are written. */
export const RulePage = (props: RuleProps) => (
  <AdminPage
    visit={props.page.visit}
    title={props.terms?.name ?? translate('ja', 'admin.terms.add')}
    back={{ href: termsHref, label: translate('ja', 'admin.terms.title') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Shown {...props} />
    <Editor {...props} />
  </AdminPage>
);

/** What residents would read: of what was checked, or of what holds. */
function Shown({ terms, checked, document, sample }: RuleProps) {
  const t = useWords();
  if (checked)
    return (
      <Notice tone="success" title={t('admin.terms.checked')} isResult>
        <ShownTerms terms={checked} document={document} sample={sample} />
      </Notice>
    );
  if (!terms) return null;
  return (
    <Section title={t('admin.terms.read-by-residents')}>
      <p class="hint">{roomsSentence(roomsUnder(document, terms.code))}</p>
      <ShownTerms terms={terms} document={document} sample={sample} />
    </Section>
  );
}

function Editor({ terms, seen, sample, form, document }: RuleProps) {
  const t = useWords();
  const rows = (list: 'steps' | 'examples') =>
    Array.from({ length: rowCount(form?.values ?? {}, list, terms?.[list].length ?? 0) }, (_, row) => row);
  return (
    <Form action={`${termsHref}/rule`} hidden={{ [SEEN]: seen, code: terms?.code ?? '' }}>
      <Section title={t('admin.terms.rule')}>
        <TextInput
          name="name"
          label={t('admin.terms.name')}
          hint={t('admin.terms.name.hint')}
          value={terms?.name}
          isRequired
        />
        <TextInput name="citation" label={t('admin.terms.citation')} value={terms?.citation} isRequired />
      </Section>
      <Section title={t('admin.terms.steps')}>
        <p class="hint">{t('admin.terms.steps.hint')}</p>
        {rows('steps').map(row => (
          <StepRow row={row} step={terms?.steps[row]} />
        ))}
        <RefundFields terms={terms} />
      </Section>
      <ChangeFields terms={terms} />
      <Section title={t('admin.terms.examples')}>
        <p class="hint">{t('admin.terms.examples.hint')}</p>
        {rows('examples').map(row => (
          <ExampleRow row={row} example={terms?.examples[row]} />
        ))}
      </Section>
      <Section title={t('admin.terms.sample')}>
        <SampleFields sample={sample} />
      </Section>
      <Buttons isRemovable={terms !== undefined && roomsUnder(document, terms.code).length === 0} />
    </Form>
  );
}

/** The first button is the one that the Enter key presses. */
function Buttons({ isRemovable }: { readonly isRemovable: boolean }) {
  const t = useWords();
  return (
    <Actions>
      <Button size="main" name="do" value="save">
        {t('common.save')}
      </Button>
      <Button look="secondary" name="do" value="check">
        {t('admin.terms.check')}
      </Button>
      <Button look="secondary" name="do" value="more">
        {t('admin.terms.more-rows')}
      </Button>
      {isRemovable ? (
        <Button look="danger" name="do" value="remove">
          {t('admin.terms.remove')}
        </Button>
      ) : null}
      <ButtonLink look="quiet" href={termsHref}>
        {t('common.cancel')}
      </ButtonLink>
    </Actions>
  );
}
