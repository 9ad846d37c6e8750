export * from './actions/post-entry';
export * from './actions/reverse-entry';
export * from './invariants';
export * from './ledger.errors';
export * from './ledger.module';
export type { Account, Line, PostingKind, Side } from './rules';
export * from './views/ledger-entries';
export * from './views/ledger-of-day';
