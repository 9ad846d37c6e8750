import { showBookingNumber } from '@kashikan/bookings/rules';
import type { Facility } from '@kashikan/catalogue';
import { formatDate, formatYen, translate } from '@kashikan/i18n';
import type { ClosurePreview } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  type FormState,
  Notice,
  Section,
  SummaryList,
  telHref,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { ClosureWords } from './closure-words.view';
import type { ReadClosure } from './read-closure-form';

interface EmergencyProps {
  readonly page: StaffPage;
  readonly facilities: readonly Facility[];
  readonly refused?: RefusedForm | undefined;
}

const action = '/closures/emergency';

export const EmergencyPage = (props: EmergencyProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.closures.emergency')}
    back={{ href: '/closures', label: translate('ja', 'admin.closures.title') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <EmergencyForm {...props} />
  </AdminPage>
);

function EmergencyForm({ facilities }: EmergencyProps) {
  const t = useWords();
  return (
    <>
      <Notice tone="warning">{t('admin.closures.emergency.lead')}</Notice>
      <Form action={action} idempotencyKey={newId()}>
        <Checkboxes
          name="facilities"
          label={t('admin.closures.emergency.facilities')}
          isRequired
          choices={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          name="until"
          label={t('admin.closures.emergency.until')}
          hint={t('admin.closures.emergency.until.hint')}
          isRequired
          width="medium"
        />
        <ClosureWords />
        <Actions>
          <Button size="main">{t('admin.closures.emergency.next')}</Button>
        </Actions>
      </Form>
    </>
  );
}

interface ConfirmProps {
  readonly page: StaffPage;
  readonly preview: ClosurePreview;
  readonly closure: ReadClosure;
  readonly carried: Readonly<Record<string, string>>;
  /** What must be typed. */
  readonly name: string;
  readonly form: FormState;
}

export const EmergencyConfirmPage = (props: ConfirmProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.closures.emergency.confirm.title')}
    back={{ href: action }}
    form={props.form}
  >
    <Confirm {...props} />
  </AdminPage>
);

function Confirm({ page, preview, closure, carried, name }: ConfirmProps) {
  const t = useWords();
  const of = (fate: string) => preview.hits.filter(hit => hit.fate === fate);
  const count = (fate: string) => t('admin.closures.emergency.count', { count: of(fate).length });
  const refundYen = of('decide').reduce((sum, hit) => sum + hit.refundYen, 0);
  const names = page.town.facilities
    .filter(({ id }) => closure.places.some(place => place.facilityId === id))
    .map(facility => facility.name);
  return (
    <>
      <SummaryList
        rows={[
          { label: t('admin.closures.emergency.facilities'), value: names.join('、') },
          { label: t('admin.closures.emergency.until'), value: formatDate('ja', closure.days.to, 'year') },
          { label: t('admin.closures.words'), value: closure.words },
          { label: t('admin.closures.emergency.bookings'), value: count('decide') },
          { label: t('admin.closures.emergency.refund'), value: formatYen('ja', refundYen) },
          { label: t('admin.closures.emergency.holds'), value: count('release') },
          { label: t('admin.closures.emergency.left'), value: count('leave') },
        ]}
      />
      {of('leave').length > 0 ? (
        <Section title={t('admin.closures.emergency.call')}>
          <ul class="plain-list">
            {of('leave').map(({ booking }) => (
              <li>
                <a href={`/bookings/${booking.id}`}>{showBookingNumber(booking.number)}</a>{' '}
                {booking.groupName ?? booking.applicantName ?? ''}{' '}
                {booking.phone ? <a href={telHref(booking.phone)}>{booking.phone}</a> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Form action={action} idempotencyKey={newId()} hidden={{ ...carried, step: 'confirm' }}>
        <TextInput name="name" label={t('admin.closures.emergency.name', { name })} isRequired />
        <Actions>
          <Button look="danger" size="main">
            {t('admin.closures.emergency.run')}
          </Button>
          <ButtonLink look="quiet" size="main" href="/closures">
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
