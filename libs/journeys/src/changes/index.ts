import { AskForChange } from './ask-for-change';
import { AwaitChange } from './await-change';
import { ChangeBooking, ChangeDoors } from './change-booking';
import { ChangeFee } from './change-fee';
import { ChangeLetters } from './change-letters';
import { ChangePaid, UnmadeChange } from './change-paid';
import { ChangeTime } from './change-time';
import { ChangeWays, DecideChange } from './decide-change';
import { EndChange } from './end-change';
import { GiveUpChange, LapseChanges } from './give-up-change';
import { ChangePapers, MakeChange } from './make-change';
import { PlanChange } from './plan-change';
import { PreviewChange } from './preview-change';

export type * from './change-request';
export { ChangeBooking } from './change-booking';
export { PreviewChange } from './preview-change';
export { EndChange } from './end-change';
export { GiveUpChange, LapseChanges } from './give-up-change';
export { type ChangePlan } from './plan-change';
export { type Names, toldChange, type ToldThing } from './told-change';

/** For the apps. */
export const changeJourneys = [ChangeBooking, PreviewChange, GiveUpChange, LapseChanges];

/** What they are made of. */
export const changeSteps = [
  AskForChange,
  AwaitChange,
  ChangeDoors,
  ChangeFee,
  ChangeLetters,
  ChangePaid,
  ChangePapers,
  ChangeTime,
  ChangeWays,
  DecideChange,
  EndChange,
  MakeChange,
  PlanChange,
  UnmadeChange,
];
