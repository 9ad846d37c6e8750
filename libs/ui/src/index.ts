export { type Asset, assetPath, assets } from './assets';
export * from './availability/day-list';
export * from './availability/day-name';
export * from './availability/slot-table';
export type { Day, Slot, SlotState } from './availability/slot-words';
export * from './availability/time-picker';
export * from './form/button';
export * from './form/choices';
export * from './form/error-summary';
export * from './form/extra-time';
export { Field, type FieldProps } from './form/field';
export * from './form/form';
export * from './form/hold-banner';
export * from './form/inputs';
export * from './form/passkey-button';
export { Icon, type Shape } from './icons';
export * from './money/fee-lines';
export * from './money/refund-ladder';
export * from './render-page';
export { AccessibilityList } from './room/accessibility-list';
export * from './room/room-photos';
export * from './room/room-relatives';
export * from './room/room-sheet';
export * from './room/room-traits';
export type * from './room/shown-room';
export * from './shell/admin-page';
export * from './shell/door-page';
export { telHref } from './shell/footer';
export * from './shell/page';
export type { StaffVisit } from './shell/staff-visit';
export * from './show/layout';
export * from './show/notice';
export * from './show/pager';
export * from './show/status-chip';
export * from './show/steps';
export * from './show/summary-list';
export * from './show/table';
export * from './show/timeline';
export * from './show/words';
export * from './staff/board';
export * from './staff/room-timeline';
export * from './staff/scan-field';
export * from './staff/tiles';
export {
  csrfField,
  emptyForm,
  type FormState,
  idempotencyField,
  useForm,
  useVisit,
  useWords,
  type Visit,
} from './visit';
