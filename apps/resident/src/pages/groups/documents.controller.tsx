import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
} from '@kashikan/edge';
import { GroupView } from '@kashikan/groups';
import { tidyName } from '@kashikan/groups/rules';
import { KeepGroup } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { GroupPage } from './group.view';
import { wrongGroupForm } from './groups.controller';

const fieldOf = {
  'group.document-kind': 'file',
  'group.document-too-large': 'file',
  'group.documents-full': 'file',
};

/** 添付書類. */
@Pages('my/groups/:group/documents')
@SignedIn()
export class GroupDocumentsController {
  constructor(
    private readonly groups: GroupView,
    private readonly keepGroup: KeepGroup,
  ) {}

  @Post()
  @HttpCode(200)
  async add(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    const whole = await this.groups.of(groupId, accountId, page.now, 'manage');
    const bytes = Buffer.isBuffer(body.file) ? body.file : Buffer.alloc(0);
    const again = (form: ReturnType<typeof wrongGroupForm>) =>
      new Shown(<GroupPage page={page} whole={whole} form={form} />, 422);
    if (bytes.length === 0) return again(wrongGroupForm(page, {}, { file: 'groups.documents.missing' }));
    const typed = tidyName(textOf(body, 'documentName')).slice(0, 120);
    const name = typed || `${page.t('groups.section.documents')} ${whole.documents.length + 1}`;
    try {
      await this.keepGroup.addDocument({ actor, accountId, groupId }, { name, bytes });
    } catch (error) {
      const { errors } = refusedForm(error, page, {}, fieldOf);
      return again({ values: {}, errors: { ...errors } });
    }
    return new Moved(hrefs.group(groupId, '?done=document-added#documents'));
  }

  /** Always a file to keep, never something that a page shows: what a stranger sent must not run in our name. */
  @Get(':document')
  async file(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Param('document') documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const accountId = page.resident?.accountId ?? '';
    const { bytes, mediaType } = await this.groups.document(groupId, documentId, accountId, page.now);
    await reply.type(mediaType).header('content-disposition', 'attachment').send(bytes);
  }

  @Post(':document/removal')
  async remove(
    @CurrentPage() page: ResidentPage,
    @Param('group') groupId: string,
    @Param('document') documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    await this.keepGroup.removeDocument({ actor, accountId, groupId }, documentId);
    return new Moved(hrefs.group(groupId, '?done=document-removed#documents'));
  }
}
