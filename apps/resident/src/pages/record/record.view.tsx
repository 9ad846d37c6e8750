import type { MarkOnPage } from '@kashikan/bookings';
import { exemptDayReason } from '@kashikan/bookings/rules';
import { formatDate, formatDateTime } from '@kashikan/i18n';
import { localTimeOf, newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Card,
  Details,
  EmptyState,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  TextArea,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import type { Standing } from './read-record';

interface RecordProps {
  readonly page: ResidentPage;
  readonly standing: readonly Standing[];
  readonly form: FormState | undefined;
  readonly isSent: boolean;
}

/** That nothing new may be booked, until when, and by which rule; told where a person would look for it. */
export const SuspendedNotice = ({
  page: { t, locale },
  standing: { town, suspension },
  isOnRecord,
}: {
  readonly page: ResidentPage;
  readonly standing: Standing;
  readonly isOnRecord?: boolean;
}) => {
  if (!suspension) return null;
  const { rule, until } = suspension;
  const date = formatDate(locale, until, 'year');
  return (
    <Notice tone="warning" title={t('record.suspended', { date })}>
      <p>
        {t('record.suspended.text', {
          name: rule.name,
          citation: rule.citation,
          town: nameIn(locale, town),
          date,
        })}
      </p>
      {isOnRecord ? null : (
        <p>
          <a href={hrefs.record}>{t('record.suspended.link')}</a>
        </p>
      )}
    </Notice>
  );
};

const Decision = ({ page, mark, rules }: MarkProps) => {
  const { t, locale } = page;
  const letPass = exemptDayReason(rules, mark.day);
  if (mark.decision)
    return (
      <p>
        <strong>{t(`record.${mark.decision}`)}</strong>
        <br />
        {t('record.reason', { reason: mark.reason ?? '' })}
      </p>
    );
  if (letPass !== undefined) return <p>{t('record.exempt-day', { reason: letPass })}</p>;
  const zone = page.towns.byId.get(mark.municipalityId)?.municipality.timeZone ?? page.town.timeZone;
  return mark.appealedAt ? (
    <p>{t('record.appealed', { at: formatDateTime(locale, mark.appealedAt, zone) })}</p>
  ) : null;
};

interface MarkProps {
  readonly page: ResidentPage;
  readonly mark: MarkOnPage;
  readonly rules: Standing['rules'];
  readonly form?: FormState | undefined;
}

const Appeal = ({ page: { t }, mark, form }: MarkProps) => (
  <Details summary={t('record.appeal')} isOpen={form?.errors[`text-${mark.id}`] !== undefined}>
    <Form action={`/record/${mark.id}/appeal`} idempotencyKey={newId()}>
      <TextArea name={`text-${mark.id}`} label={t('record.appeal')} hint={t('record.appeal.hint')} rows={5} />
      <Actions>
        <Button>{t('record.appeal.submit')}</Button>
      </Actions>
    </Form>
  </Details>
);

const Mark = (props: MarkProps) => {
  const { page, mark } = props;
  const { t, locale } = page;
  const room = page.towns.rooms.get(mark.roomId);
  const zone = room?.facility.municipality.timeZone ?? page.town.timeZone;
  const mayAppeal = mark.appealedAt === null && mark.decision === null;
  return (
    <Card title={t(`common.mark.${mark.kind}`)}>
      <p>
        <a href={hrefs.booking(mark.bookingId)}>
          <When date={mark.day} from={localTimeOf(mark.startsAt, zone)} to={localTimeOf(mark.endsAt, zone)} />
        </a>
        <br />
        {room ? `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` : null}
      </p>
      <p>{t('record.recorded-on', { date: formatDate(locale, mark.recordedOn) })}</p>
      <Decision {...props} />
      {mayAppeal ? <Appeal {...props} /> : null}
    </Card>
  );
};

export const RecordPage = ({ page, standing, form, isSent }: RecordProps) => {
  const { t, locale } = page;
  return (
    <Page
      visit={page.visit(standing[0]?.town)}
      title={t('record.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.my, label: t('common.my-page') }}
    >
      {isSent ? (
        <Notice tone="success" isResult>
          <p>{t('record.appeal.done')}</p>
        </Notice>
      ) : null}
      {standing.length === 0 ? <EmptyState title={t('record.none')} /> : <p>{t('record.lead')}</p>}
      {standing.map(one => (
        <Section title={nameIn(locale, one.town)}>
          <SuspendedNotice page={page} standing={one} isOnRecord />
          <div class="cards">
            {one.marks.map(mark => (
              <Mark page={page} mark={mark} rules={one.rules} form={form} />
            ))}
          </div>
        </Section>
      ))}
    </Page>
  );
};
