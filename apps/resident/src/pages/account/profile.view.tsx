import type { Registration } from '@kashikan/identity';
import { formatDate } from '@kashikan/i18n';
import { Actions, Button, Form, type FormState, Page, Section, SummaryList, TextInput } from '@kashikan/ui';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

interface ProfileProps {
  readonly page: ResidentPage;
  readonly back: string;
  readonly form: FormState | undefined;
  /** What the desk of a municipality has registered this person as, the expired ones too. */
  readonly registrations: readonly Registration[];
}

/** 利用者登録 of each municipality: what it is, until when, and where it can be changed. */
const Registrations = ({ page, registrations }: Pick<ProfileProps, 'page' | 'registrations'>) => {
  const { t, locale } = page;
  const rows = registrations.flatMap(({ municipalityId, kindCode, validUntil }) => {
    const town = page.towns.byId.get(municipalityId)?.municipality;
    const kind = town?.applicantKinds.find(({ code }) => code === kindCode);
    if (!town || !kind) return [];
    const date = formatDate(locale, validUntil, 'year');
    const isOver = validUntil < page.today(town);
    const value = t(isOver ? 'profile.registration.over' : 'profile.registration.until', {
      kind: nameIn(locale, kind),
      date,
    });
    return [{ label: nameIn(locale, town), value }];
  });
  return rows.length === 0 ? null : (
    <Section title={t('profile.registrations')}>
      <SummaryList rows={rows} />
      <p>{t('profile.registrations.hint')}</p>
    </Section>
  );
};

/** The name of a group is asked only on the way into a booking; a registered group says its own. */
export const beginsBooking = (back: string): boolean => /^\/(applications|baskets)\//.test(back);

const Fields = ({ page: { t, resident }, back }: Pick<ProfileProps, 'page' | 'back'>) => (
  <>
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
      name="address"
      label={t('profile.address')}
      hint={t('profile.address.hint')}
      value={resident?.address ?? undefined}
      autoComplete="address-line1"
      isOptional
    />
    {beginsBooking(back) ? (
      <TextInput
        name="groupName"
        label={t('profile.group')}
        hint={t('profile.group.hint')}
        value={resident?.groupName ?? undefined}
        autoComplete="organization"
        isOptional
      />
    ) : null}
  </>
);

/** Who applies, asked once: later applications carry it forward. */
export const ProfilePage = ({ page, back, form, registrations }: ProfileProps) => {
  const { t } = page;
  return (
    <Page visit={page.visit()} title={t('profile.title')} lead={t('profile.lead')} form={form} isPrivate>
      <Form action="/profile" hidden={{ return: back }}>
        <Fields page={page} back={back} />
        <Actions>
          <Button size="main">{t('common.next')}</Button>
        </Actions>
      </Form>
      <Registrations page={page} registrations={registrations} />
    </Page>
  );
};
