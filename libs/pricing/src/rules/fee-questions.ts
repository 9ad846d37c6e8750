import type { FeeTable } from './fee-table';
import type { StepCondition } from './fee-step';

/** What the application form must ask because the answer may change the fee of this room. */
export interface FeeQuestions {
  readonly asksTicketPrice: boolean;
  readonly asksCommercial: boolean;
  readonly asksOutsider: boolean;
  readonly asksRehearsal: boolean;
  readonly asksAirConditioning: boolean;
}

export function feeQuestions(table: FeeTable, roomCode: string): FeeQuestions {
  const tiers = (table.tiers ?? []).filter(tier => tier.rooms === undefined || tier.rooms.includes(roomCode));
  const conditions: StepCondition[] = [...table.steps, ...tiers]
    .map(({ when }) => when ?? {})
    .filter(when => when.rooms === undefined || when.rooms.includes(roomCode));
  const hasTier = tiers.some(tier => (tier.ticketFromYen ?? 0) > 0);
  const asks = (...keys: (keyof StepCondition)[]): boolean =>
    conditions.some(when => keys.some(key => when[key] !== undefined));
  return {
    asksTicketPrice: hasTier || asks('ticketOverYen', 'ticketUpToYen'),
    asksCommercial: asks('isCommercial') || table.reductions.some(it => it.when?.isCommercial !== undefined),
    asksOutsider: asks('isOutsider'),
    asksRehearsal: asks('isRehearsal'),
    asksAirConditioning: asks('usesAirConditioning'),
  };
}
