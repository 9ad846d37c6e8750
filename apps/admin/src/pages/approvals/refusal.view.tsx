import { type RefusalGround, refusalGrounds } from '@kashikan/approvals/rules';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Columns,
  Form,
  type FormState,
  Notice,
  Select,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeCase } from './read-case';
import { RefusalLetter } from './refusal-letter';

export interface Refusal {
  readonly ground: RefusalGround;
  readonly article: string;
  readonly facts: string;
}

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
    <Columns isEven main={<RefusalForm {...props} />} side={<LetterSide {...props} />} />
  </AdminPage>
);

function RefusalForm({ whole, refusal }: RefusalProps) {
  const t = useWords();
  const { facts } = whole;
  return (
    <>
      <Notice tone="warning">{t('admin.refusal.final')}</Notice>
      <Form action={`/approvals/${facts.approvalId}/refusal/letter`}>
        <Select
          name="ground"
          label={t('admin.refusal.ground')}
          isRequired
          choices={[
            { value: '', label: t('admin.refusal.choose') },
            ...refusalGrounds.map(ground => ({ value: ground, label: t(`admin.ground.${ground}`) })),
          ]}
        />
        <TextInput
          name="article"
          label={t('admin.refusal.article')}
          hint={t('admin.refusal.article.hint')}
          isRequired
          autoComplete="off"
          maxLength={120}
        />
        <TextArea
          name="facts"
          label={t('admin.refusal.facts')}
          hint={t('admin.refusal.facts.hint')}
          isRequired
          rows={6}
        />
        <Actions>
          <Button look={refusal ? 'secondary' : 'primary'} size="main">
            {t(refusal ? 'admin.refusal.preview-again' : 'admin.refusal.preview')}
          </Button>
          <ButtonLink look="quiet" size="main" href={`/approvals/${facts.approvalId}`}>
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function LetterSide(props: RefusalProps) {
  const t = useWords();
  const { refusal } = props;
  if (!refusal) return <Notice>{t('admin.refusal.letter-later')}</Notice>;
  return <RefusalLetter {...props} refusal={refusal} />;
}
