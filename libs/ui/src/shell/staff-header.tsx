import { Form } from '../form/form';
import { Mark } from '../icons';
import { useWords } from '../visit';
import type { StaffVisit } from './staff-visit';

function FacilitySwitch({ facility }: { readonly facility: StaffVisit['facility'] }) {
  const t = useWords();
  return (
    <Form action={facility.switchAction} class="facility-switch">
      <label for="facility-switch">{t('admin.facility')}</label>
      <select id="facility-switch" name="facility">
        <option value="" selected={facility.id === null}>
          {t('admin.facility.all')}
        </option>
        {facility.choices.map(choice => (
          <option value={choice.id} selected={choice.id === facility.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button button-secondary button-small">
        {t('admin.facility.switch')}
      </button>
    </Form>
  );
}

function WhoAmI({ name, roleWords, href }: StaffVisit['staff']) {
  const words = useWords()('admin.signed-in', { name, role: roleWords });
  return href ? <a href={href}>{words}</a> : <span>{words}</span>;
}

export function StaffHeader({ visit }: { readonly visit: StaffVisit }) {
  const t = useWords();
  return (
    <header class="staff-header">
      <a class="brand" href={visit.links.home}>
        <Mark />
        <span>
          <span class="brand-town">{visit.municipality.name}</span>{' '}
          <span class="brand-service">{t('admin.service')}</span>
        </span>
      </a>
      {visit.facility.choices.length > 1 ? <FacilitySwitch facility={visit.facility} /> : null}
      <div class="staff-who">
        <WhoAmI {...visit.staff} />
        {visit.links.signOut ? (
          <Form action={visit.links.signOut}>
            <button type="submit" class="button button-quiet button-small">
              {t('common.sign-out')}
            </button>
          </Form>
        ) : null}
      </div>
    </header>
  );
}
