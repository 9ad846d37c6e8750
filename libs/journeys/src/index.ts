export * from './approval/approve-clean';
export * from './approval/keep-posts';
export * from './application';
export type { ImportedTown, RefusedFile } from './apply-town';
export * from './apply-for-basket';
export * from './appeal-mark';
export * from './apply-for-booking';
export * from './cancel-basket';
export * from './askers';
export * from './cancel-booking';
export type { Cancelled } from './cancellation-effects';
export {
  ChangeBooking,
  type ChangeOutcome,
  type ChangePlan,
  type ChangeRequest,
  EndChange,
  GiveUpChange,
  LapseChanges,
  type Names,
  PreviewChange,
  toldChange,
  type ToldThing,
  type WantedChange,
} from './changes';
export * from './close-open-payment';
export * from './day-offer';
export type * from './days-search';
export * from './closing';
export * from './decide-application';
export * from './decide-mark';
export * from './draft-fee-table';
export * from './edit-town';
export * from './equipment-at';
export * from './extra-times';
export * from './find-rooms';
export type * from './found-room';
export * from './finish-uses';
export * from './hall-payment-settings';
export * from './hold-basket';
export * from './groups';
export * from './hold-slot';
export { type FileToImport, ImportMunicipality } from './import-municipality';
export * from './journeys.module';
export * from './keep-basket';
export * from './join-waiting';
export * from './keep-hold';
export * from './lapse-holds';
export { LapseUnpaid } from './lapse-unpaid';
export * from './lend-key';
export * from './lent-equipment';
export { OfferWaiting } from './offer-waiting';
export { AfterRelease, type FreedSlot } from './after-release';
export * from './outside-new-hours';
export * from './limits-left';
export * from './may-book';
export {
  bodyOf,
  type CheckedFeeTable,
  factsOfExample,
  feeTableOf,
  type FileProblem,
  type ParsedFeeTable,
  parseFeeTableFile,
  problemLine,
  refundDates,
  toDocument,
  type TownDocument,
  writeFeeTableFile,
} from './municipality-file';
export type * from './municipality-file/calendar.form';
export type * from './municipality-file/conduct.form';
export type * from './municipality-file/facility.form';
export type * from './municipality-file/group.form';
export type * from './municipality-file/fee-table.form';
export type * from './municipality-file/limit.form';
export type * from './municipality-file/municipality.form';
export * from './papers/booking-slip';
export * from './papers/request-payment';
export * from './offer-series';
export * from './neighbours';
export * from './preview-application';
export * from './price-equipment';
export * from './price-request';
export type { PricedUse } from './priced-use';
export * from './receive-stripe-event';
export * from './record-no-show';
export * from './report-use';
export * from './release-fee-table';
export * from './return-key';
export * from './room-availability';
export * from './search-days';
export * from './settle-payment';
export * from './send-sign-in-mail';
export * from './sign-in-resident';
export * from './slot-alternatives';
export * from './slot-in-room';
export * from './slot-of-booking';
export * from './start-payment';
export * from './submit-refund';
export * from './sync-stripe-balance';
export * from './counter';
export * from './tasks';
export * from './leaving';
export * from './retention';
export * from './known';
