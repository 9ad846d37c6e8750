import { Module } from '@nestjs/common';
import { ConfirmSignInCode } from './actions/confirm-sign-in-code';
import { CloseAccount } from './actions/close-account';
import { CreateStaff } from './actions/create-staff';
import { EndSession } from './actions/end-session';
import { ForgetOldSignIns } from './actions/forget-old-sign-ins';
import { ProveResident } from './actions/prove-resident';
import { ProveStaff } from './actions/prove-staff';
import { RecordIdentityCheck } from './actions/record-identity-check';
import { RegisterApplicant } from './actions/register-applicant';
import { RegisterPerson } from './actions/register-person';
import { RequestSignInCode } from './actions/request-sign-in-code';
import { RotateKeys } from './actions/rotate-keys';
import { CardTries } from './actions/card-tries';
import { ChangeCardPin } from './actions/change-card-pin';
import { IssueCard } from './actions/issue-card';
import { SignInByCard } from './actions/sign-in-by-card';
import { StopCard } from './actions/stop-card';
import { ResidentCardsStore } from './store/resident-cards.store';
import { CardView } from './views/cards';
import { SignInByPasskey } from './actions/sign-in-by-passkey';
import { SignInStaff } from './actions/sign-in-staff';
import { UpdateProfile } from './actions/update-profile';
import { Seals } from './secrets/seals';
import { DigitalApp } from './digital-app/digital-app';
import { DigitalIdentityStore } from './store/digital-identity.store';
import { IdentityImageStore } from './store/identity-image.store';
import { SessionStore } from './store/session.store';
import { StaffStore } from './store/staff.store';
import { Throttle } from './store/throttle';
import { AssuranceView } from './views/assurance';
import { IdentityImages } from './views/identity-images';
import { RegistrationView } from './views/registrations';
import { Sessions } from './views/sessions';
import { StaffCredentials } from './views/staff-credentials';
import { AddStaff } from './actions/add-staff';
import { ChangeStaffPassword } from './actions/change-staff-password';
import { ChangeStaffRoles } from './actions/change-staff-roles';
import { EndUnusedRoles } from './actions/end-unused-roles';
import { EnterSetup } from './actions/enter-setup';
import { MarkRoleUse } from './actions/mark-role-use';
import { RegisterPasskey } from './actions/register-passkey';
import { RemovePasskey } from './actions/remove-passkey';
import { RemoveStaffPasskey } from './actions/remove-staff-passkey';
import { ResetStaff } from './actions/reset-staff';
import { SaveEntryRules } from './actions/save-entry-rules';
import { SignInStaffByPasskey } from './actions/sign-in-staff-by-passkey';
import { UsePasskey } from './actions/use-passkey';
import { EntryRulesView } from './views/entry-rules';
import { OwnSessions } from './views/own-sessions';
import { PasskeyView } from './views/passkeys';
import { SignInLinks } from './views/sign-in-links';
import { StaffFactors } from './views/staff-factors';
import { StaffDirectory } from './views/staff-directory';
import { FinishSetup, SetUpStaff } from './actions/set-up-staff';
import { SecondFactor } from './actions/second-factor';
import { SignInTries } from './actions/sign-in-tries';
import { PasskeySite } from './secrets/passkey-site';
import { PaperCodesStore } from './store/paper-codes.store';
import { PasskeysStore } from './store/passkeys.store';
import { SignInCodesStore } from './store/sign-in-codes.store';
import { StaffResetsStore } from './store/staff-resets.store';
import { StaffRolesStore } from './store/staff-roles.store';

const doors = [
  AddStaff,
  ChangeStaffPassword,
  ChangeStaffRoles,
  EndUnusedRoles,
  EnterSetup,
  EntryRulesView,
  FinishSetup,
  MarkRoleUse,
  OwnSessions,
  PasskeyView,
  RegisterPasskey,
  RemovePasskey,
  RemoveStaffPasskey,
  ResetStaff,
  SaveEntryRules,
  SetUpStaff,
  SignInLinks,
  SignInStaffByPasskey,
  StaffDirectory,
  StaffFactors,
  UsePasskey,
  AssuranceView,
  DigitalApp,
  DigitalIdentityStore,
  IdentityImages,
  IdentityImageStore,
  RecordIdentityCheck,
  ConfirmSignInCode,
  CreateStaff,
  EndSession,
  ForgetOldSignIns,
  ProveResident,
  ProveStaff,
  RegisterApplicant,
  RegisterPerson,
  RegistrationView,
  RequestSignInCode,
  RotateKeys,
  Seals,
  CardView,
  ChangeCardPin,
  IssueCard,
  SignInByCard,
  SignInByPasskey,
  StopCard,
  SignInStaff,
  UpdateProfile,
  CloseAccount,
  SessionStore,
  Sessions,
  Throttle,
];

@Module({
  providers: [
    ...doors,
    StaffStore,
    StaffCredentials,
    PaperCodesStore,
    ResidentCardsStore,
    CardTries,
    PasskeySite,
    PasskeysStore,
    SecondFactor,
    SignInCodesStore,
    SignInTries,
    StaffResetsStore,
    StaffRolesStore,
  ],
  exports: doors,
})
export class IdentityModule {}
