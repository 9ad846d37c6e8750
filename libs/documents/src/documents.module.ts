import { Module } from '@nestjs/common';
import { IssuePermit } from './actions/issue-permit';
import { RevokePermit } from './actions/revoke-permit';
import { Permits } from './views/permits.view';

const doors = [IssuePermit, RevokePermit, Permits];

@Module({ providers: doors, exports: doors })
export class DocumentsModule {}
