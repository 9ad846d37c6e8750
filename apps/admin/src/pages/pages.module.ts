import { AuditModule } from '@kashikan/audit';
import { ErrorPages } from '@kashikan/edge';
import { IdentityModule } from '@kashikan/identity';
import { JourneysModule } from '@kashikan/journeys';
import { ReportsModule } from '@kashikan/reports';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BoardModule } from '../board/board.module';
import { EditSection } from '../frame/edit-section';
import { ReadStaffPage } from '../frame/staff-page';
import { AccountingController } from './accounting/accounting.controller';
import { AccountingRowsController } from './accounting/rows.controller';
import { ApprovalsController } from './approvals/approvals.controller';
import { AbsenceController } from './approvals/absence.controller';
import { BatchController } from './approvals/batch.controller';
import { MyCases } from './approvals/my-cases';
import { PostsController } from './posts/posts.controller';
import { CaseController } from './approvals/case.controller';
import { StepsController } from './approvals/steps.controller';
import { ReadCase } from './approvals/read-case';
import { RefusalController } from './approvals/refusal.controller';
import { BoardController } from './board/board.controller';
import { BookingPapersController } from './documents/booking-papers.controller';
import { DocumentsController } from './documents/documents.controller';
import { BookingController } from './bookings/booking.controller';
import { StaffChangeController } from './bookings/change/change.controller';
import { ChangeWithdrawalController } from './bookings/change/withdrawal.controller';
import { StaffChangeDrafts } from './bookings/change/change-draft';
import { CancellationController } from './bookings/cancellation.controller';
import { AfterUse, BookingParts, ReadBooking } from './bookings/read-booking';
import { SearchController } from './bookings/search.controller';
import { UseController } from './bookings/use.controller';
import { PaymentController } from './bookings/payment.controller';
import { NoShowController } from './bookings/no-show.controller';
import { ConductController } from './conduct/conduct.controller';
import { ClosuresController } from './closures/closures.controller';
import { EmergencyController } from './closures/emergency.controller';
import { ClosureResultController } from './closures/result.controller';
import { AdminErrorPages } from './errors/error-pages';
import { HelpController } from './errors/help.controller';
import { FeeDraftController } from './fees/draft.controller';
import { EditFeeDraftController } from './fees/edit-draft.controller';
import { FeesController } from './fees/fees.controller';
import { ReadFees } from './fees/read-fees';
import { TryFees } from './fees/try-fees';
import { ImportController } from './import/import.controller';
import { TownFileController } from './import/town-file.controller';
import { HandoverController } from './keys/handover.controller';
import { GroupsController } from './groups/groups.controller';
import { ReadGroup } from './groups/read-group';
import { GroupRefusalController } from './groups/refusal.controller';
import { GroupTermsController } from './settings/groups/groups.controller';
import { InsiderController } from './insider/insider.controller';
import { KeysController } from './keys/keys.controller';
import { NoticesController } from './notices/notices.controller';
import { ReturnController } from './keys/return.controller';
import { recordPages, ReadRecordFilter } from './records';
import { AssuranceController } from './settings/assurance/assurance.controller';
import { CounterCheckController } from './identity/counter-check.controller';
import { IdentityImagesController, IdentityPictureController } from './identity/identity-images.controller';
import { PersonController } from './people/person.controller';
import { CardsController } from './registrations/cards.controller';
import { RegistrationsController } from './registrations/registrations.controller';
import { CalendarController } from './settings/calendar/calendar.controller';
import { KindsController } from './settings/kinds/kinds.controller';
import { ReceptionController } from './settings/reception/reception.controller';
import { roomPages, StaffRooms } from './settings/rooms';
import { LimitsController } from './settings/limits/limits.controller';
import { Blockers } from './settings/parts/blockers';
import { PartFormsController } from './settings/parts/part-forms.controller';
import { PartsController } from './settings/parts/parts.controller';
import { TermsController } from './settings/terms/terms.controller';
import { SettingsController } from './settings/settings.controller';
import { StandingReductionsController } from './standing/standing.controller';
import { StaffEntryController } from './staff/entry.controller';
import { RoleDoors, StaffPersonController } from './staff/person.controller';
import { StaffController } from './staff/staff.controller';
import { FactorsController } from './me/factors.controller';
import { MeController } from './me/me.controller';
import { FindController } from './find/find.controller';
import { SealedSearch } from '../frame/sealed-search';
import { FirstSignInController } from './set-up/first.controller';
import { SetUpPages } from './set-up/set-up-pages';
import { SetUpController } from './set-up/set-up.controller';
import { SignInController, SignOutController } from './sign-in/sign-in.controller';
import { StartController } from './sign-in/start.controller';
import { StepUpController } from './step-up/step-up.controller';
import { TakeController } from './take/take.controller';
import { TakeDrafts } from './take/take-draft';
import { WaitingController } from './waiting/waiting.controller';

/** The pages of the staff's app. */
@Module({
  imports: [AuditModule, JourneysModule, IdentityModule, ReportsModule, BoardModule],
  controllers: [
    GroupsController,
    GroupRefusalController,
    GroupTermsController,
    SignInController,
    SignOutController,
    FirstSignInController,
    SetUpController,
    MeController,
    FactorsController,
    StaffController,
    StaffEntryController,
    StaffPersonController,
    StartController,
    FindController,
    StepUpController,
    HelpController,
    BoardController,
    SearchController,
    TakeController,
    CancellationController,
    StaffChangeController,
    ChangeWithdrawalController,
    NoShowController,
    PaymentController,
    UseController,
    ConductController,
    HandoverController,
    BookingController,
    BookingPapersController,
    DocumentsController,
    ReturnController,
    NoticesController,
    KeysController,
    ApprovalsController,
    RefusalController,
    BatchController,
    CaseController,
    AbsenceController,
    PostsController,
    StepsController,
    AccountingController,
    AccountingRowsController,
    EmergencyController,
    InsiderController,
    ClosuresController,
    ClosureResultController,
    FeesController,
    StandingReductionsController,
    FeeDraftController,
    EditFeeDraftController,
    ImportController,
    TownFileController,
    LimitsController,
    SettingsController,
    TermsController,
    CalendarController,
    WaitingController,
    KindsController,
    ReceptionController,
    CardsController,
    PersonController,
    RegistrationsController,
    ...recordPages,
    AssuranceController,
    CounterCheckController,
    IdentityImagesController,
    IdentityPictureController,
    ...roomPages,
    PartsController,
    PartFormsController,
  ],
  providers: [
    SealedSearch,
    { provide: APP_INTERCEPTOR, useExisting: SealedSearch },
    SetUpPages,
    ReadGroup,
    Blockers,
    ReadRecordFilter,
    ReadStaffPage,
    ReadBooking,
    AfterUse,
    BookingParts,
    StaffChangeDrafts,
    TakeDrafts,
    ReadCase,
    MyCases,
    RoleDoors,
    EditSection,
    StaffRooms,
    ReadFees,
    TryFees,
    { provide: ErrorPages, useClass: AdminErrorPages },
  ],
})
export class AdminPagesModule {}
