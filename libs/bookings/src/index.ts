export * from './booking';
export * from './bookings.errors';
export * from './bookings.module';
export * from './store/bookings.store';
export * from './store/equipment-uses.store';
export * from './views/booking.view';
export * from './views/bookings-of-day.view';
export * from './views/due-bookings.view';
