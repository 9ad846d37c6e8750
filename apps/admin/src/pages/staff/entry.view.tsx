import { type EntryRules, plainAddress } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  type FormState,
  Notice,
  Section,
  TextArea,
  TextInput,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface EntryProps {
  readonly page: StaffPage;
  readonly rules: EntryRules;
  readonly ofFacilities: ReadonlyMap<string, readonly string[]>;
  /** Where whoever reads the page sits. */
  readonly address: string;
  readonly isSaved: boolean;
  readonly form?: FormState | undefined;
}

export const EntryPage = ({ page, rules, ofFacilities, address, isSaved, form }: EntryProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.entry.title')}
    back={{ href: '/staff', label: translate('ja', 'admin.staff.title') }}
    {...(form ? { form } : {})}
  >
    {isSaved ? <Notice tone="success" title={translate('ja', 'admin.entry.saved')} isResult /> : null}
    <Form action="/staff/entry">
      <Section title={translate('ja', 'admin.entry.networks')}>
        <p>{translate('ja', 'admin.entry.networks.lead', { address: plainAddress(address) })}</p>
        <TextArea
          name="networks"
          label={translate('ja', 'admin.entry.town')}
          hint={translate('ja', 'admin.entry.town.hint')}
          value={rules.networks.join('\n')}
        />
        {page.town.facilities.map(({ id, name }) => (
          <TextArea
            name={`networks-${id}`}
            label={translate('ja', 'admin.entry.facility', { name })}
            rows={2}
            value={(ofFacilities.get(id) ?? []).join('\n')}
          />
        ))}
      </Section>
      <Section title={translate('ja', 'admin.entry.unused')}>
        <TextInput
          name="unusedDays"
          label={translate('ja', 'admin.entry.unused.days')}
          hint={translate('ja', 'admin.entry.unused.hint')}
          inputMode="numeric"
          width="short"
          unit="日"
          value={rules.unusedDays === null ? '' : String(rules.unusedDays)}
        />
      </Section>
      <Actions>
        <Button size="main">{translate('ja', 'common.save')}</Button>
      </Actions>
    </Form>
  </AdminPage>
);
