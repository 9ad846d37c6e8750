import { Pages, Requires } from '@kashikan/edge';
import { roomHrefs } from './hrefs';
import { copyOf, newPlace } from './room-edit';
import { type RoomFormKind, RoomFormPages } from './room-form';

/** F1: a new room out of a similar one, so that only what differs has to be typed. */
@Pages('settings/rooms/:room/copy')
@Requires('settings.edit')
export class CopyRoomController extends RoomFormPages {
  protected readonly kind: RoomFormKind = {
    isCopy: true,
    editOf: copyOf,
    written: newPlace,
    saveHref: roomHrefs.copy,
    doneHref: roomHrefs.list('done=added'),
  };
}
