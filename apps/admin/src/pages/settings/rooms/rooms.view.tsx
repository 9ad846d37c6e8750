import type { Facility, Room } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';
import { AdminPage, Hidden, Notice, RoomThumb, Section, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';

interface ListProps {
  readonly page: StaffPage;
  readonly facilities: readonly Facility[];
  readonly done?: 'saved' | 'added' | undefined;
}

/** F1 施設・部屋: everything that a town lends, and the way to change it. */
export const RoomsPage = (props: ListProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.settings.rooms')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
  >
    <Facilities {...props} />
  </AdminPage>
);

function Facilities({ page, facilities, done }: ListProps) {
  const t = useWords();
  const mayEdit = page.staff.may('settings.edit', null);
  return (
    <>
      {done ? (
        <Notice tone="success" isResult>
          {t(`admin.rooms.${done}`)}
        </Notice>
      ) : null}
      {mayEdit ? (
        <>
          <p>{t('admin.rooms.lead')}</p>
          <p>
            <a class="inline-target" href={roomHrefs.purposes}>
              {t('admin.rooms.purposes')}
            </a>
          </p>
        </>
      ) : null}
      {facilities.map(facility => (
        <Section title={facility.name} id={facility.code}>
          {mayEdit ? <FacilityDoors facility={facility} /> : null}
          <Rooms page={page} facility={facility} />
        </Section>
      ))}
    </>
  );
}

function FacilityDoors({ facility }: { readonly facility: Facility }) {
  const t = useWords();
  return (
    <ul class="quick-links">
      <li>
        <a class="inline-target" href={roomHrefs.facility(facility.id)}>
          {t('admin.rooms.facility.edit-of', { facility: facility.name })}
        </a>
      </li>
      <li>
        <a class="inline-target" href={roomHrefs.equipment(facility.id)}>
          {t('admin.rooms.equipment.edit-of', { facility: facility.name })}
        </a>
      </li>
      <li>
        <a class="inline-target" href={roomHrefs.hallRules(facility.id)}>
          {t('admin.rooms.hall-rules.edit-of', { facility: facility.name })}
        </a>
      </li>
    </ul>
  );
}

function Rooms({ page, facility }: { readonly page: StaffPage; readonly facility: Facility }) {
  const t = useWords();
  const mayEdit = page.staff.may('settings.edit', null);
  const maySendPhotos = page.staff.may('settings.edit', facility.id);
  return (
    <Table
      id={`rooms-${facility.code}`}
      caption={t('admin.rooms.caption', { facility: facility.name })}
      isCaptionHidden
      columns={[
        {
          head: t('admin.rooms.room'),
          isRowHead: true,
          cell: (room: Room) => (mayEdit ? <RoomLink room={room} /> : room.name),
        },
        {
          head: t('admin.rooms.capacity'),
          isNumber: true,
          cell: room => t('common.people', { count: room.capacity }),
        },
        {
          head: t('admin.rooms.publication'),
          cell: room => t(`admin.rooms.publication.${room.publication}`),
        },
        {
          head: t('admin.rooms.photos'),
          cell: room =>
            maySendPhotos ? (
              <PhotosLink room={room} />
            ) : (
              t('admin.rooms.photos.count', { count: room.photos.length })
            ),
        },
        ...(mayEdit
          ? [{ head: t('admin.rooms.actions'), cell: (room: Room) => <CopyLink room={room} /> }]
          : []),
      ]}
      rows={facility.rooms}
    />
  );
}

const RoomLink = ({ room }: { readonly room: Room }) => (
  <a class="inline-target" href={roomHrefs.room(room.id)}>
    {room.name}
  </a>
);

function PhotosLink({ room }: { readonly room: Room }) {
  const t = useWords();
  const [first] = room.photos;
  return (
    <a class="inline-target" href={roomHrefs.photos(room.id)}>
      {first ? <RoomThumb photo={first} hrefOf={roomHrefs.photoFile(room.id)} /> : null}
      <Hidden>{t('admin.rooms.photos.of', { room: room.name })}</Hidden>
      <span>{t('admin.rooms.photos.count', { count: room.photos.length })}</span>
    </a>
  );
}

function CopyLink({ room }: { readonly room: Room }) {
  const t = useWords();
  return (
    <a class="inline-target" href={roomHrefs.copy(room.id)}>
      <span aria-hidden="true">{t('admin.rooms.copy')}</span>
      <Hidden>{t('admin.rooms.copy.of', { room: room.name })}</Hidden>
    </a>
  );
}
