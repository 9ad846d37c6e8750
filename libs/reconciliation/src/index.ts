export * from './reconciliation.module';
export * from './store/balance-transactions.store';
export * from './views/day-of-accounting.view';
export type { DayComparison, Difference, DifferenceReason, LedgerMovement, StripeMovement } from './rules';
