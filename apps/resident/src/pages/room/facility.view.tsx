import type { Facility } from '@kashikan/catalogue';
import { AccessibilityList, Page, Section, SummaryList, telHref } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { RoomList } from '../search/results.view';

interface FacilityPageProps {
  readonly page: ResidentPage;
  readonly facility: Facility;
}

/** One house: where it is, how to reach it, its rooms. */
export const FacilityPage = ({ page, facility }: FacilityPageProps) => {
  const { t, locale } = page;
  return (
    <Page
      visit={page.visit(facility.municipality)}
      title={nameIn(locale, facility)}
      back={{ href: hrefs.town(facility.municipalityId), label: t('search.title') }}
    >
      <SummaryList
        rows={[
          {
            label: t('facility.address'),
            value: (
              <>
                {facility.address}{' '}
                <a class="inline-target" href={hrefs.map(facility.address)} rel="noreferrer">
                  {t('facility.map')}
                </a>
              </>
            ),
          },
          facility.access ? { label: t('facility.access'), value: facility.access } : null,
          facility.phone
            ? { label: t('facility.phone'), value: <a href={telHref(facility.phone)}>{facility.phone}</a> }
            : null,
        ]}
      />
      <AccessibilityList said={facility.accessibility} />
      <Section title={t('search.rooms-of', { facility: nameIn(locale, facility) })}>
        {facility.rooms.some(({ publication }) => publication === 'shown') ? (
          <p>{t('facility.rooms.counter')}</p>
        ) : null}
        <RoomList page={page} rooms={facility.rooms.filter(room => room.publication !== 'hidden')} />
      </Section>
    </Page>
  );
};
