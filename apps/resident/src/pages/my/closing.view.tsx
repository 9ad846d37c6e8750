import { formatDate } from '@kashikan/i18n';
import type { LeavingObstacle } from '@kashikan/journeys';
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  Tick,
  type Visit,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

interface ClosingProps {
  readonly page: ResidentPage;
  readonly obstacles: readonly LeavingObstacle[];
  /** For how many years the names of past bookings are kept. */
  readonly keptYears: number;
  readonly form: FormState | undefined;
}

/** What is in the way comes with its way out; only without any is there a button. */
export const ClosingPage = ({ page, obstacles, keptYears, form }: ClosingProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('closing.title')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      form={form}
      isPrivate
    >
      {obstacles.length > 0 ? (
        <Section title={t('closing.first')}>
          {obstacles.map(obstacle => (
            <Obstacle page={page} obstacle={obstacle} />
          ))}
        </Section>
      ) : null}
      <Section title={t('closing.ends')}>
        <p>{t('closing.ends.text')}</p>
      </Section>
      <Section title={t('closing.kept')}>
        <p>{t('closing.kept.text', { count: keptYears })}</p>
        <p>
          {t('closing.kept.data')} <a href={hrefs.data}>{t('my.data')}</a>
        </p>
      </Section>
      {obstacles.length === 0 ? (
        <Section title={t('closing.do')}>
          <Form action={hrefs.closing}>
            <Tick name="sure" label={t('closing.sure')} isRequired />
            <Actions>
              <Button look="danger" size="main">
                {t('closing.submit')}
              </Button>
              <ButtonLink look="quiet" size="main" href={hrefs.my}>
                {t('closing.keep')}
              </ButtonLink>
            </Actions>
          </Form>
        </Section>
      ) : null}
    </Page>
  );
};

const Obstacle = ({
  page,
  obstacle,
}: {
  readonly page: ResidentPage;
  readonly obstacle: LeavingObstacle;
}) => {
  const { t, locale } = page;
  const { kind, id, useDate, group } = obstacle;
  const about = group ?? (useDate ? formatDate(locale, useDate, 'year') : '');
  return (
    <Notice tone="warning" title={t(`closing.obstacle.${kind}`, { about })}>
      <p>{t(`closing.obstacle.${kind}.out`)}</p>
      <ButtonLink look="secondary" href={kind === 'group' ? hrefs.group(id, '/people') : hrefs.booking(id)}>
        {t(`closing.obstacle.${kind}.go`)}
      </ButtonLink>
    </Notice>
  );
};

/** Nobody is signed in any more. */
export const ClosedPage = ({
  page: { t },
  visit,
  isTold,
}: {
  readonly page: ResidentPage;
  readonly visit: Visit;
  readonly isTold: boolean;
}) => (
  <Page visit={visit} title={t('closing.done')}>
    <Notice tone="success" isResult>
      <p>{t('closing.done.text')}</p>
      {isTold ? <p>{t('closing.done.mail')}</p> : null}
    </Notice>
    <p>
      <a href={visit.links.home}>{t('search.title')}</a>
    </p>
  </Page>
);
