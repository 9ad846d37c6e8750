import type { Locale } from '@kashikan/i18n';
import { useVisit, useWords } from '../visit';
import type { PhotoHref, ShownPhoto } from './shown-room';

interface PhotoProps {
  readonly photo: ShownPhoto;
  readonly hrefOf: PhotoHref;
}

const altIn = (locale: Locale, { alt, altEn }: ShownPhoto): string =>
  locale === 'en' && altEn !== '' ? altEn : alt;

/** A phone gets the light size whatever its screen is made of; a wide screen gets the large one. */
function Photo({ photo, hrefOf }: PhotoProps) {
  const { locale } = useVisit();
  const { phone, wide } = photo;
  return (
    <picture>
      <source
        media="(min-width: 48rem)"
        srcset={hrefOf(wide.hash)}
        width={wide.width}
        height={wide.height}
        type="image/webp"
      />
      <img
        src={hrefOf(phone.hash)}
        width={phone.width}
        height={phone.height}
        alt={altIn(locale, photo)}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

/** 写真: fetched when they come into sight, so that the words and the free times are there first. */
export function RoomPhotos({
  photos,
  hrefOf,
}: {
  readonly photos: readonly ShownPhoto[];
  readonly hrefOf: PhotoHref;
}) {
  const t = useWords();
  if (photos.length === 0) return null;
  return (
    <ul class={photos.length === 1 ? 'photos photos-one' : 'photos'}>
      {photos.map(photo => (
        <li>
          <figure class="photo">
            <Photo photo={photo} hrefOf={hrefOf} />
            {photo.credit ? (
              <figcaption>{t('room.photo.credit', { credit: photo.credit })}</figcaption>
            ) : null}
          </figure>
        </li>
      ))}
    </ul>
  );
}

/** A small picture beside the name of a room in a list. The name says what it is, so to a screen reader it is decoration. */
export const RoomThumb = ({ photo, hrefOf }: PhotoProps) => (
  <img
    class="thumb"
    src={hrefOf(photo.thumb.hash)}
    width={photo.thumb.width}
    height={photo.thumb.height}
    alt=""
    loading="lazy"
    decoding="async"
  />
);
