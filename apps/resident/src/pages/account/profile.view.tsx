import { Actions, Button, Form, type FormState, Page, TextInput } from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';

interface ProfileProps {
  readonly page: ResidentPage;
  readonly back: string;
  readonly form: FormState | undefined;
}

/** Who applies, asked once: later applications carry it forward. */
export const ProfilePage = ({ page, back, form }: ProfileProps) => {
  const { t, resident } = page;
  return (
    <Page visit={page.visit()} title={t('profile.title')} lead={t('profile.lead')} form={form} isPrivate>
      <Form action="/profile" hidden={{ return: back }}>
        <TextInput
          name="name"
          label={t('profile.name')}
          value={resident?.name ?? undefined}
          autoComplete="name"
          isRequired
        />
        <TextInput
          name="nameKana"
          label={t('profile.kana')}
          hint={t('profile.kana.hint')}
          value={resident?.nameKana ?? undefined}
          isRequired
        />
        <TextInput
          name="phone"
          type="tel"
          label={t('profile.phone')}
          hint={t('profile.phone.hint')}
          value={resident?.phone ?? undefined}
          autoComplete="tel"
          inputMode="tel"
          width="medium"
          isRequired
        />
        <TextInput
          name="groupName"
          label={t('profile.group')}
          hint={t('profile.group.hint')}
          value={resident?.groupName ?? undefined}
          autoComplete="organization"
          isOptional
        />
        <Actions>
          <Button size="main">{t('common.next')}</Button>
        </Actions>
      </Form>
    </Page>
  );
};
