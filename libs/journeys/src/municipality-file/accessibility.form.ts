import type { AccessibilityItem } from '@kashikan/catalogue/rules';
import { Flag, Optional } from './form-rules';

/** バリアフリー: the columns of the open-data standard 「公共施設一覧」. What is left out is not known, which is not the same as no. */
export class AccessibilityForm implements Partial<Record<AccessibilityItem, boolean>> {
  @Optional() @Flag() wheelchair?: boolean;
  @Optional() @Flag() wheelchairLoan?: boolean;
  @Optional() @Flag() caneLoan?: boolean;
  @Optional() @Flag() barrierFreeToilet?: boolean;
  @Optional() @Flag() slopeOrElevator?: boolean;
  @Optional() @Flag() tactilePaving?: boolean;
  @Optional() @Flag() brailleOrReading?: boolean;
  @Optional() @Flag() assistanceDogs?: boolean;
  @Optional() @Flag() captions?: boolean;
  @Optional() @Flag() writtenCommunication?: boolean;
  @Optional() @Flag() priorityParking?: boolean;
  @Optional() @Flag() ostomateToilet?: boolean;
  @Optional() @Flag() nursingRoom?: boolean;
  @Optional() @Flag() diaperChanging?: boolean;
  @Optional() @Flag() eatingAndDrinking?: boolean;
  @Optional() @Flag() strollerLoan?: boolean;
  @Optional() @Flag() strollerUse?: boolean;
}
