import { DecisionOutcome } from './decision-outcome';
import { CaseWay, OpenCase } from './open-case';

/** What the journeys about cases are made of. */
export const approvalSteps = [CaseWay, DecisionOutcome, OpenCase];
