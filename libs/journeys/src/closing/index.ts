export { MOST_WITH_ALTERNATIVES } from './closure-alternatives';
export { CloseRooms } from './close-rooms';
export * from './closure-request';
export type { ClosureTarget } from './closure-targets';
export { decisionText, readDecision } from './encode-choice';
export { KeepClosures, LiftClosure } from './keep-closures';
export * from './preview-closure';
