import { Module } from '@nestjs/common';
import { OpenApproval } from './actions/open-approval';
import { RecheckApproval } from './actions/recheck-approval';
import { Recuse } from './actions/recuse';
import { SendBack } from './actions/send-back';
import { SignApproval } from './actions/sign-approval';
import { WithdrawApproval } from './actions/withdraw-approval';
import { AbsencesStore } from './store/absences.store';
import { PostHoldersStore } from './store/posts.store';
import { ApprovalCase } from './views/approval-case';
import { ApprovalInbox } from './views/approval-inbox';
import { OfficeView } from './views/office';

const doors = [
  PostHoldersStore,
  AbsencesStore,
  OpenApproval,
  SignApproval,
  SendBack,
  Recuse,
  RecheckApproval,
  WithdrawApproval,
  ApprovalInbox,
  ApprovalCase,
  OfficeView,
];

@Module({ providers: doors, exports: doors })
export class ApprovalsModule {}
