import { Module } from '@nestjs/common';
import { Looks } from './actions/looks';
import { SealRecord } from './actions/seal-record';
import { VerifyRecord } from './actions/verify-record';
import { BlocksStore } from './store/blocks.store';
import { AuditOf } from './views/audit-of';
import { LooksOf } from './views/looks-of';
import { SealState } from './views/seal-state';

const doors = [AuditOf, Looks, LooksOf, SealRecord, SealState, VerifyRecord];

@Module({ providers: [...doors, BlocksStore], exports: doors })
export class AuditModule {}
