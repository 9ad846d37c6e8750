import { Pages, Requires } from '@kashikan/edge';
import { EditTown } from '@kashikan/journeys';
import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';

/** The municipality's file as it holds now, to be kept or edited by hand. It tells of the whole town, and of nobody in it. */
@Pages('import')
@Requires('catalogue.view')
export class TownFileController {
  constructor(private readonly editTown: EditTown) {}

  @Get('file')
  async download(@CurrentPage() { staff }: StaffPage, @Res() reply: FastifyReply): Promise<void> {
    staff.mustMayEverywhere('catalogue.view');
    const { text, version } = await this.editTown.file(staff.municipalityId);
    await reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${staff.municipalityId}-${version}.yaml"`)
      .send(text);
  }
}
