import { refusalGrounds } from '@kashikan/approvals/rules';
import { translate } from '@kashikan/i18n';
import { AdminPage, Columns, type FormState, Notice, Select, useWords } from '@kashikan/ui';
import { RefusalForm } from '../../frame/refusal-form';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeCase } from './read-case';
import { RefusalLetter } from './refusal-letter';
import type { Refusal } from './refusal-reason';

export interface RefusalProps {
  readonly page: StaffPage;
  readonly whole: WholeCase;
  readonly form: FormState;
  /** Read and whole: the letter is shown, and may be sent. */
  readonly refusal?: Refusal | undefined;
}

export const RefusalPage = (props: RefusalProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.refusal.title')}
    back={{
      href: `/approvals/${props.whole.facts.approvalId}`,
      label: translate('ja', 'admin.refusal.back'),
    }}
    form={props.form}
  >
    {props.whole.facts.proposal === 'refuse' ? (
      <LetterSide {...props} />
    ) : (
      <Columns isEven main={<Reason {...props} />} side={<LetterSide {...props} />} />
    )}
  </AdminPage>
);

function Reason({ whole, refusal }: RefusalProps) {
  const t = useWords();
  const here = `/approvals/${whole.facts.approvalId}`;
  return (
    <RefusalForm
      action={`${here}/refusal/letter`}
      cancelHref={here}
      warning={t('admin.refusal.final')}
      articleHint={t('admin.refusal.article.hint')}
      factsHint={t('admin.refusal.facts.hint')}
      isShown={refusal !== undefined}
    >
      <Select
        name="ground"
        label={t('admin.refusal.ground')}
        isRequired
        choices={[
          { value: '', label: t('admin.refusal.choose') },
          ...refusalGrounds.map(ground => ({ value: ground, label: t(`admin.ground.${ground}`) })),
        ]}
      />
    </RefusalForm>
  );
}

function LetterSide(props: RefusalProps) {
  const t = useWords();
  const { refusal } = props;
  if (!refusal) return <Notice>{t('admin.refusal.letter-later')}</Notice>;
  return <RefusalLetter {...props} refusal={refusal} />;
}
