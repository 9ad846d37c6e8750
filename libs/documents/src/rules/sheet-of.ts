import { localDateOf } from '@kashikan/kernel';
import type { AnyPaper } from './bodies';
import { showCheckCode } from './check-code';
import { type DocumentState, doesHold } from './document-states';
import { facts, heading, type Sheet, type SheetBlock, text } from './sheet';
import { cancellationBlocks, reductionBlocks, refusalBlocks } from './sheets/decisions';
import { paymentRequestBlocks, receiptBlocks, refundBlocks } from './sheets/money';
import { addressed, day, ja, zoneOf } from './sheets/parts';
import { permitBlocks } from './sheets/permit';

/** What has become of a paper since it was issued. */
export interface PaperStanding {
  readonly state: DocumentState;
  readonly copies: number;
  readonly lastCopyAt: Date | null;
  readonly endedAt: Date | null;
}

/** How a reader finds out whether it still holds. */
export interface PaperCheck {
  readonly code: string;
  /** The page on which number and code are typed, as printed. */
  readonly address: string;
  /** The address with number and code in it, for the camera. */
  readonly url: string;
}

function blocksOf(paper: AnyPaper): SheetBlock[] {
  switch (paper.kind) {
    case 'permit':
      return permitBlocks(paper.body);
    case 'refusal':
      return refusalBlocks(paper.body);
    case 'reduction':
      return reductionBlocks(paper.body);
    case 'cancellation':
      return cancellationBlocks(paper.body);
    case 'payment-request':
      return paymentRequestBlocks(paper.body);
    case 'receipt':
      return receiptBlocks(paper.body);
    case 'refund':
      return refundBlocks(paper.body);
  }
}

/** 再発行, 差替え済み, 失効: what a reader must see before anything else. */
function marksOf({ body }: AnyPaper, { state, copies, lastCopyAt, endedAt }: PaperStanding): string[] {
  const on = (at: Date | null) => (at ? day(localDateOf(at, zoneOf(body))) : '');
  return [
    ...(doesHold(state)
      ? []
      : [ja(state === 'revoked' ? 'papers.revoked' : 'papers.superseded', { date: on(endedAt) })]),
    ...(copies > 1 ? [ja('papers.copy', { date: on(lastCopyAt), count: copies })] : []),
  ];
}

/** A paper with a number, ready to be laid out. */
export function sheetOf(paper: AnyPaper, standing: PaperStanding, check: PaperCheck): Sheet {
  const { body } = paper;
  return {
    size: 'A4',
    isLarge: false,
    title: ja(`papers.${paper.kind}.title`),
    marks: marksOf(paper, standing),
    head: [body.number, day(body.issuedOn)],
    to: addressed(body),
    from: [
      paper.kind === 'receipt' || paper.kind === 'refund' ? paper.body.issuerName : body.decidingAuthority,
    ],
    blocks: [
      ...blocksOf(paper),
      heading(ja('papers.check')),
      text(ja('papers.check.text', { address: check.address })),
      facts([ja('papers.check.code'), showCheckCode(check.code)]),
      { kind: 'code', text: check.url, alt: ja('papers.check.alt'), caption: '' },
    ],
  };
}
