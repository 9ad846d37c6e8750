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
import { editOf } from './room-edit';
import { isBackFromPreview, roomBoxes } from './write-room';
import { placeOf } from './room-place';
import { RoomEditorPage } from './room.view';
import { StaffRooms } from './staff-rooms';

/** F1: the settings of one room, and how residents would see them. */
@Pages('settings/rooms/:room')
@Requires('settings.edit')
export class RoomController {
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
    const room = await this.rooms.roomOfTown(page, id);
    if (isBackFromPreview(fields)) return this.shown(page, room, typedAgain(fields, roomBoxes));
    const refused = await this.editSection.save(page, fields, editOf(room, fields));
    return refused ? this.shown(page, room, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const room = await this.rooms.roomOfTown(page, id);
    const edit = editOf(room, fields);
    const refused = await this.editSection.save(page, fields, { ...edit, isTrial: true });
    if (refused) return this.shown(page, room, refused);
    const { document } = await this.editSection.read(page);
    edit.edit(document);
    const place = placeOf(document, room);
    if (!place) throw catalogueErrors.roomUnknown();
    const shown = previewOf(place);
    return new Shown(h(PreviewPage, { page, shown, fields, photosOf: room, saveHref: roomHrefs.room(id) }));
  }

  /** With a refusal, the form as it was typed, on top of what now holds. */
  private async shown(page: StaffPage, room: Room, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = placeOf(document, room);
    if (!place) throw catalogueErrors.roomUnknown();
    const seen = seenOf(place.room);
    const props = { page, document, place, roomId: room.id, seen, form: refused?.form };
    return new Shown(h(RoomEditorPage, props), refused?.status ?? 200);
  }
}
