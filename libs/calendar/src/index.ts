export * from './calendar.errors';
