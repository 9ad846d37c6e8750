import { formatDateTime, formatNumber } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Checkboxes,
  Form,
  type FormState,
  Notice,
  Page,
  SummaryList,
  TextArea,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import { BookedTime, type FactsProps } from '../booking/booking.view';
import { isAsked } from './may-report-use';

interface UseProps extends FactsProps {
  readonly form?: FormState;
}

const Fields = ({ page: { t }, facts: { booking, room } }: FactsProps) => {
  const checks = room.facility.useReport?.checks ?? [];
  return (
    <Form action={hrefs.use(booking.id)} idempotencyKey={newId()}>
      <p>{t('use.ask')}</p>
      <TextInput
        name="people"
        label={t('use.people')}
        unit={t('use.people.unit')}
        inputMode="numeric"
        width="short"
        isRequired
        value={booking.people === null ? undefined : String(booking.people)}
      />
      {checks.length > 0 ? (
        <Checkboxes
          name="checks"
          label={t('use.checks')}
          choices={checks.map(check => ({ value: check, label: check }))}
        />
      ) : null}
      <TextArea name="note" label={t('use.note')} hint={t('use.note.hint')} rows={3} isOptional />
      <Actions>
        <Button size="main">{t('use.submit')}</Button>
      </Actions>
    </Form>
  );
};

/** The form, or why there is none. */
const Body = (props: FactsProps) => {
  const { page, facts } = props;
  const { t, locale } = page;
  const { report, booking, town } = facts;
  if (report)
    return (
      <Notice tone="success" title={t('use.done.title')} isResult>
        <p>{t('use.done.text', { people: formatNumber(report.people) })}</p>
      </Notice>
    );
  if (!isAsked(facts)) return <Notice title={t('use.not-asked.title')} />;
  if (booking.endsAt > page.now) {
    const from = formatDateTime(locale, booking.endsAt, town.municipality.timeZone);
    return (
      <Notice title={t('use.early.title')}>
        <p>{t('use.early.text', { from })}</p>
      </Notice>
    );
  }
  return <Fields {...props} />;
};

export const UsePage = ({ page, facts, form }: UseProps) => {
  const { t, locale } = page;
  const { booking, room, town } = facts;
  return (
    <Page
      visit={page.visit(town.municipality)}
      title={t('use.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.booking(booking.id) }}
    >
      <SummaryList
        rows={[
          { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
          { label: t('slot.when'), value: <BookedTime page={page} facts={facts} /> },
        ]}
      />
      <Body page={page} facts={facts} />
    </Page>
  );
};
