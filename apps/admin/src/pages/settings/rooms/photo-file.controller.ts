import { PhotoBytes } from '@kashikan/catalogue';
import { Requires } from '@kashikan/edge';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { StaffRooms } from './staff-rooms';

/** The bytes of a photo for staff: of hidden rooms too, and only of rooms within their reach. */
@ApiExcludeController()
@Controller('settings/rooms/:room/photo-files')
@Requires('settings.edit')
export class PhotoFileController {
  constructor(
    private readonly rooms: StaffRooms,
    private readonly photos: PhotoBytes,
  ) {}

  @Get(':hash')
  async file(
    @CurrentPage() page: StaffPage,
    @Param('room') id: string,
    @Param('hash') hash: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const room = await this.rooms.room(page, id, 'settings.edit');
    const bytes = await this.photos.ofRoom(room.id, hash);
    await reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .type('image/webp')
      .send(bytes);
  }
}
