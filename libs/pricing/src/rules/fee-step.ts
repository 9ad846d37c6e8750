import type { Rounding } from './rounding';

/** Every named condition must hold; a step without conditions always applies. */
export interface StepCondition {
  /** Strictly more than this highest ticket price. */
  readonly ticketOverYen?: number;
  /** At most this highest ticket price. */
  readonly ticketUpToYen?: number;
  readonly isCommercial?: boolean;
  /** 市外. */
  readonly isOutsider?: boolean;
  /** 練習・準備で舞台のみ. */
  readonly isRehearsal?: boolean;
  readonly usesAirConditioning?: boolean;
  /** Strictly more people than this. */
  readonly peopleOver?: number;
  /** At most this many people. */
  readonly peopleUpTo?: number;
  /** 1 to 12, of the day of use: 「11月から4月まで」 is `[11, 12, 1, 2, 3, 4]`. */
  readonly months?: readonly number[];
  readonly purposes?: readonly string[];
  readonly exceptPurposes?: readonly string[];
  readonly rooms?: readonly string[];
  readonly dayTypes?: readonly string[];
  /** At least one of these bands is taken. */
  readonly bands?: readonly string[];
  readonly reductions?: readonly string[];
}

interface StepHead {
  readonly id: string;
  /** What the quote prints: the words of the ordinance. */
  readonly label: string;
  readonly citation: string;
  readonly when?: StepCondition;
  readonly rounding?: Rounding;
  /** 「重複するときはいずれか」: of the steps that name one group, only the first that fits is applied. */
  readonly group?: string;
}

/** The sum a step works on: the table's price, the room's fee so far, or the equipment's fee so far. */
export type StepSubject = 'base' | 'running' | 'equipment';

/** The fee so far × rate (市外 150%); `on: 'base'` adds (rate − 100%) of the table's price. */
export interface MultiplyStep extends StepHead {
  readonly op: 'multiply';
  readonly rate: string;
  readonly on: StepSubject;
}

/** Adds rate × subject (冷暖房 60% of the base). */
export interface AddRateStep extends StepHead {
  readonly op: 'add-rate';
  readonly rate: string;
  readonly on: StepSubject;
}

/** A fixed sum, once, per started hour, per band taken, or per person. A room that is not listed in `yenByRoom` pays `yen`. */
export interface AddYenStep extends StepHead {
  readonly op: 'add-yen' | 'per-hour' | 'per-band' | 'per-person';
  readonly yen: number;
  readonly yenByRoom?: Readonly<Record<string, number>>;
}

/** The place in the order at which the chosen 減免 is taken off. */
export interface ReduceStep extends StepHead {
  readonly op: 'reduce';
  readonly on: StepSubject;
}

export type FeeStep = MultiplyStep | AddRateStep | AddYenStep | ReduceStep;

/** 減免. `percent` is taken off; '100' is 免除. */
export interface Reduction {
  readonly code: string;
  readonly name: string;
  /** 条項号. */
  readonly article: string;
  readonly percent: string;
  /** Given by the year to registered accounts and groups (減免団体登録), and then applied by itself; nobody applies for it. */
  readonly standing?: boolean;
  /** Uses that may have it, for instance `{ isCommercial: false }`. */
  readonly when?: StepCondition;
  readonly rounding?: Rounding;
}

/** 附属設備. Per use, per band taken, or per started hour; times the quantity. */
export interface EquipmentPrice {
  readonly code: string;
  readonly name: string;
  readonly yen: number;
  readonly per: 'use' | 'band' | 'hour';
  readonly citation?: string;
}
