import { Pages, Requires } from '@kashikan/edge';
import { roomHrefs } from './hrefs';
import { editOf } from './room-edit';
import { type RoomFormKind, RoomFormPages } from './room-form';
import { placeOf } from './room-place';

/** F1: the settings of one room, and how residents would see them. */
@Pages('settings/rooms/:room')
@Requires('settings.edit')
export class RoomController extends RoomFormPages {
  protected readonly kind: RoomFormKind = {
    isCopy: false,
    editOf,
    written: placeOf,
    saveHref: roomHrefs.room,
    doneHref: roomHrefs.list('done=saved'),
  };
}
