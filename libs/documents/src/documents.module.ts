import { Module } from '@nestjs/common';
import { EndDocument } from './actions/end-document';
import { IssueDocument } from './actions/issue-document';
import { MakeFile } from './actions/make-file';
import { RecordDelivery } from './actions/record-delivery';
import { ReissueDocument } from './actions/reissue-document';
import { DocumentsStore } from './store/documents.store';
import { CheckDocument } from './views/check-document';
import { DocumentSheets } from './views/document-sheets';
import { Documents } from './views/documents.view';

const doors = [
  IssueDocument,
  EndDocument,
  ReissueDocument,
  MakeFile,
  RecordDelivery,
  CheckDocument,
  Documents,
  DocumentSheets,
  DocumentsStore,
];

@Module({ providers: doors, exports: doors })
export class DocumentsModule {}
