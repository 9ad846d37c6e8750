import { Module } from '@nestjs/common';
import { DecideApproval } from './actions/decide-approval';
import { OpenApproval } from './actions/open-approval';
import { RecheckApproval } from './actions/recheck-approval';
import { WithdrawApproval } from './actions/withdraw-approval';
import { ApprovalCase } from './views/approval-case';
import { ApprovalInbox } from './views/approval-inbox';

const doors = [OpenApproval, DecideApproval, RecheckApproval, WithdrawApproval, ApprovalInbox, ApprovalCase];

@Module({ providers: doors, exports: doors })
export class ApprovalsModule {}
