import { Module } from '@nestjs/common';
import { Looks } from './actions/looks';
import { AuditOf } from './views/audit-of';
import { LooksOf } from './views/looks-of';

const doors = [AuditOf, Looks, LooksOf];

@Module({ providers: doors, exports: doors })
export class AuditModule {}
