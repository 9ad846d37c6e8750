import type { SeriesPattern } from '@kashikan/bookings/rules';
import { errorWords, formatTime, formatWeekday, formatYen } from '@kashikan/i18n';
import type { OfferedSlot, SeriesDate } from '@kashikan/journeys';
import { type LocalDate, newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Details,
  DayName,
  EmptyState,
  Form,
  Page,
  Section,
  Select,
  StatusChip,
  SummaryList,
  TextInput,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import { type Over, patternName, type Series } from './series-offers';

interface SeriesProps {
  readonly page: ResidentPage;
  readonly series: Series;
}

/** 「毎週 火曜日」. */
export function patternWords({ t, locale }: ResidentPage, first: LocalDate, pattern: SeriesPattern): string {
  const weekday = formatWeekday(locale, first);
  if (pattern.every === 'week')
    return pattern.interval === 1 ? t('series.week', { weekday }) : t('series.week.two', { weekday });
  return pattern.nth === 'last'
    ? t('series.month.last', { weekday })
    : t('series.month.nth', { nth: pattern.nth, weekday });
}

/** The first use as hidden fields, for every form of the page. */
const CarriedChoice = ({ series: { choice } }: Pick<SeriesProps, 'series'>) => (
  <>
    <input type="hidden" name="date" value={choice.date} />
    {'bands' in choice ? (
      choice.bands.map(band => <input type="hidden" name="bands" value={band} />)
    ) : (
      <>
        <input type="hidden" name="from" value={choice.from} />
        <input type="hidden" name="to" value={choice.to} />
      </>
    )}
  </>
);

const Rule = ({ page, series }: SeriesProps) => {
  const { t } = page;
  const { room, choice, patterns, pattern, last } = series;
  return (
    <Form action={`/rooms/${room.id}/series`} method="get">
      <CarriedChoice series={series} />
      <Select
        name="every"
        label={t('series.every')}
        value={patternName(pattern)}
        choices={patterns.map(one => ({
          value: patternName(one),
          label: patternWords(page, choice.date, one),
        }))}
      />
      <TextInput
        name="until"
        label={t('series.until')}
        hint={t('series.until.hint')}
        value={last}
        width="medium"
      />
      <Actions>
        <Button look="secondary">{t('series.show')}</Button>
      </Actions>
    </Form>
  );
};

const Instead = ({
  page,
  offers,
}: {
  readonly page: ResidentPage;
  readonly offers: readonly OfferedSlot[];
}) => {
  const { t, locale } = page;
  return offers.length > 0 ? (
    <Details summary={t('series.instead')}>
      <ul class="plain-list">
        {offers.map(offer => (
          <li>
            <a
              href={hrefs.slot(
                offer.roomId,
                offer.bands.length > 0
                  ? { date: offer.date, bands: offer.bands }
                  : { date: offer.date, from: offer.from, to: offer.to },
              )}
            >
              <DayName date={offer.date} /> {offer.roomName} {formatTime(locale, offer.from)}–
              {formatTime(locale, offer.to)}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  ) : null;
};

const NotFree = ({ page, date }: { readonly page: ResidentPage; readonly date: SeriesDate }) => {
  const { locale } = page;
  if (date.state === 'free') return null;
  if (date.state === 'refused')
    return (
      <p>
        {errorWords(date.code, date.facts, {
          locale,
          zone: page.town.timeZone,
          requestId: page.visitor.requestId,
        })}
      </p>
    );
  return <Instead page={page} offers={date.alternatives} />;
};

const DateRow = ({
  page,
  date,
  isChosen,
  over,
}: {
  readonly page: ResidentPage;
  readonly date: SeriesDate;
  readonly isChosen: boolean;
  readonly over: Over | undefined;
}) => {
  const { t, locale } = page;
  const id = `d-${date.date}`;
  const isOver = over?.dates.includes(date.date) ?? false;
  if (date.state === 'free')
    return (
      <li class="choice">
        <input type="checkbox" id={id} name="dates" value={date.date} checked={isChosen && !isOver} />
        <label for={id}>
          <DayName date={date.date} />{' '}
          {isOver ? (
            <StatusChip tone="waiting">{t('series.over')}</StatusChip>
          ) : (
            <StatusChip tone="good">{t('series.free')}</StatusChip>
          )}{' '}
          {date.totalYen === null ? null : formatYen(locale, date.totalYen)}
        </label>
        {date.date === over?.dates[0] ? <Instead page={page} offers={over.alternatives} /> : null}
      </li>
    );
  return (
    <li>
      <p>
        <DayName date={date.date} />{' '}
        <StatusChip tone={date.state === 'taken' ? 'stopped' : 'neutral'}>
          {date.state === 'taken' ? t('series.taken') : t('series.closed')}
        </StatusChip>
      </p>
      <NotFree page={page} date={date} />
    </li>
  );
};

const Dates = ({ page, series }: SeriesProps) => {
  const { t, locale } = page;
  const { room, dates, pattern, last, form } = series;
  const free = dates.flatMap(date => (date.state === 'free' ? [date] : []));
  if (dates.length === 0) return null;
  if (free.length === 0) return <EmptyState title={t('series.none')} />;
  const chosen = form.values.dates === undefined ? undefined : [form.values.dates].flat();
  const total = free.reduce((sum, { totalYen }) => sum + (totalYen ?? 0), 0);
  return (
    <Section title={t('series.dates')} id="dates">
      <p>{t('series.dates.asked', { free: free.length, all: dates.length })}</p>
      <p>{t('series.total', { total: formatYen(locale, total) })}</p>
      <Form
        action="/baskets"
        idempotencyKey={newId()}
        hidden={{ room: room.id, every: patternName(pattern), until: last }}
      >
        <CarriedChoice series={series} />
        <fieldset class="field">
          <legend class="legend">
            <span class="label">{t('series.dates')}</span>
            <span class="hint">{t('series.dates.hint')}</span>
          </legend>
          <ul class="plain-list series-dates">
            {dates.map(date => (
              <DateRow
                page={page}
                date={date}
                isChosen={chosen?.includes(date.date) ?? true}
                over={series.over}
              />
            ))}
          </ul>
        </fieldset>
        <p>{t('slot.hold.note')}</p>
        <Actions>
          <Button size="main">{t('series.hold')}</Button>
        </Actions>
      </Form>
    </Section>
  );
};

/** くり返しの申込み: how often and until when, then each date with its state. */
export const SeriesPage = ({ page, series }: SeriesProps) => {
  const { t, locale } = page;
  const { room, choice, form } = series;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={t('series.title')}
      form={form}
      back={{ href: hrefs.slot(room.id, choice), label: nameIn(locale, room) }}
    >
      <SummaryList
        rows={[
          { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
          {
            label: t('series.start'),
            value:
              'bands' in choice ? (
                <>
                  <DayName date={choice.date} /> {bandName(room, choice.bands, locale)}
                </>
              ) : (
                <When date={choice.date} from={choice.from} to={choice.to} />
              ),
          },
        ]}
      />
      <Rule page={page} series={series} />
      <Dates page={page} series={series} />
    </Page>
  );
};
