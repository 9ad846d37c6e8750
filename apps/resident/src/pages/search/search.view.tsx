import type { Town } from '@kashikan/catalogue';
import { nextSaturday } from '@kashikan/i18n';
import { addDays } from '@kashikan/kernel';
import {
  Actions,
  Button,
  DateInput,
  Form,
  type FormState,
  Page,
  Radios,
  Section,
  Select,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { dayparts } from './read-search';

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
      <SearchForm page={page} town={town} />
      <QuickDays page={page} />
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

const SearchForm = ({ page: { t, locale }, town }: Pick<SearchProps, 'page' | 'town'>) => (
  <Form action={hrefs.results(town.municipality.id, '')} method="get" class="panel">
    <Select
      name="purpose"
      label={t('search.purpose')}
      choices={[
        { value: '', label: t('search.purpose.any') },
        ...town.purposes.map(purpose => ({ value: purpose.code, label: nameIn(locale, purpose) })),
      ]}
    />
    <DateInput name="date" label={t('search.date')} isOptional />
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
    ['search.date.today', today],
    ['search.date.tomorrow', addDays(today, 1)],
    ['search.date.weekend', nextSaturday(addDays(today, 1))],
  ] as const;
  return (
    <nav class="quick" aria-label={t('search.quick')}>
      <span>{t('search.quick')}</span>
      {days.map(([key, date]) => (
        <a href={hrefs.results(town.id, `date=${date}`)}>{t(key)}</a>
      ))}
    </nav>
  );
};
