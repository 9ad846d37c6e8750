import { AddPhoto, ChangePhoto, type PhotoChange, type Room } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';
import { PhotosPage, shownEvents } from './photos.view';
import { StaffRooms } from './staff-rooms';

/** Beside which field a refusal stands; the fields of a photo carry its id. */
const fieldsOf = (suffix: string): Readonly<Record<string, string>> => ({
  'catalogue.photo-text-missing': `alt${suffix}`,
  'catalogue.photo-text-too-long': `alt${suffix}`,
  'catalogue.photo-credit-too-long': `credit${suffix}`,
  ...Object.fromEntries(
    ['missing', 'too-large', 'kind-unknown', 'broken', 'of-too-many-pixels', 'too-small', 'known'].map(
      name => [`catalogue.photo-${name}`, 'file'],
    ),
  ),
  'catalogue.photos-full': 'file',
});

const textsOf = (fields: Fields, suffix = '') => ({
  alt: textOf(fields, `alt${suffix}`),
  altEn: textOf(fields, `altEn${suffix}`),
  credit: textOf(fields, `credit${suffix}`),
});

/** 写真: sent, described, put in order and removed, room by room. */
@Pages('settings/rooms/:room/photos')
@Requires('settings.edit')
export class PhotosController {
  constructor(
    private readonly rooms: StaffRooms,
    private readonly addPhoto: AddPhoto,
    private readonly changePhoto: ChangePhoto,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const room = await this.rooms.room(page, id, 'settings.edit');
    const event = shownEvents.find(one => one === done);
    return new Shown(h(PhotosPage, { page, room, ...(event ? { done: event } : {}) }));
  }

  @Post()
  @HttpCode(200)
  async add(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const room = await this.rooms.room(page, id, 'settings.edit');
    const bytes = Buffer.isBuffer(fields.file) ? fields.file : Buffer.alloc(0);
    try {
      await this.addPhoto.run(page.staff.actor, room, { bytes, ...textsOf(fields) });
    } catch (error) {
      return refused(page, room, refusedForm(error, page, fields, fieldsOf('')));
    }
    return new Moved(roomHrefs.photos(id, 'done=added'));
  }

  @Post(':photo')
  @HttpCode(200)
  async change(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Param('photo') photoId: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const room = await this.rooms.room(page, id, 'settings.edit');
    const { event, change } = changeOf(fields, photoId);
    try {
      await this.changePhoto.run(page.staff.actor, room, photoId, change);
    } catch (error) {
      return refused(page, room, refusedForm(error, page, fields, fieldsOf(`-${photoId}`)));
    }
    return new Moved(roomHrefs.photos(id, `done=${event}`));
  }
}

type Event = (typeof shownEvents)[number];

/** The button that was pressed says what is to happen; without one the words are saved. */
function changeOf(fields: Fields, photoId: string): { event: Event; change: PhotoChange } {
  switch (textOf(fields, 'do')) {
    case 'earlier':
      return { event: 'moved', change: { kind: 'move', places: -1 } };
    case 'later':
      return { event: 'moved', change: { kind: 'move', places: 1 } };
    case 'remove':
      return { event: 'removed', change: { kind: 'remove' } };
    default:
      return { event: 'saved', change: { kind: 'describe', ...textsOf(fields, `-${photoId}`) } };
  }
}

const refused = (page: StaffPage, room: Room, form: RefusedForm): Shown =>
  new Shown(h(PhotosPage, { page, room, refused: form }), form.status);
