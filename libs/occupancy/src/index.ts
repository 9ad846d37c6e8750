export * from './occupancy.errors';
export * from './occupancy.module';
export * from './records/occupancy.record';
export * from './store/occupancies';
export * from './views/occupied-time.view';
