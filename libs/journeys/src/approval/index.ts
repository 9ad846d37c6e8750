import { ApproveClean } from './approve-clean';
import { DecisionOutcome } from './decision-outcome';
import { KeepPosts } from './keep-posts';
import { CaseWay, OpenCase } from './open-case';

/** For the apps. */
export const approvalJourneys = [ApproveClean, KeepPosts];

/** What the journeys about cases are made of. */
export const approvalSteps = [CaseWay, DecisionOutcome, OpenCase];
