import type { RoomPhoto } from '@kashikan/catalogue';
import { CSRF_FIELD, type Fields, textsOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  Notice,
  RoomAbout,
  RoomBooking,
  RoomPhotos,
  RoomTraits,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';
import type { Preview } from './preview';

interface PreviewProps {
  readonly page: StaffPage;
  readonly shown: Preview;
  /** All that was typed; it travels on, since nothing is saved yet. */
  readonly fields: Fields;
  readonly saveHref: string;
  /** The room whose photos it has; a new one has none. */
  readonly photosOf?: { readonly id: string; readonly photos: readonly RoomPhoto[] };
}

/** 利用者の画面で見る: the same components as on the page of the residents, before anything is saved. */
export const PreviewPage = (props: PreviewProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.room.preview.title', { room: props.shown.room.name })}
  >
    <Seen {...props} />
  </AdminPage>
);

function Seen({ shown: { room, facility }, photosOf, fields, saveHref }: PreviewProps) {
  const t = useWords();
  return (
    <>
      <Notice title={t('admin.room.preview.lead')} />
      <Form action={saveHref}>
        <Carried fields={fields} />
        <Actions>
          <Button size="main">{t('common.save')}</Button>
          <Button size="main" look="secondary" name="do" value="edit">
            {t('admin.room.preview.back')}
          </Button>
        </Actions>
      </Form>
      {room.publication === 'hidden' ? (
        <Notice tone="warning" title={t('admin.room.preview.hidden')} />
      ) : (
        <section class="preview" aria-label={t('admin.room.preview.begin')}>
          <h2>{room.name}</h2>
          <RoomTraits room={room} />
          <RoomBooking room={room} facility={facility} />
          {photosOf ? (
            <RoomPhotos photos={photosOf.photos} hrefOf={roomHrefs.photoFile(photosOf.id)} />
          ) : null}
          <RoomAbout room={room} facility={facility} />
        </section>
      )}
    </>
  );
}

const Carried = ({ fields }: { readonly fields: Fields }) => (
  <>
    {Object.keys(fields)
      .filter(name => name !== CSRF_FIELD && name !== 'do')
      .flatMap(name => textsOf(fields, name).map(text => <input type="hidden" name={name} value={text} />))}
  </>
);
