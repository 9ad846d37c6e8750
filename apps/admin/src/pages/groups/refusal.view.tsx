import { headOf, instructionText } from '@kashikan/approvals/rules';
import { formatDate, translate } from '@kashikan/i18n';
import { localDateOf } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  Columns,
  Form,
  type FormState,
  Notice,
  Paper,
  SummaryList,
  useWords,
} from '@kashikan/ui';
import { RefusalForm } from '../../frame/refusal-form';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeRegistration } from './read-group';

export interface GroupRefusal {
  readonly article: string;
  readonly facts: string;
}

interface RefusalProps {
  readonly page: StaffPage;
  readonly whole: WholeRegistration;
  readonly form: FormState;
  /** Read and whole: the letter is shown, and may be sent. */
  readonly refusal: GroupRefusal | undefined;
}

export const GroupRefusalPage = (props: RefusalProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.groups.refusal.title')}
    back={{ href: `/people/groups/${props.whole.registration.id}`, label: props.whole.group.name }}
    form={props.form}
  >
    <Columns isEven main={<Reason {...props} />} side={<Letter {...props} />} />
  </AdminPage>
);

function Reason({ whole: { registration }, refusal }: RefusalProps) {
  const t = useWords();
  const here = `/people/groups/${registration.id}`;
  return (
    <RefusalForm
      action={`${here}/refusal/letter`}
      cancelHref={here}
      warning={t('admin.groups.refusal.final')}
      articleHint={t('admin.groups.refusal.article.hint')}
      factsHint={t('admin.groups.refusal.facts.hint')}
      isShown={refusal !== undefined}
    />
  );
}

function Letter({ page, whole, refusal }: RefusalProps) {
  const t = useWords();
  if (!refusal) return <Notice>{t('admin.refusal.letter-later')}</Notice>;
  const { municipality } = page.town;
  const authority = {
    decidingAuthority: headOf(municipality),
    chargingMode: 'operator-fee',
    municipality,
  } as const;
  return (
    <>
      <Paper>
        <p class="paper-end">{formatDate('ja', page.today, 'era')}</p>
        <p>{t('documents.refusal.to', { name: whole.group.name })}</p>
        <p class="paper-end">{headOf(municipality)}</p>
        <h2>{t('admin.groups.refusal.letter')}</h2>
        <p>
          {t('admin.groups.refusal.lead', {
            date: formatDate('ja', localDateOf(whole.registration.appliedAt, page.zone), 'era'),
          })}
        </p>
        <SummaryList
          rows={[
            { label: t('documents.refusal.article'), value: refusal.article },
            { label: t('documents.refusal.facts'), value: <span class="pre-line">{refusal.facts}</span> },
          ]}
        />
        <h3>{t('documents.instruction.title')}</h3>
        {instructionText('refusal', authority, page.today).map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </Paper>
      <Form
        action={`/people/groups/${whole.registration.id}/refusal`}
        hidden={{ article: refusal.article, facts: refusal.facts }}
      >
        <Actions>
          <Button look="danger" size="main">
            {t('admin.groups.refusal.button')}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
