export * from './calendar-of';
export * from './calendar.errors';
