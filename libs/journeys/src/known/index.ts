import { CheckAtCounter } from './check-at-counter';
import { LeaveForDigitalApp, ReturnFromDigitalApp } from './digital-app-visit';
import { KeepFindings } from './keep-findings';
import { DecideIdentityImage, SendIdentityImage, WithdrawIdentityImage } from './identity-images';
import { IdentityLetters } from './identity-letters';
import { MustBeKnown } from './must-be-known';

export * from './check-at-counter';
export * from './digital-app-visit';
export * from './identity-images';
export * from './must-be-known';

/** 本人確認: what apps may ask for. */
export const knownJourneys = [
  CheckAtCounter,
  DecideIdentityImage,
  LeaveForDigitalApp,
  MustBeKnown,
  ReturnFromDigitalApp,
  SendIdentityImage,
  WithdrawIdentityImage,
];

/** What only other journeys use. */
export const knownSteps = [IdentityLetters, KeepFindings];
