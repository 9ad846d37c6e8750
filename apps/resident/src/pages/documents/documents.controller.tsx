import { instructionDates } from '@kashikan/approvals/rules';
import { BookingView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import {
  type Document,
  Documents,
  documentErrors,
  DocumentSheets,
  MakeFile,
  RecordDelivery,
} from '@kashikan/documents';
import { type Answer, Moved, Pages, sendPdf, Shown, SignedIn } from '@kashikan/edge';
import { RequestPayment } from '@kashikan/journeys';
import { DomainError, localDateOf } from '@kashikan/kernel';
import { Get, Injectable, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { DocumentPage } from './documents.view';

/** What is made when somebody asks for it. */
@Injectable()
export class AskedPapers {
  constructor(
    readonly files: MakeFile,
    readonly request: RequestPayment,
  ) {}
}

/** A resident's own papers, and those of the groups for which they act. */
@Pages()
@SignedIn()
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly sheets: DocumentSheets,
    private readonly bookings: BookingView,
    private readonly catalogue: Catalogue,
    private readonly delivery: RecordDelivery,
    private readonly asked: AskedPapers,
  ) {}

  /** Opening it is what delivers it: the periods of the 教示 run from the day after. */
  @Get('my/documents/:paper')
  async show(@CurrentPage() page: ResidentPage, @Param('paper') id: string): Promise<Answer> {
    const document = await this.own(page, id);
    if (document.openedAt === null) await this.delivery.run(page.visitor.actor, id, 'opened');
    const lastDays = await this.lastDaysOf(document, document.openedAt ?? page.now);
    const sheet = this.sheets.of(document);
    return new Shown(<DocumentPage page={page} document={document} sheet={sheet} lastDays={lastDays} />);
  }

  @Get('my/documents/:paper/file.pdf')
  async file(
    @CurrentPage() page: ResidentPage,
    @Param('paper') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.own(page, id);
    const bytes = await this.asked.files.of(document);
    await this.delivery.run(page.visitor.actor, id, 'downloaded');
    await sendPdf(reply, document.kind, bytes);
  }

  @Post('bookings/:booking/payment-request')
  async requestPayment(@CurrentPage() page: ResidentPage, @Param('booking') id: string): Promise<Answer> {
    await this.bookings.ofOwner(id, ownerOf(page.visitor), 'pay');
    return new Moved(hrefs.document(await this.asked.request.run(page.visitor.actor, id)));
  }

  /** Anybody else's does not exist for them. */
  private async own(page: ResidentPage, id: string): Promise<Document> {
    const document = await this.documents.byId(id);
    try {
      await this.bookings.ofOwner(document.bookingId, ownerOf(page.visitor), 'see');
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') throw documentErrors.unknown();
      throw error;
    }
    return document;
  }

  private async lastDaysOf(document: Document, openedAt: Date): Promise<string | undefined> {
    if (!('instruction' in document.body) || document.body.instruction.length === 0) return undefined;
    const facility = await this.catalogue.facility(document.facilityId);
    return instructionDates(facility, localDateOf(openedAt, facility.municipality.timeZone));
  }
}
