import { Injectable } from '@nestjs/common';
import { readCheckCode, sameNumber } from '../rules';
import { type Document, Documents } from './documents.view';

/** 文書の確認 for everybody. A wrong code and an unknown number are the same answer: none. */
@Injectable()
export class CheckDocument {
  constructor(private readonly documents: Documents) {}

  async byNumber(number: string, typedCode: string): Promise<Document | undefined> {
    const found = await this.withCode(typedCode);
    return found.find(document => sameNumber(document.number, number));
  }

  async byId(documentId: string, typedCode: string): Promise<Document | undefined> {
    const found = await this.withCode(typedCode);
    return found.find(document => document.documentId === documentId);
  }

  private async withCode(typed: string): Promise<Document[]> {
    const code = readCheckCode(typed);
    return code ? this.documents.withCode(code) : [];
  }
}
