import type { PaperHead } from '../bodies';
import { facts, type Sheet, text } from '../sheet';
import { addressed, ja, whenOf } from './parts';

/** The booking as it stands at this moment; a slip has no number of its own and is not kept. */
export interface SlipFacts extends Omit<PaperHead, 'number'> {
  readonly stateWords: string;
  /** What happens next, sentence by sentence. */
  readonly next: readonly string[];
  readonly officePhone: string;
  /** What the scanner at the counter reads. */
  readonly scanned: string;
}

/** 予約の控え: half the size, large type, for whoever comes to the counter without a telephone. */
export const slipSheet = (slip: SlipFacts): Sheet => ({
  size: 'A5',
  isLarge: true,
  title: ja('papers.slip.title'),
  marks: [],
  head: [],
  to: addressed(slip),
  from: [],
  blocks: [
    { kind: 'sum', label: ja('papers.slip.number'), amount: slip.bookingNumber },
    facts(
      [ja('papers.use.place'), `${slip.facilityName} ${slip.roomName}`],
      [ja('papers.use.when'), whenOf(slip)],
      [ja('papers.slip.state'), slip.stateWords],
      [ja('papers.slip.next'), slip.next.join('\n')],
      [ja('papers.slip.contact'), `${slip.facilityName} ${slip.officePhone}`],
    ),
    { kind: 'code', text: slip.scanned, alt: slip.bookingNumber, caption: ja('papers.slip.code') },
    text(ja('papers.slip.use')),
  ],
});
