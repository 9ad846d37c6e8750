import { catalogueErrors, type Room } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf, typedAgain } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';
import { previewOf } from './preview';
import { PreviewPage } from './preview.view';
import { copyOf, newPlace } from './room-edit';
import { freeCode, placeOf } from './room-place';
import { RoomEditorPage } from './room.view';
import { isBackFromPreview, roomBoxes } from './write-room';
import { StaffRooms } from './staff-rooms';

/** F1: a new room out of a similar one, so that only what differs has to be typed. */
@Pages('settings/rooms/:room/copy')
@Requires('settings.edit')
export class CopyRoomController {
  constructor(
    private readonly rooms: StaffRooms,
    private readonly editSection: EditSection,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('room') id: string): Promise<Answer> {
    return this.shown(page, await this.rooms.roomOfTown(page, id));
  }

  @Post()
  @HttpCode(200)
  async save(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const model = await this.rooms.roomOfTown(page, id);
    if (isBackFromPreview(fields)) return this.shown(page, model, typedAgain(fields, roomBoxes));
    const refused = await this.editSection.save(page, fields, copyOf(model, fields));
    return refused ? this.shown(page, model, refused) : new Moved(roomHrefs.list('done=added'));
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const model = await this.rooms.roomOfTown(page, id);
    const edit = copyOf(model, fields);
    const refused = await this.editSection.save(page, fields, { ...edit, isTrial: true });
    if (refused) return this.shown(page, model, refused);
    const { document } = await this.editSection.read(page);
    edit.edit(document);
    const place = newPlace(document, model);
    if (!place) throw catalogueErrors.roomUnknown();
    const shown = previewOf(place);
    return new Shown(h(PreviewPage, { page, shown, fields, saveHref: roomHrefs.copy(id) }));
  }

  private async shown(page: StaffPage, model: Room, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = placeOf(document, model);
    if (!place) throw catalogueErrors.roomUnknown();
    const copy = { code: freeCode(place.room.code, place.facility.rooms) };
    const seen = seenOf(place.room);
    const props = { page, document, place, roomId: model.id, seen, copy, form: refused?.form };
    return new Shown(h(RoomEditorPage, props), refused?.status ?? 200);
  }
}
