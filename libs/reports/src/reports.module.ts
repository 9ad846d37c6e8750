import { Module } from '@nestjs/common';
import { InsiderBookings } from './views/insider-bookings.view';
import { OpenWorkView } from './views/open-work.view';
import { OwnPapers } from './views/own-papers.view';
import { PersonalData } from './views/personal-data.view';
import { RecordSearch } from './views/record-search.view';

const views = [InsiderBookings, OpenWorkView, OwnPapers, PersonalData, RecordSearch];

@Module({ providers: views, exports: views })
export class ReportsModule {}
