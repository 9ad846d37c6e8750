import { Module } from '@nestjs/common';
import { InsiderBookings } from './views/insider-bookings.view';

@Module({ providers: [InsiderBookings], exports: [InsiderBookings] })
export class ReportsModule {}
