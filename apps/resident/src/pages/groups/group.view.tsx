import type { GroupDocument, WholeGroup } from '@kashikan/groups';
import { groupRoles, mayForGroup } from '@kashikan/groups/rules';
import {
  Actions,
  Button,
  ButtonLink,
  FileInput,
  Form,
  type FormState,
  Hidden,
  Page,
  Section,
  SummaryList,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { Done } from './groups.view';
import { HolderWords } from './people.view';
import { Registrations } from './registrations.view';

export interface GroupProps {
  readonly page: ResidentPage;
  readonly whole: WholeGroup;
  readonly done?: string | undefined;
  readonly form?: FormState | undefined;
}

const Facts = ({ page, whole: { group, myRoles } }: GroupProps) => {
  const { t } = page;
  const changeHref = mayForGroup(myRoles, 'manage') ? hrefs.group(group.id, '/facts') : undefined;
  return (
    <Section title={t('groups.section.facts')}>
      <SummaryList
        rows={[
          { label: t('groups.name'), value: group.name, changeHref },
          { label: t('groups.kana'), value: group.nameKana },
          { label: t('groups.activity'), value: group.activity },
          group.meetingPlace ? { label: t('groups.place'), value: group.meetingPlace } : null,
        ]}
      />
    </Section>
  );
};

const People = ({ page, whole }: GroupProps) => {
  const { t } = page;
  return (
    <Section title={t('groups.section.people')}>
      <SummaryList
        rows={groupRoles.map(role => ({
          label: t(`groups.role.${role}`),
          value: <HolderWords page={page} whole={whole} role={role} />,
        }))}
      />
      <p>
        <ButtonLink href={hrefs.group(whole.group.id, '/people')} look="secondary">
          {t('groups.people.edit')}
        </ButtonLink>
      </p>
    </Section>
  );
};

const Roster = ({ page, whole: { group, roster, myRoles } }: GroupProps) => {
  const { t } = page;
  return (
    <Section title={t('groups.section.roster')}>
      <p>{roster ? t('groups.roster.count', { count: roster.members.length }) : t('groups.roster.none')}</p>
      {mayForGroup(myRoles, 'manage') ? (
        <p>
          <ButtonLink href={hrefs.group(group.id, '/roster')} look="secondary">
            {t('groups.roster.edit')}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
};

const DocumentLine = ({
  page: { t },
  groupId,
  document,
  manages,
}: {
  readonly page: ResidentPage;
  readonly groupId: string;
  readonly document: GroupDocument;
  readonly manages: boolean;
}) => (
  <li class="document-line">
    <a href={hrefs.groupDocument(groupId, document.id)}>{document.name}</a>{' '}
    <span class="hint">{sizeWords(document.sizeBytes)}</span>{' '}
    {manages ? (
      <Form action={`${hrefs.groupDocument(groupId, document.id)}/removal`}>
        <Button look="quiet" size="small">
          <span aria-hidden="true">{t('groups.documents.remove')}</span>
          <Hidden>{t('groups.documents.remove-of', { name: document.name })}</Hidden>
        </Button>
      </Form>
    ) : null}
  </li>
);

const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

const Documents = ({ page, whole: { group, documents, myRoles } }: GroupProps) => {
  const { t } = page;
  const manages = mayForGroup(myRoles, 'manage');
  return (
    <Section title={t('groups.section.documents')} id="documents">
      {documents.length === 0 ? <p>{t('groups.documents.none')}</p> : null}
      <ul class="plain-list">
        {documents.map(document => (
          <DocumentLine page={page} groupId={group.id} document={document} manages={manages} />
        ))}
      </ul>
      {manages ? (
        <Form action={hrefs.group(group.id, '/documents')} hasFiles>
          <TextInput
            name="documentName"
            label={t('groups.documents.name')}
            hint={t('groups.documents.name.hint')}
          />
          <FileInput
            name="file"
            label={t('groups.documents.file')}
            hint={t('groups.documents.lead')}
            accept=".pdf,.jpg,.jpeg,.png"
          />
          <Actions>
            <Button look="secondary">{t('groups.documents.add')}</Button>
          </Actions>
        </Form>
      ) : null}
    </Section>
  );
};

/** A group as those who act for it see it: how it stands comes first. */
export const GroupPage = (props: GroupProps) => {
  const { page, whole, done, form } = props;
  return (
    <Page
      visit={page.visit()}
      title={whole.group.name}
      back={{ href: hrefs.groups, label: page.t('groups.title') }}
      form={form}
      isPrivate
    >
      <Done done={done} />
      <Registrations {...props} />
      <Facts {...props} />
      <People {...props} />
      <Roster {...props} />
      <Documents {...props} />
    </Page>
  );
};
