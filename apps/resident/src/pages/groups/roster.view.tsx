import type { WholeGroup } from '@kashikan/groups';
import {
  type FileTrouble,
  type Member,
  type MemberField,
  type RosterProblem,
  rosterTerms,
} from '@kashikan/groups/rules';
import {
  Actions,
  Button,
  FileInput,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  TextArea,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { Done } from './groups.view';

export type RosterTrouble =
  | FileTrouble
  | { readonly code: 'file-large' | 'too-many' }
  | { readonly code: 'lines'; readonly problems: readonly RosterProblem[] };

interface RosterProps {
  readonly page: ResidentPage;
  readonly whole: WholeGroup;
  /** How many rows to write into. */
  readonly rows: number;
  readonly form?: FormState;
  /** What is wrong with the file. */
  readonly trouble?: RosterTrouble;
  readonly done?: string | undefined;
}

/** The name of a field of the form, and its id: the row is counted from one. */
export const fieldOfMember = (field: MemberField, line: number): string => `${field}-${line}`;

const Row = ({
  page: { t },
  line,
  member,
}: {
  readonly page: ResidentPage;
  readonly line: number;
  readonly member: Member | undefined;
}) => (
  <fieldset class="member">
    <legend class="legend">{t('groups.roster.person', { line })}</legend>
    {member ? <input type="hidden" name={`was-${line}`} value="yes" /> : null}
    <TextInput name={fieldOfMember('name', line)} label={t('groups.roster.name')} value={member?.name} />
    <TextInput
      name={fieldOfMember('nameKana', line)}
      label={t('groups.roster.kana')}
      value={member?.nameKana ?? undefined}
    />
    <TextInput name={fieldOfMember('town', line)} label={t('groups.roster.town')} value={member?.town} />
    <TextInput
      name={fieldOfMember('age', line)}
      label={t('groups.roster.age')}
      value={member ? t(`groups.age.${member.ageBand}`) : undefined}
    />
  </fieldset>
);

const Rows = ({ page, whole: { group, roster }, rows }: RosterProps) => {
  const { t } = page;
  const count = Math.min(rows, rosterTerms.mostMembers);
  return (
    <Section title={t('groups.roster.typing')}>
      <p>{t('groups.roster.age.hint')}</p>
      {roster ? <p>{t('groups.roster.clear-hint')}</p> : null}
      <Form action={hrefs.group(group.id, '/roster')} hidden={{ rows: String(count) }}>
        {Array.from({ length: count }, (_, at) => (
          <Row page={page} line={at + 1} member={roster?.members[at]} />
        ))}
        <Actions>
          <Button size="main">{t('groups.roster.save')}</Button>
          <Button name="do" value="more" look="secondary">
            {t('groups.roster.more')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
};

const fieldKey = { name: 'name', nameKana: 'kana', town: 'town', age: 'age' } as const;

/** Every line that is wrong, by the number it has in the file. */
const Problems = ({
  page: { t },
  problems,
}: {
  readonly page: ResidentPage;
  readonly problems: readonly RosterProblem[];
}) => (
  <Notice tone="danger" title={t('groups.roster.nothing-changed')}>
    <ul>
      {problems.map(({ line, field, code, first }) => (
        <li>
          {t('groups.roster.problem', {
            line,
            field: t(`groups.roster.${fieldKey[field]}`),
            problem: t(`groups.roster.problem.${code}`, { first: first ?? 0 }),
          })}
        </li>
      ))}
    </ul>
  </Notice>
);

const FromFile = ({ page, whole: { group, roster }, trouble }: RosterProps) => {
  const { t } = page;
  return (
    <Section title={t('groups.roster.file')} id="from-file">
      <p>{t('groups.roster.file.lead')}</p>
      <p>{t('groups.roster.age.hint')}</p>
      {trouble?.code === 'lines' ? <Problems page={page} problems={trouble.problems} /> : null}
      <Form action={hrefs.group(group.id, '/roster/file')} hasFiles>
        <FileInput
          name="file"
          label={t('groups.roster.file.file')}
          hint={t('groups.roster.file.hint')}
          accept=".csv,.tsv,.txt"
        />
        <TextArea name="text" label={t('groups.roster.file.text')} rows={6} isOptional />
        <Actions>
          <Button look={roster ? 'secondary' : 'primary'}>{t('groups.roster.file.save')}</Button>
        </Actions>
      </Form>
      {roster ? (
        <p>
          <a href={hrefs.group(group.id, '/roster/file')}>{t('groups.roster.download')}</a>
        </p>
      ) : null}
    </Section>
  );
};

/** B4: who is in the group. */
export const RosterPage = (props: RosterProps) => {
  const { page, whole, form, trouble, done } = props;
  return (
    <Page
      visit={page.visit()}
      title={page.t('groups.roster.title')}
      lead={page.t('groups.roster.lead')}
      back={{ href: hrefs.group(whole.group.id), label: whole.group.name }}
      form={form}
      isWide
      isPrivate
    >
      <Done done={done} />
      {trouble || !whole.roster ? <FromFile {...props} /> : null}
      <Rows {...props} />
      {trouble || !whole.roster ? null : <FromFile {...props} />}
    </Page>
  );
};
