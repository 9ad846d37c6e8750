export * from './calendar.errors';
export * from './calendar.module';
export * from './room-calendars';
