import { Module } from '@nestjs/common';
import { ConfirmSignInCode } from './actions/confirm-sign-in-code';
import { CreateStaff } from './actions/create-staff';
import { EndSession } from './actions/end-session';
import { ForgetOldSignIns } from './actions/forget-old-sign-ins';
import { ProveStaff } from './actions/prove-staff';
import { RegisterApplicant } from './actions/register-applicant';
import { RegisterPerson } from './actions/register-person';
import { RequestSignInCode } from './actions/request-sign-in-code';
import { RotateKeys } from './actions/rotate-keys';
import { SetStaffRoles } from './actions/set-staff-roles';
import { SignInStaff } from './actions/sign-in-staff';
import { UpdateProfile } from './actions/update-profile';
import { Seals } from './secrets/seals';
import { SessionStore } from './store/session.store';
import { StaffStore } from './store/staff.store';
import { Throttle } from './store/throttle';
import { RegistrationView } from './views/registrations';
import { Sessions } from './views/sessions';
import { StaffCredentials } from './views/staff-credentials';

const doors = [
  ConfirmSignInCode,
  CreateStaff,
  EndSession,
  ForgetOldSignIns,
  ProveStaff,
  RegisterApplicant,
  RegisterPerson,
  RegistrationView,
  RequestSignInCode,
  RotateKeys,
  Seals,
  SetStaffRoles,
  SignInStaff,
  UpdateProfile,
  Sessions,
  Throttle,
];

@Module({ providers: [...doors, SessionStore, StaffStore, StaffCredentials], exports: doors })
export class IdentityModule {}
