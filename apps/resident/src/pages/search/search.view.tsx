import { dayparts } from '@kashikan/calendar/rules';
import type { Town } from '@kashikan/catalogue';
import { addDays } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Checkboxes,
  DateInput,
  Details,
  Form,
  type FormState,
  Page,
  Radios,
  Section,
  Select,
  TextInput,
  Tick,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { periods } from './read-period';
import { dayKinds, lengths } from './read-search';

interface SearchProps {
  readonly page: ResidentPage;
  readonly town: Town;
  readonly form?: FormState;
}

/** A1: what, when, how many; everything may be left open. */
export const SearchPage = ({ page, town, form }: SearchProps) => {
  const { t } = page;
  return (
    <Page visit={page.visit()} title={t('search.title')} lead={t('search.lead')} form={form}>
      <SearchForm page={page} town={town} form={form} />
      <QuickDays page={page} />
      <p>
        <a href={hrefs.releases(page.town.id)}>{t('releases.link')}</a>
      </p>
      <Section title={t('search.facilities')}>
        <ul class="doors">
          {town.facilities.map(facility => (
            <li>
              <a class="door" href={hrefs.facility(facility.id)}>
                {nameIn(page.locale, facility)}
                <span class="door-note">
                  {t('search.rooms.count', {
                    count: facility.rooms.filter(room => room.publication !== 'hidden').length,
                  })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
};

/** What fewer people ask for; open when something of it was asked for before. */
const MoreWishes = ({
  t,
  locale,
  town,
  form,
}: Pick<ResidentPage, 't' | 'locale'> & Pick<SearchProps, 'town' | 'form'>) => (
  <Details
    summary={t('search.more')}
    isOpen={detailNames.some(name => (form?.values[name] ?? '').length > 0)}
  >
    <DateInput name="to" label={t('search.to')} hint={t('search.to.hint')} isOptional />
    <Checkboxes
      name="days"
      label={t('search.weekdays')}
      isInline
      isOptional
      choices={dayKinds.map(kind => ({ value: kind, label: t(`search.weekday.${kind}`) }))}
    />
    <Select
      name="minutes"
      label={t('search.minutes')}
      choices={[
        { value: '', label: t('search.minutes.any') },
        ...lengths.map(minutes => ({
          value: String(minutes),
          label: t('search.minutes.hours', { hours: minutes / 60 }),
        })),
      ]}
    />
    <Select
      name="facility"
      label={t('search.facility')}
      choices={[
        { value: '', label: t('search.facility.any') },
        ...town.facilities.map(facility => ({ value: facility.id, label: nameIn(locale, facility) })),
      ]}
    />
    <Tick name="stepFree" label={t('search.step-free')} />
  </Details>
);

const detailNames = ['to', 'days', 'minutes', 'facility', 'stepFree'] as const;

const SearchForm = ({ page: { t, locale }, town, form }: SearchProps) => (
  <Form action={hrefs.results(town.municipality.id, '')} method="get" class="panel">
    <Select
      name="purpose"
      label={t('search.purpose')}
      choices={[
        { value: '', label: t('search.purpose.any') },
        ...town.purposes.map(purpose => ({ value: purpose.code, label: nameIn(locale, purpose) })),
      ]}
    />
    <div class="field-row">
      <Select
        name="when"
        label={t('search.date')}
        choices={[
          { value: '', label: t('search.when.any') },
          ...periods.map(period => ({ value: period, label: t(`search.when.${period}`) })),
        ]}
      />
      <DateInput name="date" label={t('search.date.exact')} isOptional />
    </div>
    <Radios
      name="time"
      label={t('search.time')}
      value="any"
      isInline
      choices={dayparts.map(part => ({ value: part, label: t(`search.time.${part}`) }))}
    />
    <TextInput
      name="people"
      label={t('search.people')}
      hint={t('search.people.hint')}
      inputMode="numeric"
      width="short"
      unit={t('search.people.unit')}
      isOptional
    />
    <MoreWishes t={t} locale={locale} town={town} form={form} />
    <Actions>
      <Button size="main">{t('search.submit')}</Button>
    </Actions>
  </Form>
);

/** One touch for the days that people ask for most. */
const QuickDays = ({ page }: { readonly page: ResidentPage }) => {
  const { t, town } = page;
  const today = page.today();
  const days = [
    ['search.date.today', `date=${today}`],
    ['search.date.tomorrow', `date=${addDays(today, 1)}`],
    ['search.date.weekend', 'when=weekend'],
    ['search.quick.evenings', 'when=next-week&time=evening'],
  ] as const;
  return (
    <nav class="quick" aria-label={t('search.quick')}>
      <span>{t('search.quick')}</span>
      {days.map(([key, query]) => (
        <a href={hrefs.results(town.id, query)}>{t(key)}</a>
      ))}
    </nav>
  );
};
