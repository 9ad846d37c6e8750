import type { TownDocument } from '@kashikan/journeys';
import { translate } from '@kashikan/i18n';
import { AdminPage, type FormState, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';
import { RoomBasics } from './room-basics';
import { RoomLending } from './room-lending';
import type { RoomPlace } from './room-place';
import { chosenPurposes, roomOptions } from './room-values';

export interface RoomEditorProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  /** The room that is edited, or the one whose settings a new room starts with. */
  readonly place: RoomPlace;
  /** In the address. */
  readonly roomId: string;
  readonly seen: string;
  /** For a new room: the code it would get, and the room it is copied from. */
  readonly copy?: { readonly code: string } | undefined;
  readonly form?: FormState | undefined;
}

/** F1: one room, all its settings in one form. */
export const RoomEditorPage = (props: RoomEditorProps) => {
  const { page, place, copy, form } = props;
  const title = copy
    ? translate('ja', 'admin.room.new.title')
    : translate('ja', 'admin.room.title', { room: place.room.name });
  return (
    <AdminPage
      visit={page.visit}
      title={title}
      back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
      {...(form ? { form } : {})}
    >
      <Editor {...props} />
    </AdminPage>
  );
};

function Editor({ document, place, roomId, seen, copy }: RoomEditorProps) {
  const t = useWords();
  const isNew = copy !== undefined;
  const room = copy
    ? { ...place.room, feeRoom: place.room.feeRoom ?? place.room.code, code: copy.code }
    : place.room;
  const hrefs = isNew
    ? { save: roomHrefs.copy(roomId), preview: roomHrefs.copyPreview(roomId) }
    : { save: roomHrefs.room(roomId), preview: roomHrefs.preview(roomId) };
  return (
    <>
      {isNew ? <p>{t('admin.room.new.lead', { room: place.room.name })}</p> : null}
      {isNew ? null : (
        <p>
          <a class="inline-target" href={roomHrefs.photos(roomId)}>
            {t('admin.room.open-resident')}
          </a>
        </p>
      )}
      <SectionForm
        action={hrefs.save}
        seen={seen}
        cancelHref={roomHrefs.list()}
        more={
          <button type="submit" class="button button-secondary button-main" formaction={hrefs.preview}>
            {t('admin.room.preview')}
          </button>
        }
      >
        <RoomBasics room={room} isNew={isNew} />
        <RoomLending
          room={room}
          isNew={isNew}
          options={roomOptions(document, place.facility)}
          purposes={chosenPurposes(room, document)}
        />
      </SectionForm>
    </>
  );
}
