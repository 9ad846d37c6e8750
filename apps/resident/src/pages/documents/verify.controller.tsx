import { CheckDocument } from '@kashikan/documents';
import { type Answer, type Fields, Open, Pages, Shown, textOf, Throttled } from '@kashikan/edge';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { VerifyPage } from './verify.view';

const limit = { most: 30, minutes: 10 };

/** Who has a paper in hand checks it: by the camera, or by number and code. Neither alone tells anything. */
@Pages('verify')
@Open()
export class VerifyController {
  constructor(private readonly check: CheckDocument) {}

  @Get()
  @Throttled({ name: 'verify', ...limit })
  async scanned(
    @CurrentPage() page: ResidentPage,
    @Query('id') id?: string,
    @Query('code') code?: string,
  ): Promise<Answer> {
    if (typeof id !== 'string' || typeof code !== 'string') return new Shown(<VerifyPage page={page} />);
    const found = await this.check.byId(id, code);
    return new Shown(<VerifyPage page={page} found={found} isUnknown={!found} />);
  }

  @Post()
  @HttpCode(200)
  @Throttled({ name: 'verify', ...limit })
  async typed(@CurrentPage() page: ResidentPage, @Body() fields: Fields): Promise<Answer> {
    const [number, code] = [textOf(fields, 'number'), textOf(fields, 'code')];
    const found = await this.check.byNumber(number, code);
    const form = { values: { number, code }, errors: {} };
    return new Shown(<VerifyPage page={page} found={found} form={form} isUnknown={!found} />);
  }
}
