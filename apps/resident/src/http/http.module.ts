import { JourneysModule } from '@kashikan/journeys';
import { Module } from '@nestjs/common';
import { ApplicationsController } from './applications.controller';
import { AvailabilityController } from './availability.controller';
import { BasketApplicationsController, BasketsController } from './baskets.controller';
import { BookingsController } from './bookings.controller';
import { CatalogueController } from './catalogue.controller';
import { FreeSlotsController } from './free-slots.controller';
import { ChangesController } from './changes.controller';
import { GroupsController } from './groups.controller';
import { HoldsController } from './holds.controller';
import { ReleasesApiController } from './releases.controller';
import { QuotesController } from './quotes.controller';
import { StripeEventsController } from './stripe-events.controller';

/** The residents' JSON API. */
@Module({
  imports: [JourneysModule],
  controllers: [
    CatalogueController,
    AvailabilityController,
    FreeSlotsController,
    ReleasesApiController,
    QuotesController,
    ChangesController,
    GroupsController,
    HoldsController,
    ApplicationsController,
    BasketsController,
    BasketApplicationsController,
    BookingsController,
    StripeEventsController,
  ],
})
export class ResidentHttpModule {}
