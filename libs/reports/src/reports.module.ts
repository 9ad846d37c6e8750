import { Module } from '@nestjs/common';
import { InsiderBookings } from './views/insider-bookings.view';
import { PersonalData } from './views/personal-data.view';
import { RecordSearch } from './views/record-search.view';

const views = [InsiderBookings, PersonalData, RecordSearch];

@Module({ providers: views, exports: views })
export class ReportsModule {}
