import { Database, UnitOfWork } from '@kashikan/database';
import { type Actor, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { drawSheet, finished } from '../pdf/draw-sheet';
import { DocumentSheets } from '../views/document-sheets';
import type { Document } from '../views/documents.view';

const maker: Actor = systemActor('documents');

/** PDF of a paper. Made when it is first asked for in its state and given out unchanged from then on. */
@Injectable()
export class MakeFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly sheets: DocumentSheets,
  ) {}

  async of(document: Document): Promise<Buffer> {
    return (await this.kept(document)) ?? this.make(document);
  }

  private async kept({ documentId, state, copies }: Document): Promise<Buffer | undefined> {
    const row = await this.database.row<{ bytes: Buffer }>(
      'SELECT bytes FROM document_files WHERE document_id = $1 AND state = $2 AND copies = $3',
      [documentId, state, copies],
    );
    return row?.bytes;
  }

  private async make(document: Document): Promise<Buffer> {
    const { documentId, state, copies, body, number, issuedAt } = document;
    const sheet = this.sheets.of(document);
    const title = `${sheet.title} ${number}`;
    const bytes = await finished(
      drawSheet(sheet, { title, author: body.municipalityName, madeAt: issuedAt }),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.unitOfWork.run({ actor: maker, verb: 'document.make-file' }, async tx => {
      await tx.rows(
        `INSERT INTO document_files (document_id, state, copies, bytes, sha256, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING`,
        [documentId, state, copies, bytes, sha256, tx.now],
      );
      tx.touch('document', documentId, { event: 'make-file', sha256 }, document.municipalityId);
    });
    return (await this.kept(document)) ?? bytes;
  }
}
