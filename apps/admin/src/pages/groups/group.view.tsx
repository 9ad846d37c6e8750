import { formatDate, formatDateTime, translate } from '@kashikan/i18n';
import {
  AdminPage,
  Columns,
  type FormState,
  Notice,
  Section,
  StatusChip,
  SummaryList,
  Timeline,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { Evidence } from './evidence.view';
import { Decisions } from './decisions.view';
import { groupTones, kindWords } from './groups.view';
import { Likeness, Members } from './members.view';
import type { WholeRegistration } from './read-group';

export interface GroupProps {
  readonly page: StaffPage;
  readonly whole: WholeRegistration;
  readonly form?: FormState;
  readonly isDone: boolean;
}

export const GroupPage = (props: GroupProps) => (
  <AdminPage
    visit={props.page.visit}
    title={props.whole.group.name}
    back={{ href: '/people/groups', label: translate('ja', 'admin.groups.title') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: GroupProps) {
  const t = useWords();
  return (
    <>
      {props.isDone ? (
        <Notice tone="success" isResult>
          <p>{t('admin.groups.done')}</p>
        </Notice>
      ) : null}
      <Columns
        isEven
        main={
          <>
            <Facts {...props} />
            <People {...props} />
            <Documents {...props} />
          </>
        }
        side={
          <>
            <Evidence {...props} />
            <Decisions {...props} />
          </>
        }
      />
      <Likeness {...props} />
      <Section title={t('groups.section.roster')}>
        <Members {...props} />
      </Section>
      <History {...props} />
    </>
  );
}

function Facts({ page, whole: { registration, group } }: GroupProps) {
  const t = useWords();
  const { state, validUntil } = registration;
  return (
    <SummaryList
      rows={[
        {
          label: t('admin.groups.state'),
          value: (
            <>
              <StatusChip tone={groupTones[state]}>{t(`groups.state.${state}`)}</StatusChip>{' '}
              {registration.renews ? t('admin.groups.renewal') : t('admin.groups.first')}
            </>
          ),
        },
        validUntil ? { label: t('admin.groups.until'), value: formatDate('ja', validUntil, 'year') } : null,
        { label: t('admin.groups.kind'), value: kindWords(page, registration.kindCode) },
        { label: t('groups.kana'), value: group.nameKana },
        { label: t('groups.activity'), value: group.activity },
        group.meetingPlace ? { label: t('groups.place'), value: group.meetingPlace } : null,
        {
          label: t('admin.groups.applied'),
          value: formatDateTime('ja', registration.appliedAt, page.zone, 'year'),
        },
      ]}
    />
  );
}

function People({ whole: { holders } }: GroupProps) {
  const t = useWords();
  return (
    <Section title={t('groups.section.people')}>
      <SummaryList
        rows={holders.map(({ role, name, email, phone }) => ({
          label: t(`groups.role.${role}`),
          value: [name, phone, email].filter(Boolean).join('　'),
        }))}
      />
    </Section>
  );
}

function Documents({ whole: { registration, documents } }: GroupProps) {
  const t = useWords();
  return (
    <Section title={t('groups.section.documents')}>
      {documents.length === 0 ? <p>{t('groups.documents.none')}</p> : null}
      <ul class="plain-list">
        {documents.map(({ id, name }) => (
          <li>
            <a href={`/people/groups/${registration.id}/documents/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ whole: { registration, turns } }: GroupProps) {
  const t = useWords();
  return (
    <Section title={t('admin.groups.history')}>
      <Timeline
        entries={turns.map(turn => ({
          at: turn.happenedAt,
          title: `${t(`admin.groups.event.${turn.event}` as 'admin.groups.event.apply')}${
            turn.registrationId === registration.id ? '' : t('admin.groups.earlier')
          }`,
          ...(turn.actorName ? { by: turn.actorName } : {}),
          ...(turn.reason
            ? { text: <p class="as-written">{[turn.article, turn.reason].filter(Boolean).join('\n')}</p> }
            : {}),
        }))}
      />
    </Section>
  );
}
