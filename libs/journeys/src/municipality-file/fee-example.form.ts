import type { LocalDate, LocalTime } from '@kashikan/kernel';
import { Clock, Code, Codes, CountByCode, Day, Flag, Optional, Text, Whole, Yen } from './form-rules';

/** 計算例: a use and the total it must come out to. A table whose example comes out otherwise is refused. */
export class FeeExampleForm {
  @Optional() @Text() name?: string;
  /** The row of the table. */
  @Code() room: string;
  @Day() date: LocalDate;
  @Optional() @Codes() bands?: string[];
  @Optional() @Clock() from?: LocalTime;
  @Optional() @Clock() to?: LocalTime;
  @Optional() @Whole(0, 1_440) earlyMinutes?: number;
  @Optional() @Whole(0, 1_440) lateMinutes?: number;
  @Optional() @Code() purpose?: string;
  @Optional() @Yen() ticketYen?: number;
  @Optional() @Flag() isCommercial?: boolean;
  @Optional() @Flag() isOutsider?: boolean;
  @Optional() @Flag() isRehearsal?: boolean;
  @Optional() @Flag() usesAirConditioning?: boolean;
  @Optional() @Whole(0, 100_000) people?: number;
  @Optional() @CountByCode() equipment?: Record<string, number>;
  @Optional() @Code() reduction?: string;
  @Yen() totalYen: number;
}
