import type { Group } from '@kashikan/groups';
import { Actions, Button, Form, type FormState, Page, TextArea, TextInput } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

interface GroupFactsProps {
  readonly page: ResidentPage;
  /** Undefined for a new one. */
  readonly group: Group | undefined;
  readonly form: FormState | undefined;
}

/** B2: what the group is. */
export const GroupFactsPage = ({ page, group, form }: GroupFactsProps) => {
  const { t } = page;
  const back = group ? hrefs.group(group.id) : hrefs.groups;
  return (
    <Page
      visit={page.visit()}
      title={t(group ? 'groups.edit' : 'groups.edit.new')}
      lead={group ? undefined : t('groups.edit.lead')}
      back={{ href: back }}
      form={form}
      isPrivate
    >
      <Form action={group ? hrefs.group(group.id, '/facts') : hrefs.newGroup}>
        <TextInput
          name="name"
          label={t('groups.name')}
          hint={t('groups.name.hint')}
          value={group?.name}
          autoComplete="organization"
          isRequired
        />
        <TextInput
          name="nameKana"
          label={t('groups.kana')}
          hint={t('groups.kana.hint')}
          value={group?.nameKana}
          isRequired
        />
        <TextArea
          name="activity"
          label={t('groups.activity')}
          hint={t('groups.activity.hint')}
          {...(group ? { value: group.activity } : {})}
          rows={3}
          isRequired
        />
        <TextInput
          name="meetingPlace"
          label={t('groups.place')}
          value={group?.meetingPlace ?? undefined}
          isOptional
        />
        <Actions>
          <Button size="main">{t(group ? 'groups.save' : 'groups.next-roster')}</Button>
        </Actions>
      </Form>
    </Page>
  );
};
