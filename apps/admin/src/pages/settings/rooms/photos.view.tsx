import type { Room, RoomPhoto } from '@kashikan/catalogue';
import { photoTerms } from '@kashikan/catalogue/rules';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Details,
  FileInput,
  Form,
  Hidden,
  Notice,
  Section,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../../frame/refused';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';

/** What has just happened, as the address says it. */
export const shownEvents = ['added', 'saved', 'moved', 'removed'] as const;

interface PhotosProps {
  readonly page: StaffPage;
  readonly room: Room;
  readonly done?: (typeof shownEvents)[number];
  readonly refused?: RefusedForm;
}

export const PhotosPage = ({ page, room, done, refused }: PhotosProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.photos.title', { room: room.name })}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(refused ? { form: refused.form } : {})}
  >
    <Photos room={room} done={done} />
  </AdminPage>
);

function Photos({ room, done }: { readonly room: Room; readonly done: PhotosProps['done'] }) {
  const t = useWords();
  return (
    <>
      {done ? (
        <Notice tone="success" isResult>
          {t(`admin.photos.done.${done}`)}
        </Notice>
      ) : null}
      {room.photos.length === 0 ? <p>{t('admin.photos.none')}</p> : null}
      {room.photos.map((photo, at) => (
        <OnePhoto room={room} photo={photo} at={at} />
      ))}
      <Section title={t('admin.photos.add')} id="add">
        <AddOne room={room} />
      </Section>
    </>
  );
}

function AddOne({ room }: { readonly room: Room }) {
  const t = useWords();
  return (
    <Form action={roomHrefs.photos(room.id)} hasFiles>
      <FileInput
        name="file"
        label={t('admin.photos.file')}
        hint={t('admin.photos.file.hint', { megabytes: photoTerms.mostBytes / 1_000_000 })}
        accept="image/jpeg,image/png,image/webp"
        isRequired
      />
      <Words suffix="" photo={undefined} />
      <Actions>
        <Button size="main">{t('admin.photos.add')}</Button>
      </Actions>
    </Form>
  );
}

interface OneProps {
  readonly room: Room;
  readonly photo: RoomPhoto;
  readonly at: number;
}

function OnePhoto({ room, photo, at }: OneProps) {
  const t = useWords();
  const { thumb, wide } = photo;
  const title = t('admin.photos.number', { number: at + 1 });
  return (
    <Section title={title}>
      <Form action={roomHrefs.photo(room.id, photo.id)} class="photo-edit">
        <p>
          <img
            src={roomHrefs.photoFile(room.id)(thumb.hash)}
            width={thumb.width}
            height={thumb.height}
            alt={photo.alt}
            loading="lazy"
          />
          <span class="hint">{t('admin.photos.size', { width: wide.width, height: wide.height })}</span>
        </p>
        <div>
          <Words suffix={`-${photo.id}`} photo={photo} />
          <Actions>
            <Button>
              {t('admin.photos.save')}
              <Hidden>{title}</Hidden>
            </Button>
            {at > 0 ? <Move to="earlier" of={title} /> : null}
            {at < room.photos.length - 1 ? <Move to="later" of={title} /> : null}
          </Actions>
        </div>
      </Form>
      <Details
        summary={
          <>
            {t('admin.photos.remove.ask')}
            <Hidden>{title}</Hidden>
          </>
        }
      >
        <Form action={roomHrefs.photo(room.id, photo.id)} hidden={{ do: 'remove' }}>
          <p>{t('admin.photos.remove.text')}</p>
          <Button look="danger">
            {t('admin.photos.remove')}
            <Hidden>{title}</Hidden>
          </Button>
        </Form>
      </Details>
    </Section>
  );
}

function Move({ to, of }: { readonly to: 'earlier' | 'later'; readonly of: string }) {
  const t = useWords();
  return (
    <Button look="quiet" name="do" value={to}>
      {t(`admin.photos.${to}`)}
      <Hidden>{of}</Hidden>
    </Button>
  );
}

function Words({ suffix, photo }: { readonly suffix: string; readonly photo: RoomPhoto | undefined }) {
  const t = useWords();
  return (
    <>
      <TextInput
        name={`alt${suffix}`}
        label={t('admin.photos.alt')}
        hint={suffix === '' ? t('admin.photos.alt.hint') : undefined}
        value={photo?.alt}
        maxLength={photoTerms.longestText}
        isRequired
      />
      <TextInput
        name={`altEn${suffix}`}
        label={t('admin.photos.alt-en')}
        value={photo?.altEn}
        maxLength={photoTerms.longestText}
        isOptional
      />
      <TextInput
        name={`credit${suffix}`}
        label={t('admin.photos.credit')}
        hint={suffix === '' ? t('admin.photos.credit.hint') : undefined}
        value={photo?.credit}
        maxLength={photoTerms.longestText}
        isOptional
      />
    </>
  );
}
