import { Documents, DocumentSheets, MakeFile, ReissueDocument } from '@kashikan/documents';
import { reissueReasons } from '@kashikan/documents/rules';
import {
  type Answer,
  type Fields,
  Moved,
  Pages,
  Requires,
  sendPdf,
  ShowsPeople,
  Shown,
  type StaffMember,
  textOf,
} from '@kashikan/edge';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import type { Permission } from '@kashikan/identity';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ReadBooking } from '../bookings/read-booking';
import { DocumentPage, type DocumentResult } from './document.view';

const results: readonly DocumentResult[] = ['reissued', 'issued'];

/** 文書, as staff see and give them out. */
@Pages('documents/:paper')
@ShowsPeople()
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly sheets: DocumentSheets,
    private readonly bookings: ReadBooking,
    private readonly reissue: ReissueDocument,
    private readonly files: MakeFile,
  ) {}

  @Get()
  @Requires('booking.view')
  async show(
    @CurrentPage() page: StaffPage,
    @Param('paper') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const document = await this.forStaff(page.staff, id, 'booking.view');
    const result = results.find(one => one === done);
    return new Shown(h(DocumentPage, { page, document, sheet: this.sheets.of(document), result }));
  }

  @Get('file.pdf')
  @Requires('booking.view')
  async file(
    @CurrentPage() page: StaffPage,
    @Param('paper') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.forStaff(page.staff, id, 'booking.view');
    await sendPdf(reply, document.kind, await this.files.of(document));
  }

  @Post('reissue')
  @Requires('document.issue')
  async giveAgain(
    @CurrentPage() page: StaffPage,
    @Param('paper') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { documentId } = await this.forStaff(page.staff, id, 'document.issue');
    const { actor, municipalityId } = page.staff;
    const reason = reissueReasons.find(one => one === textOf(fields, 'reason')) ?? 'asked';
    await this.reissue.run({ actor, documentId, municipalityId, reason });
    return new Moved(`/documents/${id}?done=reissued`);
  }

  /** Another town's paper, or one of a facility where this person has no role, does not exist for them. */
  private async forStaff(staff: StaffMember, id: string, permission: Permission) {
    const document = await this.documents.byId(id);
    staff.mustMay(permission, document);
    await this.bookings.forStaff(staff, document.bookingId, permission);
    return document;
  }
}
