import type { FixedChangeTerms, FixedQuote, FixedRefundByCause, FixedRefundStep } from '@kashikan/bookings';
import { plainUse } from '@kashikan/bookings/rules';
import { calendarWithoutReception } from '@kashikan/calendar';
import { dayStatus, type ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type LocalDate, type LocalTime, yen } from '@kashikan/kernel';
import { FeeBook, pricingErrors } from '@kashikan/pricing';
import {
  changeTermsOf,
  type FeeTable,
  percentNumber,
  quoteFee,
  type Quote,
  refundTerms,
} from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { dayTypeIn, factsOfUse, type PricedUse, timesOf } from './priced-use';
import { StandingFee, type WhoPays } from './standing-fee';

export interface Price {
  readonly quote: FixedQuote;
  readonly refundTerms: readonly FixedRefundStep[];
  readonly changeTerms: FixedChangeTerms;
  readonly refundByCause: FixedRefundByCause | null;
  /** How long after the application a slip costs nothing. */
  readonly graceMinutes: number;
}

/** On all days that are alike to a table, by beginning and then by end; null where it has no answer. */
type Totals = Map<LocalTime, Map<LocalTime, number | null>>;

/** More than a year; whoever asks for more days begins again. */
const MOST_DAYS = 400;

/** What a use costs and what comes back when it is cancelled, by the rules in effect on the day of asking. */
@Injectable()
export class PriceRequest {
  private readonly ordinary = new WeakMap<FeeTable, Map<string, Totals>>();
  /** The same by room and day, as one who asks on a day finds them; a new day begins a new one. */
  private readonly asked = new Map<string, WeakMap<Room, Map<LocalDate, Totals | null>>>();

  constructor(
    private readonly feeBook: FeeBook,
    private readonly standingFee: StandingFee,
  ) {}

  /** The price for whoever books, with the reduction that stands for them, and the use as it is priced. Throws like `run`. */
  async forWhom<Use extends PricedUse>(
    room: Room,
    slot: ResolvedSlot,
    wanted: Use,
    who: WhoPays,
    termsFrom: LocalDate = slot.date,
  ): Promise<{ use: Use; price: Price }> {
    const use = await this.standingFee.apply(room, slot, wanted, who);
    return { use, price: await this.run(room, slot, use, who.today, termsFrom) };
  }

  /**
   * `on` is the day on which the fee is fixed; `termsFrom` the day from which the cancellation terms count when it is not that of
   * the use. Throws `pricing.*` when the table has no answer.
   */
  async run(
    room: Room,
    slot: ResolvedSlot,
    use: PricedUse,
    on: LocalDate,
    termsFrom: LocalDate = slot.date,
  ): Promise<Price> {
    const { table, version } = await this.feeBook.tableOf(room, { useDate: slot.date, today: on });
    const ladder = await this.feeBook.ladderOf(room);
    const quote = quoteFee(table, factsOfUse(table, room, slot, use));
    if (!quote.ok) throw pricingErrors.noQuote(quote);
    const terms = refundTerms(
      ladder,
      termsFrom,
      quote.totalYen,
      date => !dayStatus(calendarWithoutReception(room), date).open,
    );
    return {
      quote: fixed(quote, table, version),
      refundTerms: terms.steps.map(step => ({
        lastDate: step.lastDate,
        percent: percentNumber(step.percent),
        refundYen: yen(step.refundYen),
      })),
      changeTerms: changeTermsOf(ladder, slot.date),
      refundByCause: ladder.byCause ?? null,
      graceMinutes: ladder.graceMinutes ?? 0,
    };
  }

  /**
   * The total of an ordinary use without extras, of one room after the other; null when there is no table or it has no answer.
   * Remembered for the life of the table, since a search asks for hundreds that differ only by room, kind of day and time.
   */
  async ofOrdinaryUse(
    on: LocalDate,
    isOutsider = false,
  ): Promise<(room: Room, slot: ResolvedSlot) => number | null> {
    const tableFor = await this.feeBook.tablesAsOf(on);
    const use = { ...plainUse, isOutsider };
    const rooms = this.roomsAsked(`${on} ${isOutsider}`);
    return (room, slot) => {
      let days = rooms.get(room);
      if (!days) rooms.set(room, (days = new Map<LocalDate, Totals | null>()));
      let totals = days.get(slot.date);
      if (totals === undefined) {
        const table = tableFor(room, slot.date);
        if (days.size >= MOST_DAYS) days.clear();
        days.set(slot.date, (totals = table ? this.totalsOf(table, room, slot, isOutsider) : null));
      }
      if (!totals) return null;
      let byEnd = totals.get(slot.from);
      if (!byEnd) totals.set(slot.from, (byEnd = new Map<LocalTime, number | null>()));
      let total = byEnd.get(slot.to);
      if (total === undefined) {
        const table = tableFor(room, slot.date) as FeeTable;
        const quote = quoteFee(table, factsOfUse(table, room, slot, use));
        byEnd.set(slot.to, (total = quote.ok ? quote.totalYen : null));
      }
      return total;
    };
  }

  private roomsAsked(key: string): WeakMap<Room, Map<LocalDate, Totals | null>> {
    let rooms = this.asked.get(key);
    if (!rooms) {
      // Residents and outsiders, on the days that it is in the zones of the towns.
      if (this.asked.size >= 4) this.asked.clear();
      this.asked.set(key, (rooms = new WeakMap<Room, Map<LocalDate, Totals | null>>()));
    }
    return rooms;
  }

  private totalsOf(table: FeeTable, room: Room, slot: ResolvedSlot, isOutsider: boolean): Totals {
    let kinds = this.ordinary.get(table);
    if (!kinds) this.ordinary.set(table, (kinds = new Map<string, Totals>()));
    const month = slot.date.slice(5, 7);
    const times = JSON.stringify(timesOf(room, slot.date));
    const key = `${isOutsider} ${room.feeRoomCode} ${dayTypeIn(table, room, slot)} ${month} ${times}`;
    let totals = kinds.get(key);
    if (!totals) kinds.set(key, (totals = new Map<LocalTime, Map<LocalTime, number | null>>()));
    return totals;
  }
}

const fixed = (quote: Quote, table: FeeTable, version: number): FixedQuote => ({
  lines: quote.lines.map(({ kind, label, detail, citation, amountYen }) => ({
    kind,
    label,
    detail: detail === '' ? null : detail,
    citation: citation === '' ? null : citation,
    amountYen,
  })),
  totalYen: quote.totalYen,
  taxIncludedYen: quote.taxIncludedYen,
  tableCode: table.code,
  tableVersion: version,
  taxPercent: quote.taxRatePercent,
  ...(quote.betterCombination && {
    combined: { name: quote.betterCombination.name, savedYen: quote.betterCombination.savedYen },
  }),
});
