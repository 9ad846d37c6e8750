import { formatDate, formatTime } from '@kashikan/i18n';
import {
  Actions,
  Button,
  countOfTimes,
  DateInput,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  Select,
  TimePicker,
} from '@kashikan/ui';
import { choiceQuery, hrefs } from '../../frame/hrefs';
import { keptAnswers } from '../../frame/kept-answers';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { UseFields } from '../application/use.view';
import type { OfferedSlot } from '@kashikan/journeys';
import type { ChangeDraft } from './change-drafts';

export interface ChangeProps {
  readonly page: ResidentPage;
  readonly draft: ChangeDraft;
}

/** Which room and which day are looked at. The time follows from them, so they come first. */
const WhereAndWhen = ({ page: { t, locale }, draft: { facts, rooms, room, date } }: ChangeProps) => (
  <Section title={t('change.where')}>
    <Form action={hrefs.change(facts.booking.id)} method="get">
      <div class="field-row">
        {rooms.length > 1 ? (
          <Select
            name="room"
            label={t('slot.room')}
            value={room.id}
            choices={rooms.map(one => ({ value: one.id, label: nameIn(locale, one) }))}
          />
        ) : null}
        <DateInput name="date" label={t('change.date')} value={date} />
      </div>
      <Actions>
        <Button look="secondary">{t('change.look')}</Button>
      </Actions>
    </Form>
  </Section>
);

/** The free times of that day; the booking's own time is among them. */
const Times = ({ page: { t, locale }, draft: { offer, choice, date } }: ChangeProps) => {
  const day = formatDate(locale, date, 'year');
  return countOfTimes(offer) === 0 ? (
    <Notice tone="warning" title={t('change.nothing-free', { date: day })} />
  ) : (
    <TimePicker
      times={offer}
      picked={choice}
      label={t('change.times', { date: day })}
      bandsHint={t('slot.bands.hint')}
    />
  );
};

/** What else is free, to look at for this booking. */
const OtherTimes = ({
  page: { t, locale },
  draft,
  offered,
}: ChangeProps & { readonly offered: readonly OfferedSlot[] }) => (
  <Section title={t('change.others')}>
    <ul class="link-list">
      {offered.map(({ roomId, roomName, date, from, to, bands }) => (
        <li>
          <a
            href={hrefs.change(
              draft.facts.booking.id,
              `room=${roomId}&${choiceQuery(bands.length > 0 ? { date, bands } : { date, from, to })}&${keptAnswers(draft.values)}`,
            )}
          >
            {`${formatDate(locale, date)} ${formatTime(locale, from)}–${formatTime(locale, to)} ${roomName}`}
          </a>
        </li>
      ))}
    </ul>
  </Section>
);

/** 変更する: everything that the booking says, to be said otherwise; nothing happens before the next page. */
export const ChangePage = ({
  page,
  draft,
  errors = {},
  offered = [],
}: ChangeProps & { readonly errors?: FormState['errors']; readonly offered?: readonly OfferedSlot[] }) => {
  const { t } = page;
  const { facts, room, date } = draft;
  return (
    <Page
      visit={page.visit(facts.town.municipality)}
      title={t('change.title')}
      form={{ values: draft.values, errors }}
      isPrivate
      back={{ href: hrefs.booking(facts.booking.id), label: t('booking.title') }}
    >
      {offered.length > 0 ? <OtherTimes page={page} draft={draft} offered={offered} /> : null}
      <WhereAndWhen page={page} draft={draft} />
      <Section title={t('change.what', { room: nameIn(page.locale, room) })}>
        <Form
          action={`${hrefs.change(facts.booking.id)}/check`}
          method="get"
          hidden={{ room: room.id, date }}
        >
          <Times page={page} draft={draft} />
          <UseFields page={page} draft={draft.draft} />
          <Actions>
            <Button size="main">{t('change.check')}</Button>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
};
