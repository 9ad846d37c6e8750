import type { LocalDate, Yen } from '@kashikan/kernel';

/** Which part of the engine made a line; i18n words these for pages in other languages than the ordinance's. */
export type LineKind = 'base' | 'extension' | 'surcharge' | 'reduction' | 'equipment' | 'rounding';

/** The sum behind a line, for whoever words it in another language. */
export type Calculation =
  | { readonly by: 'rate'; readonly ofYen: number; readonly rate: string }
  | {
      readonly by: 'count';
      readonly unitYen: number;
      readonly count: number;
      readonly unit: 'hour' | 'band' | 'use' | 'person' | 'minutes';
      readonly unitMinutes?: number;
      readonly quantity?: number;
    };

export interface QuoteLine {
  readonly kind: LineKind;
  /** The step, band, equipment or rounding of the table that made the line. */
  readonly ruleId: string;
  readonly label: string;
  /** 「13,300円 × 150%」; empty when the amount stands in the table as it is. */
  readonly detail: string;
  readonly calculation?: Calculation;
  readonly citation: string;
  /** Negative for a reduction or a cut. */
  readonly amountYen: Yen;
}

/** The combined price that was used although the bands were chosen singly. */
export interface BetterCombination {
  readonly codes: readonly string[];
  readonly name: string;
  readonly yen: Yen;
  readonly singlyYen: Yen;
  readonly savedYen: Yen;
}

/** `lines` add up to `totalYen` exactly. */
export interface Quote {
  readonly ok: true;
  readonly lines: readonly QuoteLine[];
  readonly totalYen: Yen;
  readonly taxIncludedYen: Yen;
  readonly taxRatePercent: number;
  readonly tableVersion: { readonly code: string; readonly effectiveFrom: LocalDate };
  readonly betterCombination?: BetterCombination;
}

/** The case for which the table says nothing; named so that the town can mend its table. */
export interface UnpricedCase {
  readonly roomCode: string;
  readonly dayType: string;
  readonly tier?: string;
  readonly bands?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
}

export interface NoQuote {
  readonly ok: false;
  readonly reason: 'no-price' | 'unknown-equipment' | 'unknown-reduction' | 'reduction-not-allowed';
  readonly case: UnpricedCase;
}
