import type { Municipality } from '@kashikan/catalogue';
import { Page, Section, telHref } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

/** Where an install lends for several municipalities: which one? */
export const TownsPage = ({
  page,
  towns,
}: {
  readonly page: ResidentPage;
  readonly towns: readonly Municipality[];
}) => (
  <Page visit={page.visitAnywhere()} title={page.t('home.towns.title')} lead={page.t('home.towns.lead')}>
    <ul class="doors">
      {towns.map(town => (
        <li>
          <a class="door" href={hrefs.town(town.id)}>
            {nameIn(page.locale, town)}
          </a>
        </li>
      ))}
    </ul>
  </Page>
);

const questions = ['card', 'group', 'cancel', 'key', 'language'] as const;

/** 困ったとき: what people ask most, and the phone line first. */
export const HelpPage = ({ page }: { readonly page: ResidentPage }) => {
  const { t, town } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('common.help.title')}
      back={{ href: hrefs.town(town.id), label: t('search.title') }}
    >
      <p>
        {t('home.help.call')}{' '}
        <a href={telHref(town.phone)}>{t('common.help.phone', { phone: town.phone })}</a>（
        {t('common.help.hours', { hours: town.phoneHours })}）
      </p>
      {questions.map(question => (
        <Section title={t(`home.help.${question}`)}>
          <p>{t(`home.help.${question}.answer`)}</p>
        </Section>
      ))}
    </Page>
  );
};
