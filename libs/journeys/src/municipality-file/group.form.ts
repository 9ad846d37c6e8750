import { groupTerms } from '@kashikan/groups/rules';
import { Code, Codes, MonthDay, OneOf, Optional, Sections, Texts, Whole } from './form-rules';

const defaults = groupTerms({});

/** 団体の区分: an applicantKind that a group may be registered as. */
export class GroupKindForm {
  @Code() kind: string;
  /** How many of a hundred members must be local. */
  @Optional() @Whole(0, 100) localShare: number = 0;
}

/** 団体登録. */
export class GroupsForm {
  /** Without any, the town registers no groups. */
  @Optional() @Sections(() => GroupKindForm) kinds: GroupKindForm[] = [];
  @Optional() @Whole(1, 100) leastMembers: number = defaults.leastMembers;
  @Optional() @Texts() alsoLocal: string[] = [];
  @Optional() @OneOf('fixed-day', 'after-years') ends: 'fixed-day' | 'after-years' = 'fixed-day';
  @Optional() @MonthDay() validUntil: string = defaults.validUntil ?? '03-31';
  @Optional() @Whole(1, 10) validYears: number = defaults.validYears;
  @Optional() @Whole(1, 180) renewFromDays: number = defaults.renewFromDays;
  @Optional() @Whole(1, 180) remindDays: number = defaults.remindDays;
  @Optional() @OneOf('none', 'optional', 'required') documents: 'none' | 'optional' | 'required' =
    defaults.documents;
  /** 施設利用許可 is asked for in these. */
  @Optional() @Codes() permissionFacilities?: string[];
  @Optional() @Whole(1, 100) likeShare: number = defaults.likeShare;
}
