import type { WholeGroup } from '@kashikan/groups';
import { type GroupRole, groupRoles, mayForGroup } from '@kashikan/groups/rules';
import { formatDateTime } from '@kashikan/i18n';
import { Actions, Button, Card, Form, type FormState, Page, Radios, Section, TextInput } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { Done } from './groups.view';

interface PeopleProps {
  readonly page: ResidentPage;
  readonly whole: WholeGroup;
  readonly form: FormState | undefined;
  readonly done: string | undefined;
}

interface RoleProps extends Pick<PeopleProps, 'page' | 'whole'> {
  readonly role: GroupRole;
}

/** Who holds a role, and to whom it was offered. */
export const HolderWords = ({ page, whole, role }: RoleProps) => {
  const { t, locale, resident, town } = page;
  const holder = whole.holders.find(one => one.role === role);
  const offered = whole.invitations.find(one => one.role === role);
  return (
    <>
      {holder ? holder.name : t('groups.role.nobody')}
      {holder && holder.accountId === resident?.accountId ? t('groups.role.you') : null}
      {offered ? (
        <>
          <br />
          {t('groups.role.waiting', {
            email: offered.email,
            until: formatDateTime(locale, offered.expiresAt, town.timeZone),
          })}
        </>
      ) : null}
    </>
  );
};

const RoleCard = ({ page, whole, role }: RoleProps) => {
  const { t, resident } = page;
  const { group, holders, invitations, myRoles } = whole;
  const manages = mayForGroup(myRoles, 'manage');
  const holder = holders.find(one => one.role === role);
  const offered = invitations.find(one => one.role === role);
  const mayEnd = role !== 'representative' && holder && (manages || holder.accountId === resident?.accountId);
  return (
    <Card title={t(`groups.role.${role}`)}>
      <p>
        <HolderWords page={page} whole={whole} role={role} />
      </p>
      <p class="hint">{t(`groups.role.${role}.hint`)}</p>
      {offered && manages ? (
        <Form action={hrefs.group(group.id, `/invitations/${offered.id}/withdrawal`)}>
          <Button look="quiet">{t('groups.people.withdraw')}</Button>
        </Form>
      ) : null}
      {mayEnd ? (
        <Form action={hrefs.group(group.id, `/roles/${role}/end`)}>
          <Button look="quiet">{t('groups.people.end', { role: t(`groups.role.${role}`) })}</Button>
        </Form>
      ) : null}
    </Card>
  );
};

/** B3: who acts for the group; roles are offered, handed over and laid down. */
export const PeoplePage = ({ page, whole, form, done }: PeopleProps) => {
  const { t } = page;
  const { group, myRoles } = whole;
  return (
    <Page
      visit={page.visit()}
      title={t('groups.people.title')}
      lead={t('groups.people.lead')}
      back={{ href: hrefs.group(group.id), label: group.name }}
      form={form}
      isPrivate
    >
      <Done done={done} />
      <div class="cards">
        {groupRoles.map(role => (
          <RoleCard page={page} whole={whole} role={role} />
        ))}
      </div>
      {mayForGroup(myRoles, 'manage') ? (
        <Section title={t('groups.people.edit')}>
          <Form action={hrefs.group(group.id, '/people')}>
            <TextInput
              name="email"
              type="email"
              inputMode="email"
              label={t('groups.people.email')}
              autoComplete="off"
              isRequired
            />
            <Radios
              name="role"
              label={t('groups.people.role')}
              isRequired
              choices={groupRoles.map(role => ({
                value: role,
                label: t(
                  role === 'representative' ? 'groups.people.role.representative' : `groups.role.${role}`,
                ),
                hint: t(`groups.role.${role}.hint`),
              }))}
            />
            <Actions>
              <Button size="main">{t('groups.people.invite')}</Button>
            </Actions>
          </Form>
        </Section>
      ) : null}
    </Page>
  );
};
