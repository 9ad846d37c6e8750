import type { LocalDate, LocalTime } from '@kashikan/kernel';
import { ConditionForm } from './condition.form';
import { FeeExampleForm } from './fee-example.form';
import {
  Clock,
  Code,
  Codes,
  Day,
  Flag,
  ListOfOneOf,
  OneOf,
  Optional,
  Rate,
  Section,
  Sections,
  Text,
  Whole,
  Yen,
  YenByCode,
} from './form-rules';
import type { WeekdayName } from './calendar.form';

export class BelowForm {
  @Yen() yen: number;
  @Whole(1, 10_000) unitYen: number;
}

export class RoundingForm {
  @OneOf('floor', 'ceil', 'half-up') mode: 'floor' | 'ceil' | 'half-up';
  @Whole(1, 10_000) unitYen: number;
  @Text() label: string;
  @Optional() @Text() citation?: string;
  @Optional() @Section(() => BelowForm) below?: BelowForm;
}

export class DayTypeForm {
  @Code() code: string;
  @Text() name: string;
  @ListOfOneOf('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'holiday') days: (WeekdayName | 'holiday')[];
}

export class TierForm {
  @Code() code: string;
  @Text() name: string;
  @Optional() @Yen() ticketFromYen?: number;
  @Optional() @Section(() => ConditionForm) when?: ConditionForm;
  @Optional() @Text() citation?: string;
  @Optional() @Codes() rooms?: string[];
}

export class GapForm {
  @Code() code: string;
  @Text() name: string;
  @Code() after: string;
  @Code() before: string;
}

export class ExtensionForm {
  @Code() code: string;
  @Text() name: string;
  @Whole(1, 1_440) unitMinutes: number;
  @Optional() @Rate() rate?: string;
  @Optional() @OneOf('base', 'band') of?: 'base' | 'band';
  @Optional() @Section(() => RoundingForm) rounding?: RoundingForm;
  @Optional() @Text() citation?: string;
}

/** One row of the printed table. */
export class PriceForm {
  @Code() room: string;
  /** A day type's code, or `all`. */
  @Code() days: string;
  @Optional() @Code() tier?: string;
  @YenByCode() yen: Record<string, number>;
  @Optional() @Text() citation?: string;
}

export class HourPriceForm {
  @Code() room: string;
  @Code() days: string;
  @Optional() @Code() tier?: string;
  @Whole(5, 1_440) unitMinutes: number;
  @Yen() yen: number;
  @Optional() @Clock() from?: LocalTime;
  @Optional() @Clock() to?: LocalTime;
  @Optional() @Text() citation?: string;
}

export const stepOps = [
  'multiply',
  'add-rate',
  'add-yen',
  'per-hour',
  'per-band',
  'per-person',
  'reduce',
] as const;
export type StepOp = (typeof stepOps)[number];

/** 加算・割増・減免の順序. Which fields an op needs is checked in check-fee-table. */
export class StepForm {
  @Code() id: string;
  @Text() label: string;
  @Text() citation: string;
  @OneOf(...stepOps) op: StepOp;
  @Optional() @Rate() rate?: string;
  @Optional() @OneOf('base', 'running', 'equipment') on?: 'base' | 'running' | 'equipment';
  @Optional() @Yen() yen?: number;
  @Optional() @YenByCode() yenByRoom?: Record<string, number>;
  @Optional() @Section(() => ConditionForm) when?: ConditionForm;
  @Optional() @Section(() => RoundingForm) rounding?: RoundingForm;
  /** Of the steps of one group only the first that fits is applied. */
  @Optional() @Code() group?: string;
}

export class ReductionForm {
  @Code() code: string;
  @Text() name: string;
  @Text() article: string;
  @Rate() percent: string;
  @Optional() @Flag() standing?: boolean;
  @Optional() @Section(() => ConditionForm) when?: ConditionForm;
  @Optional() @Section(() => RoundingForm) rounding?: RoundingForm;
}

export class EquipmentPriceForm {
  @Code() code: string;
  @Yen() yen: number;
  @OneOf('use', 'band', 'hour') per: 'use' | 'band' | 'hour';
  @Optional() @Text() citation?: string;
}

/** 料金表, one version of it; its bands are those of the facility's calendar. */
export class FeeTableForm {
  @Code() code: string;
  @Text() name: string;
  @Text() citation: string;
  @Day() effectiveFrom: LocalDate;
  @Optional() @OneOf('use', 'permission') effectiveBy?: 'use' | 'permission';
  @Sections(() => DayTypeForm) dayTypes: DayTypeForm[];
  @Optional() @Sections(() => TierForm) tiers: TierForm[] = [];
  @Optional() @Sections(() => GapForm) gaps: GapForm[] = [];
  @Optional() @Section(() => ExtensionForm) extension?: ExtensionForm;
  @Optional() @Section(() => ExtensionForm) earlyExtension?: ExtensionForm;
  @Optional() @Sections(() => PriceForm) prices: PriceForm[] = [];
  @Optional() @Sections(() => HourPriceForm) hourPrices: HourPriceForm[] = [];
  @Optional() @Sections(() => StepForm) steps: StepForm[] = [];
  @Section(() => RoundingForm) finalRounding: RoundingForm;
  @Whole(0, 100) taxPercent: number;
  @Optional() @Sections(() => EquipmentPriceForm) equipment: EquipmentPriceForm[] = [];
  @Optional() @Sections(() => ReductionForm) reductions: ReductionForm[] = [];
  @Optional() @Sections(() => FeeExampleForm) examples: FeeExampleForm[] = [];
}
