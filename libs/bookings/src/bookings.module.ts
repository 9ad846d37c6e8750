import { Module } from '@nestjs/common';
import { BookingsStore } from './store/bookings.store';
import { EquipmentUsesStore } from './store/equipment-uses.store';
import { BookingView } from './views/booking.view';

@Module({
  providers: [BookingsStore, EquipmentUsesStore, BookingView],
  exports: [BookingsStore, EquipmentUsesStore, BookingView],
})
export class BookingsModule {}
