import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { documentErrors } from '../documents.errors';
import type { ReissueReason } from '../rules';
import { type Fired, fire } from '../store/end-documents.store';

export interface Reissue {
  readonly actor: Actor;
  readonly documentId: string;
  readonly municipalityId: string;
  readonly reason: ReissueReason;
}

/** 再発行: the same paper under the same number is given out again, and from then on says so. */
@Injectable()
export class ReissueDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `documents.unknown` for another town's, `documents.not-holding` for one that holds no longer. */
  async run({ actor, documentId, municipalityId, reason }: Reissue): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'document.reissue' }, async tx => {
      const paper = await tx.row<Fired>(
        `SELECT id AS "documentId", state FROM documents WHERE id = $1 AND municipality_id = $2 FOR UPDATE`,
        [documentId, municipalityId],
      );
      if (!paper) throw documentErrors.unknown();
      if (!(await fire(tx, paper, 'reissue', reason))) throw documentErrors.notHolding(paper.state);
      tx.touch('document', documentId, { event: 'reissue', why: reason }, municipalityId);
    });
  }
}
