import { catalogueErrors, type Room } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Shown } from '@kashikan/edge';
import type { TownDocument } from '@kashikan/journeys';
import { Body, Get, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, type SectionEdit, seenOf, typedAgain } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { previewOf } from './preview';
import { PreviewPage } from './preview.view';
import { freeCode, placeOf, type RoomPlace } from './room-place';
import { RoomEditorPage } from './room.view';
import { StaffRooms } from './staff-rooms';
import { isBackFromPreview, roomBoxes } from './write-room';

/** What a form about `room` does: changes it, or makes another one out of it. */
export interface RoomFormKind {
  readonly isCopy: boolean;
  readonly editOf: (room: Room, fields: Fields) => SectionEdit;
  /** The room that the edit has written. */
  readonly written: (document: TownDocument, room: Room) => RoomPlace | undefined;
  readonly saveHref: (roomId: string) => string;
  readonly doneHref: string;
}

/** The form of a room: shown, tried as residents would see it, and saved. */
@Injectable()
export abstract class RoomFormPages {
  protected abstract readonly kind: RoomFormKind;

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
    const refused = await this.editSection.save(page, fields, this.kind.editOf(room, fields));
    return refused ? this.shown(page, room, refused) : new Moved(this.kind.doneHref);
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const room = await this.rooms.roomOfTown(page, id);
    const edit = this.kind.editOf(room, fields);
    const refused = await this.editSection.save(page, fields, { ...edit, isTrial: true });
    if (refused) return this.shown(page, room, refused);
    const { document } = await this.editSection.read(page);
    edit.edit(document);
    const place = this.kind.written(document, room);
    if (!place) throw catalogueErrors.roomUnknown();
    const photosOf = this.kind.isCopy ? {} : { photosOf: room };
    const shown = previewOf(place);
    return new Shown(h(PreviewPage, { page, shown, fields, ...photosOf, saveHref: this.kind.saveHref(id) }));
  }

  /** With a refusal, the form as it was typed, on top of what now holds. */
  private async shown(page: StaffPage, room: Room, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = placeOf(document, room);
    if (!place) throw catalogueErrors.roomUnknown();
    const copy = this.kind.isCopy ? { code: freeCode(place.room.code, place.facility.rooms) } : undefined;
    const seen = seenOf(place.room);
    const props = { page, document, place, roomId: room.id, seen, copy, form: refused?.form };
    return new Shown(h(RoomEditorPage, props), refused?.status ?? 200);
  }
}
