export { calculationText } from './calculation';
export { type ChangeMoney, changeMoney, type MoneyBeforeChange } from './change-money';
export { type CompiledFeeTable, compileFeeTable } from './compile-fee-table';
export { dayTypeOf, type FeeDays, feeTableOn } from './day-type';
export * from './compare-fee-tables';
export * from './draft-states';
export type { BandUse, FeeFacts, FeeUse } from './fee-facts';
export { type FeeQuestions, feeQuestions } from './fee-questions';
export type * from './fee-step';
export type * from './fee-table';
export {
  type Hole,
  type OpenHours,
  type PricedRoom,
  type TableHoles,
  extensionCells,
  findHoles,
} from './find-holes';
export { isRate, percentNumber } from './fraction';
export type * from './quote';
export { quoteFee, taxIncludedIn } from './quote-fee';
export * from './refund-terms';
export * from './release-cautions';
export type { Rounding } from './rounding';
export * from './standing-reduction';
