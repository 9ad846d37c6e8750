import { JourneysModule } from '@kashikan/journeys';
import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { ApprovalsApi } from './approvals.controller';
import { BookingsApi } from './bookings.controller';
import { DaysApi } from './days.controller';
import { KeyCounter } from './key-counter';
import { KeysApi } from './keys.controller';

/** The staff's JSON API. */
@Module({
  imports: [JourneysModule, BoardModule],
  controllers: [ApprovalsApi, KeysApi, DaysApi, BookingsApi],
  providers: [KeyCounter],
})
export class AdminHttpModule {}
