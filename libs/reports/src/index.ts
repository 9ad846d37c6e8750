export * from './reports.module';
export * from './views/insider-bookings.view';
