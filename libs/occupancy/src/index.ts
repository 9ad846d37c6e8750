export * from './occupancy.errors';
export * from './occupancy.module';
export * from './records/occupancy.record';
export type { OccupancyKind, Taking, TimeOfParts } from './rules';
export * from './store/occupancies';
export type { OccupiedRow } from './store/occupied-rows';
export * from './views/occupied-time.view';
