import { CatalogueModule } from '@kashikan/catalogue';
import { Module } from '@nestjs/common';
import { RoomCalendars } from './room-calendars';

@Module({ imports: [CatalogueModule], providers: [RoomCalendars], exports: [RoomCalendars] })
export class CalendarModule {}
