import type { BodyOf } from '../bodies';
import { heading, type SheetBlock, text } from '../sheet';
import { feesOf, instructionOf, ja, useOf } from './parts';

/** 利用許可書: what is permitted, for how much, on which conditions. */
export const permitBlocks = (body: BodyOf<'permit'>): SheetBlock[] => [
  text(ja('papers.permit.lead')),
  useOf(body),
  ...feesOf(body, body.taxPercent),
  ...(body.conditions.length > 0
    ? [heading(ja('papers.permit.conditions')), { kind: 'list', items: body.conditions } as const]
    : []),
  heading(ja('papers.permit.revocation')),
  text(ja('papers.permit.revocation.text')),
  heading(ja('papers.permit.key')),
  text(body.keyGuide),
  ...instructionOf(body),
];
