import { retentionDefaults } from '../retention/retention-classes';
import { Optional, Whole } from './form-rules';

/** 保存期間, in years. Names are kept as long as the money that they explain. */
export class RetentionForm {
  @Optional() @Whole(5, 30) bookingYears: number = retentionDefaults.bookingYears;
  @Optional() @Whole(1, 30) mailYears: number = retentionDefaults.mailYears;
  @Optional() @Whole(1, 30) wordYears: number = retentionDefaults.wordYears;
  @Optional() @Whole(1, 30) groupYears: number = retentionDefaults.groupYears;
  @Optional() @Whole(1, 30) eventYears: number = retentionDefaults.eventYears;
  @Optional() @Whole(1, 30) lookYears: number = retentionDefaults.lookYears;
  @Optional() @Whole(5, 30) accountYears: number = retentionDefaults.accountYears;
}
