import { CloseRooms, DeclareClosures } from './close-rooms';
import { ClosureAlternatives } from './closure-alternatives';
import { ClosureHits } from './closure-hits';
import { ClosureLetters } from './closure-letters';
import { EndChangeInTheWay } from './end-change-in-the-way';
import { ClosureTime, KeepClosures, LiftClosure } from './keep-closures';
import { LowerFee, MoveByTown } from './move-by-town';
import { PreviewClosure } from './preview-closure';
import { PriceOfMove } from './price-of-move';
import { CancelForClosure, TreatHit } from './treat-hit';

/** The journeys of 休館等, for apps. */
export const closingJourneys = [CloseRooms, KeepClosures, LiftClosure, PreviewClosure];

/** What they are made of. */
export const closingSteps = [
  CancelForClosure,
  ClosureAlternatives,
  ClosureHits,
  ClosureLetters,
  ClosureTime,
  DeclareClosures,
  EndChangeInTheWay,
  LowerFee,
  MoveByTown,
  PriceOfMove,
  TreatHit,
];
