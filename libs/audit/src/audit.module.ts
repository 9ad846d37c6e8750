import { Module } from '@nestjs/common';
import { AuditOf } from './views/audit-of';

@Module({ providers: [AuditOf], exports: [AuditOf] })
export class AuditModule {}
