import { roles } from '@kashikan/identity';
import { DateInput, Radios, Select, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

/** A role, where it holds, and from when to when. */
export function GrantFields({ page }: { readonly page: StaffPage }) {
  const t = useWords();
  return (
    <>
      <Radios
        name="role"
        label={t('admin.staff.role')}
        choices={roles.map(role => ({
          value: role,
          label: t(`admin.role.${role}`),
          hint: t(`admin.staff.role.${role}`),
        }))}
        isRequired
      />
      <Select
        name="facility"
        label={t('admin.staff.place')}
        choices={[
          { value: '', label: t('admin.facility.all') },
          ...page.town.facilities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DateInput
        name="from"
        label={t('admin.staff.first-day')}
        hint={t('admin.staff.first-day.hint')}
        isOptional
      />
      <DateInput
        name="until"
        label={t('admin.staff.last-day')}
        hint={t('admin.staff.last-day.hint')}
        isOptional
      />
    </>
  );
}
