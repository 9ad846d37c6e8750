import { type LimitPeriod, limitPeriods, type LimitUnit, limitUnits } from '@kashikan/bookings/rules';
import { Code, Codes, OneOf, Optional, RoomPaths, Text, Whole } from './form-rules';

/** 利用の上限: what one account or one group may book in a period. */
export class LimitForm {
  @Code() code: string;
  @Text() name: string;
  @Text() citation: string;
  /** Only these facilities count; with neither this nor `rooms`, everything the municipality lends. */
  @Optional() @Codes() facilities?: string[];
  @Optional() @RoomPaths() rooms?: string[];
  /** 申込者の区分; everybody without it. */
  @Optional() @Codes() kinds?: string[];
  @OneOf(...limitPeriods) per: LimitPeriod;
  @OneOf(...limitUnits) unit: LimitUnit;
  @Whole(1, 10_000) most: number;
  @OneOf('account', 'group') count: 'account' | 'group';
}
