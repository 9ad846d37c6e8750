import { instructionText } from '@kashikan/approvals/rules';
import { type Booking, BookingsStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { DocumentsStore, IssueDocument, type IssuedDocument, type RefundFacts } from '@kashikan/documents';
import { fiscalYearOf, localDateOf } from '@kashikan/kernel';
import type { Charge } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { feeLinesOf, invoiceOf, PaperFacts } from './paper-facts';

const causes: Readonly<Record<string, RefundFacts['why']>> = {
  change: 'change',
  'late-payment': 'late-payment',
};

/** The papers of the money of a booking. */
@Injectable()
export class MoneyPapers {
  constructor(
    private readonly issue: IssueDocument,
    private readonly facts: PaperFacts,
    private readonly bookings: BookingsStore,
    private readonly documents: DocumentsStore,
  ) {}

  /** 納入通知書: one per fee; after the fee has changed, the next takes the place of the one before. */
  async paymentRequest(tx: Tx, booking: Booking): Promise<IssuedDocument> {
    const paper = await this.facts.paperOf(tx, booking, 'payment-request', ({ facility }) => ({
      feeLines: feeLinesOf(booking),
      totalYen: booking.feeYen ?? 0,
      payBy: (booking.payBy ?? booking.startsAt).toISOString(),
      fiscalYear: fiscalYearOf(localDateOf(tx.now, facility.municipality.timeZone)),
      revenueAccount: facility.revenueAccount,
      instruction: instructionText('fee', facility),
    }));
    const there = await this.documents.bodyOf(tx, 'payment-request', booking.id);
    const { totalYen, payBy } = paper.body;
    return there && (there.totalYen !== totalYen || there.payBy !== payBy)
      ? this.issue.replace(tx, paper, 'fee-changed')
      : this.issue.run(tx, paper);
  }

  /** 領収書 of what a charge has brought in of the fee. */
  async receipt(tx: Tx, charge: Charge, amountYen: number): Promise<IssuedDocument> {
    const { booking } = await this.bookings.withApplicant(tx, charge.bookingId);
    const paidAt = charge.entrustedAt ?? tx.now;
    const paper = await this.facts.paperOf(
      tx,
      booking,
      'receipt',
      room => ({
        ...invoiceOf(booking, room, amountYen),
        subject: charge.subject,
        amountYen,
        paidOn: localDateOf(paidAt, room.facility.municipality.timeZone),
        method: charge.method ?? 'other',
      }),
      charge.id,
    );
    return this.issue.run(tx, paper);
  }

  /** 還付通知書 of one decision to give back, whatever number of refunds it takes. */
  async refund(
    tx: Tx,
    bookingId: string,
    refund: { readonly refundId: string; readonly amountYen: number; readonly rule: string },
  ): Promise<IssuedDocument> {
    const { booking } = await this.bookings.withApplicant(tx, bookingId);
    const { amountYen, rule } = refund;
    const why = causes[rule] ?? 'cancelled';
    const receipts = await this.documents.receiptsOf(tx, bookingId);
    const paper = await this.facts.paperOf(
      tx,
      booking,
      'refund',
      room => {
        const invoice = invoiceOf(booking, room, amountYen);
        return {
          ...invoice,
          // Money for which there was nothing to pay was never the price of anything.
          ...(why === 'late-payment' ? { invoiceNumber: null, taxYen: 0 } : {}),
          amountYen,
          why,
          paidOn: receipts.at(-1)?.paidOn ?? null,
          receiptNumbers: receipts.map(({ number }) => number),
        };
      },
      refund.refundId,
    );
    return this.issue.run(tx, paper);
  }
}
