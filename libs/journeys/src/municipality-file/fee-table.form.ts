import type { LocalDate, LocalTime } from '@kashikan/kernel';
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
  @Yen() ticketFromYen: number;
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
}

/** One row of the printed table. */
export class PriceForm {
  @Code() room: string;
  /** A day type's code, or `all`. */
  @Code() days: string;
  @Optional() @Code() tier?: string;
  @YenByCode() yen: Record<string, number>;
}

export class HourPriceForm {
  @Code() room: string;
  @Code() days: string;
  @Optional() @Code() tier?: string;
  @Whole(5, 1_440) unitMinutes: number;
  @Yen() yen: number;
  @Optional() @Clock() from?: LocalTime;
  @Optional() @Clock() to?: LocalTime;
}

export class ConditionForm {
  @Optional() @Yen() ticketOverYen?: number;
  @Optional() @Yen() ticketUpToYen?: number;
  @Optional() @Flag() isCommercial?: boolean;
  @Optional() @Flag() isOutsider?: boolean;
  @Optional() @Flag() isRehearsal?: boolean;
  @Optional() @Flag() usesAirConditioning?: boolean;
  @Optional() @Codes() purposes?: string[];
  @Optional() @Codes() exceptPurposes?: string[];
  @Optional() @Codes() rooms?: string[];
  @Optional() @Codes() dayTypes?: string[];
  @Optional() @Codes() bands?: string[];
  @Optional() @Codes() reductions?: string[];
}

export type StepOp = 'multiply' | 'add-rate' | 'add-yen' | 'per-hour' | 'per-band' | 'reduce';

/** 加算・割増・減免の順序. Which fields an op needs is checked in check-fee-table. */
export class StepForm {
  @Code() id: string;
  @Text() label: string;
  @Text() citation: string;
  @OneOf('multiply', 'add-rate', 'add-yen', 'per-hour', 'per-band', 'reduce') op: StepOp;
  @Optional() @Rate() rate?: string;
  @Optional() @OneOf('base', 'running', 'equipment') on?: 'base' | 'running' | 'equipment';
  @Optional() @Yen() yen?: number;
  @Optional() @YenByCode() yenByRoom?: Record<string, number>;
  @Optional() @Section(() => ConditionForm) when?: ConditionForm;
  @Optional() @Section(() => RoundingForm) rounding?: RoundingForm;
}

export class ReductionForm {
  @Code() code: string;
  @Text() name: string;
  @Text() article: string;
  @Rate() percent: string;
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
  @Sections(() => DayTypeForm) dayTypes: DayTypeForm[];
  @Optional() @Sections(() => TierForm) tiers: TierForm[] = [];
  @Optional() @Sections(() => GapForm) gaps: GapForm[] = [];
  @Optional() @Section(() => ExtensionForm) extension?: ExtensionForm;
  @Optional() @Sections(() => PriceForm) prices: PriceForm[] = [];
  @Optional() @Sections(() => HourPriceForm) hourPrices: HourPriceForm[] = [];
  @Optional() @Sections(() => StepForm) steps: StepForm[] = [];
  @Section(() => RoundingForm) finalRounding: RoundingForm;
  @Whole(0, 100) taxPercent: number;
  @Optional() @Sections(() => EquipmentPriceForm) equipment: EquipmentPriceForm[] = [];
  @Optional() @Sections(() => ReductionForm) reductions: ReductionForm[] = [];
}
