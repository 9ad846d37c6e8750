import type { Invitation, MyGroup } from '@kashikan/groups';
import { formatDateTime, isMessageKey } from '@kashikan/i18n';
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Notice,
  Page,
  StatusChip,
  useWords,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { dateWords, kindName, stateTones } from './group-words';

interface GroupsProps {
  readonly page: ResidentPage;
  readonly groups: readonly MyGroup[];
  readonly invitations: readonly Invitation[];
  readonly done: string | undefined;
}

/** The result of what was just done, named by the address; a word that nobody knows says nothing. */
export function Done({ done }: { readonly done: string | undefined }) {
  const t = useWords();
  const key = `groups.done.${done ?? ''}`;
  return isMessageKey(key) ? (
    <Notice tone="success" isResult>
      <p>{(t as (key: string) => string)(key)}</p>
    </Notice>
  ) : null;
}

const Offered = ({
  page: { t, locale, town },
  invitation,
}: {
  readonly page: ResidentPage;
  readonly invitation: Invitation;
}) => (
  <Notice
    tone="warning"
    title={t('groups.invitation.title', {
      group: invitation.groupName,
      role: t(`groups.role.${invitation.role}`),
    })}
  >
    <p>{t(`groups.role.${invitation.role}.hint`)}</p>
    <p>
      {t('groups.invitation.until', { until: formatDateTime(locale, invitation.expiresAt, town.timeZone) })}
    </p>
    <Form action={`${hrefs.groups}/invitations/${invitation.id}`}>
      <Actions>
        <Button name="answer" value="accepted">
          {t('groups.invitation.accept')}
        </Button>
        <Button name="answer" value="declined" look="quiet">
          {t('groups.invitation.decline')}
        </Button>
      </Actions>
    </Form>
  </Notice>
);

/** The newest registration of each town. */
const Standings = ({ page, group }: { readonly page: ResidentPage; readonly group: MyGroup }) => {
  const seen = new Set<string>();
  const newest = group.registrations.filter(
    one => !seen.has(one.municipalityId) && seen.add(one.municipalityId),
  );
  if (newest.length === 0) return <p>{page.t('groups.not-registered')}</p>;
  return (
    <>
      {newest.map(one => {
        const town = page.towns.byId.get(one.municipalityId)?.municipality;
        return town ? (
          <p>
            {nameIn(page.locale, town)}{' '}
            <StatusChip tone={stateTones[one.state]}>{page.t(`groups.state.${one.state}`)}</StatusChip>{' '}
            {kindName(page, town, one.kindCode)}{' '}
            {one.state === 'approved' && one.validUntil
              ? page.t('groups.valid-until', { date: dateWords(page, one.validUntil) })
              : null}
          </p>
        ) : null;
      })}
    </>
  );
};

export const GroupsPage = ({ page, groups, invitations, done }: GroupsProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('groups.title')}
      lead={t('groups.lead')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      isPrivate
    >
      <Done done={done} />
      {invitations.map(invitation => (
        <Offered page={page} invitation={invitation} />
      ))}
      {groups.length === 0 ? <EmptyState title={t('groups.none')} /> : null}
      <div class="cards">
        {groups.map(group => (
          <Card title={<a href={hrefs.group(group.id)}>{group.name}</a>}>
            <Standings page={page} group={group} />
            <p>
              {t('groups.my-roles', {
                roles: group.myRoles.map(role => t(`groups.role.${role}`)).join('・'),
              })}
            </p>
          </Card>
        ))}
      </div>
      <Actions>
        <ButtonLink href={hrefs.newGroup} look={groups.length === 0 ? 'primary' : 'secondary'}>
          {t('groups.new')}
        </ButtonLink>
      </Actions>
    </Page>
  );
};
