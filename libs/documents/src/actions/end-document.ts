import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { DocumentKind, EndReason } from '../rules';
import { fire, holdingOf } from '../store/end-documents.store';

export interface EndOfDocument {
  readonly kind: DocumentKind;
  readonly subjectId: string;
  readonly municipalityId: string;
  readonly reason: EndReason;
}

/** 失効: the paper stays as issued and says that it holds no longer. */
@Injectable()
export class EndDocument {
  /** The number of the paper that held; undefined when none did. */
  async run(tx: Tx, { kind, subjectId, municipalityId, reason }: EndOfDocument): Promise<string | undefined> {
    const paper = await holdingOf(tx, kind, subjectId);
    if (!paper || !(await fire(tx, paper, 'revoke', reason))) return undefined;
    tx.touch('document', paper.documentId, { kind, event: 'revoke', why: reason }, municipalityId);
    const row = await tx.row<{ number: string }>('SELECT number FROM documents WHERE id = $1', [
      paper.documentId,
    ]);
    return row?.number;
  }
}
