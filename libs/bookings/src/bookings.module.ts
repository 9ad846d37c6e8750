import { Module } from '@nestjs/common';
import { BookingsStore } from './store/bookings.store';
import { EquipmentUsesStore } from './store/equipment-uses.store';
import { BookingView } from './views/booking.view';
import { BookingsOfDay } from './views/bookings-of-day.view';
import { DueBookings } from './views/due-bookings.view';

@Module({
  providers: [BookingsStore, EquipmentUsesStore, BookingView, BookingsOfDay, DueBookings],
  exports: [BookingsStore, EquipmentUsesStore, BookingView, BookingsOfDay, DueBookings],
})
export class BookingsModule {}
