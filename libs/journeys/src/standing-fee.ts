import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type LocalDate } from '@kashikan/kernel';
import { FeeBook, pricingErrors, StandingReductions } from '@kashikan/pricing';
import { standingReduction, standsFor, type WhoBooks } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { factsOfUse, type PricedUse } from './priced-use';

/** Whoever books, and the day on which the fee is fixed. */
export type WhoPays = WhoBooks & { readonly today: LocalDate };

/** 減免団体登録 applied by itself: decided for the year, so it is a line of the fee and nothing to decide again. */
@Injectable()
export class StandingFee {
  constructor(
    private readonly feeBook: FeeBook,
    private readonly standing: StandingReductions,
  ) {}

  /**
   * The use with the reduction that stands for whoever books, unless another one was asked for. Throws
   * `pricing.reduction-not-registered` when one that stands by the year was asked for without being registered.
   */
  async apply<Use extends PricedUse>(room: Room, slot: ResolvedSlot, use: Use, who: WhoPays): Promise<Use> {
    const { table } = await this.feeBook.tableOf(room, { useDate: slot.date, today: who.today });
    const standing = new Set(table.reductions.filter(({ standing }) => standing).map(({ code }) => code));
    const asked = use.reductionCode;
    const plain: Use = { ...use, hasStandingReduction: false };
    if (standing.size === 0 || (asked !== null && !standing.has(asked))) return plain;
    const candidates = await this.standing.candidates(room.municipalityId, who);
    const registered = candidates.filter(one => standsFor(one, who, slot.date));
    const found = standingReduction(table, factsOfUse(table, room, slot, use), registered);
    if (found) return { ...use, reductionCode: found.code, hasStandingReduction: true };
    if (asked !== null) throw pricingErrors.notRegistered();
    return plain;
  }
}
