export * from './occupancy.errors';
export * from './occupancy.module';
export * from './records/occupancy.record';
export type { OccupancyKind, Taking, TimeOfParts, TimesOfPart } from './rules';
export * from './store/occupancies';
export type { OccupiedRow } from './store/occupied-rows';
export * from './views/occupied-time.view';
export * from './views/taken-times.view';
