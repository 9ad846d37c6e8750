import type { Locale } from '@kashikan/i18n';
import { telHref } from '../shell/footer';
import { Card } from '../show/layout';
import { Notice } from '../show/notice';
import { SummaryList } from '../show/summary-list';
import { useVisit, useWords } from '../visit';
import type { ShownFacility, ShownRoom } from './shown-room';

/** The name in the language of the page; the Japanese one where the town has given no other. */
export const shownName = (
  locale: Locale,
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
): string => (locale === 'en' && nameEn.trim() ? nameEn : name);

/** How the room is had: at once, after an approval, or at the counter. */
export function RoomBooking({
  room,
  facility,
}: {
  readonly room: ShownRoom;
  readonly facility: ShownFacility;
}) {
  const t = useWords();
  const { phone, processingDays } = facility;
  if (room.publication === 'shown')
    return (
      <Notice title={t('room.counter-only')}>
        <p>
          {t('room.counter-only.text')}
          {phone ? (
            <>
              {' '}
              <a class="inline-target" href={telHref(phone)}>
                {t('room.counter-only.phone', { phone })}
              </a>
            </>
          ) : null}
        </p>
      </Notice>
    );
  return (
    <p>{room.approvalRequired ? t('room.approval.text', { days: processingDays }) : t('room.direct.text')}</p>
  );
}

/** この部屋について: everything a resident wants to know of a room besides its free times. */
export function RoomAbout({
  room,
  facility,
  facilityHref,
}: {
  readonly room: ShownRoom;
  readonly facility: ShownFacility;
  readonly facilityHref?: string | undefined;
}) {
  const t = useWords();
  const { locale } = useVisit();
  const place = shownName(locale, facility);
  const equipment = facility.equipment.map(item => shownName(locale, item));
  return (
    <Card title={t('room.about')}>
      {room.description ? <p class="as-written">{room.description}</p> : null}
      <SummaryList
        rows={[
          {
            label: t('facility.place'),
            value: facilityHref ? <a href={facilityHref}>{place}</a> : place,
          },
          { label: t('facility.address'), value: facility.address },
          { label: t('room.how'), value: howOf(room, t) },
          { label: t('room.key'), value: facility.keyGuide },
          equipment.length > 0
            ? { label: t('room.equipment'), value: equipment.join(locale === 'ja' ? '、' : ', ') }
            : null,
        ]}
      />
      <RoomLayouts room={room} />
      {room.rules.length > 0 ? (
        <>
          <h3>{t('room.rules')}</h3>
          <ul class="plain-list">
            {room.rules.map(rule => (
              <li>{rule}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function RoomLayouts({ room: { layouts } }: { readonly room: ShownRoom }) {
  const t = useWords();
  const { locale } = useVisit();
  if (layouts.length === 0) return null;
  return (
    <>
      <h3>{t('room.layouts')}</h3>
      <SummaryList
        rows={layouts.map(layout => ({
          label: shownName(locale, layout),
          value: t('common.people', { count: layout.capacity }),
        }))}
      />
    </>
  );
}

function howOf({ publication, approvalRequired }: ShownRoom, t: ReturnType<typeof useWords>): string {
  if (publication === 'shown') return t('room.at-counter');
  return approvalRequired ? t('room.approval') : t('room.direct');
}
