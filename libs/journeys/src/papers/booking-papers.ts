import { instructionText } from '@kashikan/approvals/rules';
import type { Booking } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import {
  type CancellationFacts,
  EndDocument,
  type Grounds,
  IssueDocument,
  type IssuedDocument,
  type NewDocument,
} from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { feeLinesOf, PaperFacts, taxPercentOf } from './paper-facts';

export type CancellationOnPaper = Pick<
  CancellationFacts,
  'cause' | 'grounds' | 'permitNumber' | 'paidYen' | 'refundYen'
>;

/** The papers of what is decided about a booking, each as the booking stands in this unit. */
@Injectable()
export class BookingPapers {
  constructor(
    private readonly issue: IssueDocument,
    private readonly end: EndDocument,
    private readonly facts: PaperFacts,
  ) {}

  /** 利用許可書: the first; asked again, the one that is there. */
  async permit(tx: Tx, booking: Booking): Promise<IssuedDocument> {
    return this.issue.run(tx, await this.permitOf(tx, booking));
  }

  /** The next permit after the booking has changed; the one before holds no longer. */
  async nextPermit(tx: Tx, booking: Booking): Promise<IssuedDocument> {
    return this.issue.replace(tx, await this.permitOf(tx, booking), 'changed');
  }

  private permitOf(tx: Tx, booking: Booking): Promise<NewDocument<'permit'>> {
    return this.facts.paperOf(tx, booking, 'permit', ({ rules, facility }) => ({
      feeLines: feeLinesOf(booking),
      totalYen: booking.feeYen ?? 0,
      taxPercent: taxPercentOf(booking),
      conditions: rules,
      keyGuide: facility.keyGuide,
      instruction: instructionText('permit', facility),
    }));
  }

  /** 利用不許可通知書; of a change, `subjectId` is the change. */
  async refusal(tx: Tx, booking: Booking, grounds: Grounds, subjectId = booking.id): Promise<IssuedDocument> {
    const paper = await this.facts.paperOf(
      tx,
      booking,
      'refusal',
      ({ facility }) => ({
        ...grounds,
        requestedOn: localDateOf(booking.createdAt, facility.municipality.timeZone),
        instruction: instructionText('refusal', facility),
      }),
      subjectId,
    );
    return this.issue.run(tx, paper);
  }

  /** 減免決定通知書 of the reduction in the fee as it was fixed; nothing where there is none. */
  async reductionGranted(tx: Tx, booking: Booking): Promise<IssuedDocument | undefined> {
    const lines = (booking.quote?.lines ?? []).filter(({ kind }) => kind === 'reduction');
    if (!booking.useFacts.reductionCode || lines.length === 0) return undefined;
    const reducedYen = -lines.reduce((sum, { amountYen }) => sum + amountYen, 0);
    const paper = await this.facts.paperOf(tx, booking, 'reduction', () => ({
      isGranted: true,
      reductionName: lines.map(({ label }) => label).join('、'),
      beforeYen: (booking.feeYen ?? 0) + reducedYen,
      reducedYen,
      article: [...new Set(lines.map(({ citation }) => citation ?? ''))].join('、'),
      facts: '',
      instruction: [],
    }));
    return this.issue.run(tx, paper);
  }

  /** 減免不承認: a disposition against the applicant, so with grounds and 教示. */
  async reductionRefused(
    tx: Tx,
    booking: Booking,
    reductionName: string,
    grounds: Grounds,
  ): Promise<IssuedDocument> {
    const paper = await this.facts.paperOf(tx, booking, 'reduction', ({ facility }) => ({
      isGranted: false,
      reductionName,
      beforeYen: booking.feeYen ?? 0,
      reducedYen: 0,
      ...grounds,
      instruction: instructionText('fee', facility),
    }));
    return this.issue.run(tx, paper);
  }

  /** The permit and the request for payment of a booking that is given up hold no longer; the number of the permit, if there was one. */
  async revoke(tx: Tx, { id: subjectId, municipalityId }: Booking): Promise<string | null> {
    const end = { subjectId, municipalityId, reason: 'cancelled' } as const;
    await this.end.run(tx, { ...end, kind: 'payment-request' });
    return (await this.end.run(tx, { ...end, kind: 'permit' })) ?? null;
  }

  /** 利用許可取消通知書. Who gives up an application that nobody has permitted needs no paper about it. */
  async cancellation(tx: Tx, booking: Booking, what: CancellationOnPaper): Promise<void> {
    if (what.cause === 'applicant' && what.permitNumber === null) return;
    const paper = await this.facts.paperOf(tx, booking, 'cancellation', ({ facility }) => ({
      ...what,
      instruction: what.cause === 'applicant' ? [] : instructionText('refusal', facility),
    }));
    await this.issue.run(tx, paper);
  }
}
