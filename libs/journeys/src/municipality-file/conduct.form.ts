import { conductRules, type MarkKind, markKinds } from '@kashikan/bookings/rules';
import type { LocalDate } from '@kashikan/kernel';
import { Code, Day, OneOf, Optional, Sections, Text, Whole } from './form-rules';

const defaults = conductRules({});

/** A day on which not to come is nobody's fault. */
export class ExemptDateForm {
  @Day() date: LocalDate;
  @Text() reason: string;
}

/** 利用停止. */
export class SuspensionForm {
  @Code() code: string;
  @Text() name: string;
  @Text() citation: string;
  @OneOf(...markKinds) kind: MarkKind;
  @Whole(1, 50) count: number;
  @Whole(1, 1_100) withinDays: number;
  @Whole(1, 366) suspendDays: number;
}

/** 来館なし・直前の取消し・利用停止. */
export class ConductForm {
  /** Without it no cancellation is recorded. */
  @Optional() @Whole(1, 365) lateCancelDays?: number;
  @Optional() @Whole(0, 92) recordWithinDays: number = defaults.recordWithinDays;
  /** How many slots a person may hold in a day without applying for them. */
  @Optional() @Whole(2, 200) mostIdleHolds: number = defaults.mostIdleHolds;
  @Optional() @Sections(() => ExemptDateForm) exemptDates: ExemptDateForm[] = [];
  @Optional() @Sections(() => SuspensionForm) suspensions: SuspensionForm[] = [];
}
