import { translate } from '@kashikan/i18n';
import type { BodyOf } from '../bodies';
import { facts, heading, type SheetBlock, text } from '../sheet';
import { day, feeWord, groundsOf, instructionOf, ja, useOf, yenWords } from './parts';

/** 利用不許可通知書. */
export const refusalBlocks = (body: BodyOf<'refusal'>): SheetBlock[] => [
  text(ja('papers.refusal.lead', { date: day(body.requestedOn) })),
  useOf(body),
  ...groundsOf(body),
  ...instructionOf(body),
];

/** 減免決定通知書, also of a denied one. */
export const reductionBlocks = (body: BodyOf<'reduction'>): SheetBlock[] => [
  text(ja(body.isGranted ? 'papers.reduction.granted' : 'papers.reduction.refused', { fee: feeWord(body) })),
  useOf(body),
  heading(ja('papers.reduction.decision')),
  facts(
    [ja('papers.reduction.name'), body.reductionName],
    [ja('papers.reduction.before'), yenWords(body.beforeYen)],
    [ja('papers.reduction.amount'), body.isGranted ? yenWords(body.reducedYen) : null],
    [ja('papers.reduction.after'), body.isGranted ? yenWords(body.beforeYen - body.reducedYen) : null],
  ),
  ...groundsOf(body),
  ...instructionOf(body),
];

const cancellationLead = ({ cause, permitNumber }: BodyOf<'cancellation'>) =>
  cause === 'applicant'
    ? ja('papers.cancellation.own')
    : ja(permitNumber ? 'papers.cancellation.town' : 'papers.cancellation.unpermitted');

/** 利用許可取消通知書. */
export const cancellationBlocks = (body: BodyOf<'cancellation'>): SheetBlock[] => [
  text(cancellationLead(body)),
  useOf(body),
  facts(
    [ja('papers.cancellation.permit'), body.permitNumber],
    [ja('papers.cancellation.on'), day(body.issuedOn)],
    [ja('papers.cancellation.paid'), yenWords(body.paidYen)],
    [ja('papers.cancellation.refund'), yenWords(body.refundYen)],
  ),
  ...(body.grounds ? groundsOf(body.grounds) : []),
  ...(body.cause === 'force-majeure' && !body.grounds
    ? [heading(translate('ja', 'papers.reason')), text(ja('papers.cancellation.force-majeure'))]
    : []),
  ...instructionOf(body),
];
