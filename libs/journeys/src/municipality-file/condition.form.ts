import { Codes, Flag, Optional, Whole, WholeList, Yen } from './form-rules';

/** 当てはまる条件: all that are named must hold. */
export class ConditionForm {
  @Optional() @Yen() ticketOverYen?: number;
  @Optional() @Yen() ticketUpToYen?: number;
  @Optional() @Flag() isCommercial?: boolean;
  @Optional() @Flag() isOutsider?: boolean;
  @Optional() @Flag() isRehearsal?: boolean;
  @Optional() @Flag() usesAirConditioning?: boolean;
  @Optional() @Whole(0, 100_000) peopleOver?: number;
  @Optional() @Whole(0, 100_000) peopleUpTo?: number;
  @Optional() @WholeList(1, 12) months?: number[];
  @Optional() @Codes() purposes?: string[];
  @Optional() @Codes() exceptPurposes?: string[];
  @Optional() @Codes() rooms?: string[];
  @Optional() @Codes() dayTypes?: string[];
  @Optional() @Codes() bands?: string[];
  @Optional() @Codes() reductions?: string[];
}
