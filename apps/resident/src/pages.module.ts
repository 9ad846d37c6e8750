import { ErrorPages } from '@kashikan/edge';
import { JourneysModule } from '@kashikan/journeys';
import { ReportsModule } from '@kashikan/reports';
import { Module } from '@nestjs/common';
import { ReadResidentPage } from './frame/resident-page';
import { ProfileController } from './pages/account/profile.controller';
import { SignInDoor } from './pages/account/sign-in-door';
import { SignInPasskeyController } from './pages/account/sign-in-passkey.controller';
import { SignInCardController } from './pages/account/sign-in-card.controller';
import { SignInLinkController } from './pages/account/sign-in-link.controller';
import { SignInController, SignOutController } from './pages/account/sign-in.controller';
import { ApplicationController } from './pages/application/application.controller';
import { BesideTheUse, Drafts } from './pages/application/drafts';
import { BasketApplicationController } from './pages/basket/basket-application.controller';
import { BasketCancellationController } from './pages/basket/basket-cancellation.controller';
import { BasketDrafts } from './pages/basket/basket-drafts';
import { BasketController } from './pages/basket/basket.controller';
import { SeriesController } from './pages/basket/series.controller';
import { SeriesOffers } from './pages/basket/series-offers';
import { BookingController } from './pages/booking/booking.controller';
import { CancellationController } from './pages/booking/cancellation.controller';
import { PaymentController } from './pages/booking/payment.controller';
import { BookingFactsView } from './pages/booking/booking-facts';
import { ChangeController } from './pages/change/change.controller';
import { ChangeDrafts } from './pages/change/change-drafts';
import { GroupController } from './pages/groups/group.controller';
import { GroupDocumentsController } from './pages/groups/documents.controller';
import { GroupsController } from './pages/groups/groups.controller';
import { GroupRegistrationController } from './pages/groups/registration.controller';
import { RosterController } from './pages/groups/roster.controller';
import { DigitalAppController } from './pages/identity/digital-app.controller';
import { IdentityController } from './pages/identity/identity.controller';
import { AskedPapers, DocumentsController } from './pages/documents/documents.controller';
import { VerifyController } from './pages/documents/verify.controller';
import { HomeController } from './pages/home/home.controller';
import { ClosingController } from './pages/my/closing.controller';
import { DataController } from './pages/my/data.controller';
import { MyController } from './pages/my/my.controller';
import { NoticesController } from './pages/my/notices.controller';
import { PhotoController } from './pages/photos/photo.controller';
import { ProblemPages } from './pages/problem/problem-pages';
import { ReadRecord } from './pages/record/read-record';
import { UseController } from './pages/use/use.controller';
import { RecordController } from './pages/record/record.controller';
import { RoomController } from './pages/room/room.controller';
import { ReadSetAside } from './pages/room/set-aside';
import { RoomDays } from './pages/room/room-days';
import { SearchController } from './pages/search/search.controller';
import { SearchOverDays } from './pages/search/search-over-days';
import { SearchResults } from './pages/search/search-results';
import { ReleasesController } from './pages/waiting/releases.controller';
import { WaitingController } from './pages/waiting/waiting.controller';
import { SecurityController } from './pages/security/security.controller';
import { StepUpController } from './pages/security/step-up.controller';
import { SlotController } from './pages/slot/slot.controller';
import { SlotOffers } from './pages/slot/slot-offer';

/** The pages of the residents' app. */
@Module({
  imports: [JourneysModule, ReportsModule],
  controllers: [
    SearchController,
    RoomController,
    PhotoController,
    SlotController,
    ApplicationController,
    SeriesController,
    BasketController,
    BasketApplicationController,
    BasketCancellationController,
    BookingController,
    PaymentController,
    CancellationController,
    RecordController,
    UseController,
    ChangeController,
    ReleasesController,
    WaitingController,
    SignInController,
    SignInCardController,
    SignInLinkController,
    SignInPasskeyController,
    SecurityController,
    StepUpController,
    SignOutController,
    ProfileController,
    MyController,
    DataController,
    ClosingController,
    NoticesController,
    GroupsController,
    GroupController,
    GroupDocumentsController,
    GroupRegistrationController,
    RosterController,
    IdentityController,
    DigitalAppController,
    DocumentsController,
    VerifyController,
    HomeController,
  ],
  providers: [
    ReadResidentPage,
    AskedPapers,
    SignInDoor,
    SearchOverDays,
    SearchResults,
    ReadSetAside,
    RoomDays,
    SlotOffers,
    BesideTheUse,
    Drafts,
    BasketDrafts,
    SeriesOffers,
    BookingFactsView,
    ReadRecord,
    ChangeDrafts,
    { provide: ErrorPages, useClass: ProblemPages },
  ],
})
export class ResidentPagesModule {}
