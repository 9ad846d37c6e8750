import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { formatTime } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, Button, Form, Page, Section, SummaryList, When } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';

interface JoinProps {
  readonly page: ResidentPage;
  readonly room: Room;
  readonly slot: ResolvedSlot;
  /** How many wait for any of the time already. */
  readonly inLine: number;
}

const JoinForm = ({ page: { t }, room, slot }: JoinProps) => (
  <Form action="/waiting" idempotencyKey={newId()} hidden={{ room: room.id, date: slot.date }}>
    {slot.bands.length > 0 ? (
      slot.bands.map(band => <input type="hidden" name="bands" value={band} />)
    ) : (
      <>
        <input type="hidden" name="from" value={slot.from} />
        <input type="hidden" name="to" value={slot.to} />
      </>
    )}
    <Actions>
      <Button size="main">{t('waiting.join.submit')}</Button>
    </Actions>
  </Form>
);

/** What one waits for, how many are before, and how an offer comes. */
export const JoinPage = (props: JoinProps) => {
  const { page, room, slot, inLine } = props;
  const { t, locale } = page;
  const terms = room.facility.waitingTerms;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={t('waiting.join.title')}
      lead={t('waiting.join.lead')}
      back={{ href: hrefs.room(room.id, `from=${slot.date}`), label: nameIn(locale, room) }}
      isPrivate
    >
      <SummaryList
        rows={[
          { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
          {
            label: t('slot.when'),
            value: (
              <>
                <When date={slot.date} from={slot.from} to={slot.to} style="year" />{' '}
                {bandName(room, slot.bands, locale)}
              </>
            ),
          },
          {
            label: t('waiting.join.line'),
            value:
              inLine === 0 ? t('waiting.join.line.none') : t('waiting.join.line.some', { count: inLine }),
          },
        ]}
      />
      {terms ? (
        <Section title={t('waiting.join.how')}>
          <p>
            {t('waiting.join.how.hours', {
              hours: terms.offerHours,
              from: formatTime(locale, terms.quietFrom),
              until: formatTime(locale, terms.quietUntil),
            })}
          </p>
          <p>{t('waiting.join.how.next')}</p>
          <p>{t('waiting.join.how.free')}</p>
          <JoinForm {...props} />
        </Section>
      ) : null}
    </Page>
  );
};
