import { ApprovalsModule } from '@kashikan/approvals';
import { BookingsModule } from '@kashikan/bookings';
import { CalendarModule } from '@kashikan/calendar';
import { CatalogueModule } from '@kashikan/catalogue';
import { DocumentsModule } from '@kashikan/documents';
import { GroupsModule } from '@kashikan/groups';
import { IdentityModule } from '@kashikan/identity';
import { JobsModule } from '@kashikan/jobs';
import { KeysModule } from '@kashikan/keys';
import { LedgerModule } from '@kashikan/ledger';
import { NotificationsModule } from '@kashikan/notifications';
import { OccupancyModule } from '@kashikan/occupancy';
import { PaymentsModule } from '@kashikan/payments';
import { PricingModule } from '@kashikan/pricing';
import { ReconciliationModule } from '@kashikan/reconciliation';
import { Module } from '@nestjs/common';
import { knownJourneys, knownSteps } from './known';
import { BesideLeaving, LeaveService } from './leaving';
import { ForgetOldData } from './retention';
import { ApplyForBasket, BasketPrices } from './apply-for-basket';
import { AfterRelease, SetAside } from './after-release';
import { AfterApplication } from './after-application';
import { ApplicationDoors, ApplyForBooking, PrepareApplication } from './apply-for-booking';
import { ApplyTown } from './apply-town';
import { AppealMark } from './appeal-mark';
import { ApprovalChecks } from './approval-checks';
import { BasketLetters } from './basket-letters';
import { Askers } from './askers';
import { AtTheCounter } from './at-the-counter';
import { BookingTime } from './booking-time';
import { CancelBasket } from './cancel-basket';
import { CancelBooking } from './cancel-booking';
import { CancellationEffects, ClosePapers } from './cancellation-effects';
import { changeJourneys, changeSteps } from './changes';
import { CheckoutTerms } from './checkout-terms';
import { CloseOpenPayment } from './close-open-payment';
import { ConductLetters } from './conduct-letters';
import { closingJourneys, closingSteps } from './closing/closing-steps';
import { ConfirmBooking } from './confirm-booking';
import { DecideApplication } from './decide-application';
import { approvalJourneys, approvalSteps } from './approval';
import { DraftedImport } from './drafted-import';
import { DraftFeeTable } from './draft-fee-table';
import { atTheTime } from './at-the-time';
import { EditTown } from './edit-town';
import { DecideMark } from './decide-mark';
import { Dues } from './dues';
import { FindRooms } from './find-rooms';
import { FinishUses } from './finish-uses';
import { FixFee } from './fix-fee';
import { groupJourneys, groupSteps } from './groups';
import { GiveUpUse } from './give-up-use';
import { ImportMunicipality } from './import-municipality';
import { HoldSlot, TakeHold } from './hold-slot';
import { HoldBasket, TakeBasket } from './hold-basket';
import { KeepBasket } from './keep-basket';
import { JoinWaiting, LeaveWaiting } from './join-waiting';
import { KeepHold } from './keep-hold';
import { LapseHolds } from './lapse-holds';
import { EndUnpaid, LapseUnpaid } from './lapse-unpaid';
import { LendKey } from './lend-key';
import { Letters } from './letters';
import { LimitsLeft } from './limits-left';
import { MayBook } from './may-book';
import { OfferSeries } from './offer-series';
import { MakeOffer, OfferWaiting } from './offer-waiting';
import { OffersOfRooms } from './offers-of-rooms';
import { NotSuspended } from './not-suspended';
import { Neighbours } from './neighbours';
import { OpenSession } from './open-session';
import { moneySteps } from './money-steps';
import { OutsideNewHours } from './outside-new-hours';
import { PassingRequests } from './passing-requests';
import { FeePaid, PaymentEffects } from './payment-effects';
import { paperJourneys, paperSteps } from './papers';
import { PreviewApplication } from './preview-application';
import { PriceRequest } from './price-request';
import { ReceiveStripeEvent } from './receive-stripe-event';
import { RecordNoShow } from './record-no-show';
import { OvertimeCharge, OvertimePrice } from './overtime';
import { ReportUse } from './report-use';
import { RefitNoise } from './refit-noise';
import { RefundEffects } from './refund-effects';
import { PriceEquipment } from './price-equipment';
import { ReleaseCautions, ReleaseFeeTable } from './release-fee-table';
import { ReturnKey } from './return-key';
import { RoomAvailability } from './room-availability';
import { RoomCandidates } from './room-candidates';
import { SearchDays } from './search-days';
import { SettleReleases } from './settle-releases';
import { SettlePayment } from './settle-payment';
import { SendSignInMail } from './send-sign-in-mail';
import { SignInResident } from './sign-in-resident';
import { SlotAlternatives } from './slot-alternatives';
import { Places } from './slot-in-room';
import { StandingFee } from './standing-fee';
import { StartPayment } from './start-payment';
import { SubmitRefund } from './submit-refund';
import { SyncStripeBalance } from './sync-stripe-balance';
import { HandBackRefund, TakeCounterPayment } from './counter';
import { TownBooks } from './town-books';
import { WaitingLetters } from './waiting-letters';

