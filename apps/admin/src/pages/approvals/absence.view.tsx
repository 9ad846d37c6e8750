import type { NamedAbsence, SignedForYou } from '@kashikan/approvals';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDate, formatDateTime, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  DateInput,
  Form,
  type FormState,
  Notice,
  Section,
  Select,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface AbsenceProps {
  readonly page: StaffPage;
  readonly mine: readonly NamedAbsence[];
  readonly signed: readonly SignedForYou[];
  readonly deputies: readonly { readonly id: string; readonly name: string }[];
  readonly isSaved: boolean;
  readonly form: FormState | undefined;
}

export const AbsencePage = (props: AbsenceProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.absence.title')}
    back={{ href: '/approvals', label: translate('ja', 'admin.case.back') }}
    {...(props.form ? { form: props.form } : {})}
  >
    {props.isSaved ? <Notice tone="success" title={translate('ja', 'admin.absence.saved')} isResult /> : null}
    <p>{translate('ja', 'admin.absence.lead')}</p>
    <SeenAfter {...props} />
    <Declare {...props} />
    <Mine {...props} />
  </AdminPage>
);

function SeenAfter({ page, signed }: AbsenceProps) {
  const t = useWords();
  return (
    <Section title={t('admin.absence.seen-after')}>
      {signed.length === 0 ? (
        <p>{t('admin.absence.seen-after.none')}</p>
      ) : (
        <Form
          action="/absence/seen"
          hidden={{ signature: signed.map(({ signatureId }) => String(signatureId)) }}
        >
          <ul class="plain-list">
            {signed.map(one => (
              <li>
                <a class="inline-target" href={`/approvals/${one.approvalId}`}>
                  {t('admin.absence.seen-after.line', {
                    number: showBookingNumber(one.bookingNumber),
                    step: one.step,
                    deputy: one.deputyName,
                    at: formatDateTime('ja', one.signedAt, page.zone),
                  })}
                </a>
              </li>
            ))}
          </ul>
          <Actions>
            <Button>{t('admin.absence.seen-after.button')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Declare({ deputies }: AbsenceProps) {
  const t = useWords();
  return (
    <Section title={t('admin.absence.declare')}>
      <Form action="/absence">
        <DateInput name="first" label={t('admin.absence.first')} isRequired />
        <DateInput name="last" label={t('admin.absence.last')} isRequired />
        <Select
          name="deputy"
          label={t('admin.absence.deputy')}
          isRequired
          choices={[
            { value: '', label: t('admin.posts.choose') },
            ...deputies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Actions>
          <Button>{t('admin.absence.declare')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Mine({ mine }: AbsenceProps) {
  const t = useWords();
  return (
    <Section title={t('admin.absence.mine')}>
      {mine.length === 0 ? <p>{t('admin.absence.none')}</p> : null}
      {mine.map(({ id, firstDay, lastDay, deputyName }) => (
        <Form action={`/absence/${id}/end`}>
          <p>
            {t('admin.absence.line', {
              from: formatDate('ja', firstDay),
              until: formatDate('ja', lastDay),
              deputy: deputyName,
            })}{' '}
            <Button look="secondary" size="small">
              {t('admin.absence.end')}
            </Button>
          </p>
        </Form>
      ))}
    </Section>
  );
}
