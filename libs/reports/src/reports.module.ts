import { Module } from '@nestjs/common';
import { InsiderBookings } from './views/insider-bookings.view';
import { RecordSearch } from './views/record-search.view';

const views = [InsiderBookings, RecordSearch];

@Module({ providers: views, exports: views })
export class ReportsModule {}
