import { PhotoBytes } from '@kashikan/catalogue';
import { Open } from '@kashikan/edge';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/** Photos of rooms. The address is the hash of the bytes, so what lies there never changes and is asked for once. */
@ApiExcludeController()
@Open()
@Controller('photos')
export class PhotoController {
  constructor(private readonly photos: PhotoBytes) {}

  @Get(':hash')
  async photo(
    @Param('hash') hash: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.photos.shown(hash);
    const etag = `"${hash}"`;
    void reply.headers({ etag, 'cache-control': 'public, max-age=31536000, immutable' });
    if (known === etag) return void (await reply.code(304).send());
    await reply.type('image/webp').send(bytes);
  }
}
