export * from './calendar-of';
export * from './calendar.errors';
export * from './calendar.module';
export type * from './closure';
export * from './closures.errors';
export * from './store/closures.store';
export * from './views/closures.view';
