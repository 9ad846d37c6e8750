import { assuranceTerms, type assuredActions, type NeededLevel } from '@kashikan/identity/rules';
import { Optional, Whole } from './form-rules';

const defaults = assuranceTerms({});

/** 本人確認: the level that each action needs, 1 said, 2 copy of a document, 3 seen at the counter or read from a card. */
export class AssuranceForm implements Record<(typeof assuredActions)[number], NeededLevel> {
  @Optional() @Whole(1, 3) residentPrice: NeededLevel = defaults.residentPrice;
  @Optional() @Whole(1, 3) standingReduction: NeededLevel = defaults.standingReduction;
  @Optional() @Whole(1, 3) group: NeededLevel = defaults.group;
  /** How long a check on a document counts. */
  @Optional() @Whole(1, 120) validMonths: number = defaults.validMonths;
}