const libs = [
  ApprovalsModule,
  BookingsModule,
  CalendarModule,
  CatalogueModule,
  DocumentsModule,
  GroupsModule,
  IdentityModule,
  JobsModule,
  KeysModule,
  LedgerModule,
  NotificationsModule,
  OccupancyModule,
  PaymentsModule,
  PricingModule,
  ReconciliationModule,
];

const journeys = [
  ...approvalJourneys,
  ...paperJourneys,
  ...knownJourneys,
  ForgetOldData,
  LeaveService,
  ...groupJourneys,
  ...changeJourneys,
  ApplyForBasket,
  AppealMark,
  ApplyForBooking,
  BasketPrices,
  CancelBasket,
  Askers,
  CancelBooking,
  CloseOpenPayment,
  DecideApplication,
  DecideMark,
  DraftFeeTable,
  EditTown,
  ...atTheTime,
  FindRooms,
  FinishUses,
  HoldBasket,
  HoldSlot,
  ImportMunicipality,
  JoinWaiting,
  KeepBasket,
  KeepHold,
  LapseHolds,
  LapseUnpaid,
  LeaveWaiting,
  LendKey,
  OfferWaiting,
  OutsideNewHours,
  LimitsLeft,
  MayBook,
  OfferSeries,
  Places,
  Neighbours,
  PreviewApplication,
  PriceRequest,
  ReceiveStripeEvent,
  RecordNoShow,
  ReportUse,
  ReleaseCautions,
  PriceEquipment,
  ReleaseFeeTable,
  ReturnKey,
  RoomAvailability,
  SearchDays,
  SettlePayment,
  SendSignInMail,
  SignInResident,
  SlotAlternatives,
  StartPayment,
  SubmitRefund,
  SyncStripeBalance,
  TakeCounterPayment,
  HandBackRefund,
];

/** What journeys are made of; nobody outside needs these. */
const steps = [
  ...approvalSteps,
  ...groupSteps,
  ...changeSteps,
  Dues,
  OvertimeCharge,
  OvertimePrice,
  FeePaid,
  AfterApplication,
  AfterRelease,
  ApplicationDoors,
  ApplyTown,
  ApprovalChecks,
  AtTheCounter,
  BasketLetters,
  BookingTime,
  CancellationEffects,
  CheckoutTerms,
  ClosePapers,
  ConductLetters,
  ConfirmBooking,
  DraftedImport,
  EndUnpaid,
  FixFee,
  ...moneySteps,
  GiveUpUse,
  ...knownSteps,
  BesideLeaving,
  Letters,
  MakeOffer,
  OffersOfRooms,
  SetAside,
  SettleReleases,
  WaitingLetters,
  NotSuspended,
  OpenSession,
  PassingRequests,
  PaymentEffects,
  ...paperSteps,
  PrepareApplication,
  RefitNoise,
  RefundEffects,
  RoomCandidates,
  TakeBasket,
  StandingFee,
  TakeHold,
  TownBooks,
];

/** Every journey, with the libs it crosses; apps import this one and get the libs' front doors with it. */
@Module({
  imports: libs,
  providers: [...journeys, ...steps, ...closingJourneys, ...closingSteps],
  exports: [...libs, ...journeys, ...closingJourneys],
})
export class JourneysModule {}
