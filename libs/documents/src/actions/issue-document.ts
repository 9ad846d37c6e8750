import type { Tx } from '@kashikan/database';
import { fiscalYearOf, type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type DocumentKind, documentNumber, type EndReason, type NewBodyOf } from '../rules';
import { nextNumber } from '../store/document-numbers.store';
import { fire, holdingOf } from '../store/end-documents.store';
import { newCheckCode } from '../store/new-check-code';

export interface NewDocument<Kind extends DocumentKind = DocumentKind> {
  readonly kind: Kind;
  readonly bookingId: string;
  /** What it is about, once for each kind: the booking, a change, a charge, a refund. */
  readonly subjectId: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  /** The date in the municipality; decides the fiscal year of the number. */
  readonly issuedOn: LocalDate;
  readonly body: NewBodyOf<Kind>;
}

export interface IssuedDocument {
  readonly documentId: string;
  readonly number: string;
}

/** 文書の交付. Of what it is about one paper of a kind holds; asking again gives the one that is there. */
@Injectable()
export class IssueDocument {
  async run<Kind extends DocumentKind>(tx: Tx, paper: NewDocument<Kind>): Promise<IssuedDocument> {
    const there = await tx.row<IssuedDocument>(
      `SELECT id AS "documentId", number FROM documents WHERE kind = $1 AND subject_id = $2 AND ended_at IS NULL`,
      [paper.kind, paper.subjectId],
    );
    return there ?? this.issue(tx, paper, null);
  }

  /** 差替え: a paper with the next number in place of the one that held; that one stays as issued and says that it holds no longer. */
  async replace<Kind extends DocumentKind>(
    tx: Tx,
    paper: NewDocument<Kind>,
    reason: EndReason,
  ): Promise<IssuedDocument> {
    const old = await holdingOf(tx, paper.kind, paper.subjectId);
    if (old) await fire(tx, old, 'supersede', reason);
    return this.issue(tx, paper, old?.documentId ?? null);
  }

  private async issue<Kind extends DocumentKind>(
    tx: Tx,
    { kind, bookingId, subjectId, municipalityId, facilityId, issuedOn, body }: NewDocument<Kind>,
    replaces: string | null,
  ): Promise<IssuedDocument> {
    const fiscalYear = fiscalYearOf(issuedOn);
    const serial = await nextNumber(tx, { kind, facilityId, fiscalYear });
    const number = documentNumber(kind, body.facilityName, fiscalYear, serial);
    const documentId = newId();
    await tx.rows(
      `INSERT INTO documents (id, kind, booking_id, subject_id, municipality_id, facility_id, fiscal_year, serial, number, body, code,
                              state, issued_at, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'issued', $12, $13)`,
      [
        documentId,
        kind,
        bookingId,
        subjectId,
        municipalityId,
        facilityId,
        fiscalYear,
        serial,
        number,
        JSON.stringify({ ...body, number, issuedOn }),
        newCheckCode(),
        tx.now,
        replaces,
      ],
    );
    tx.touch('document', documentId, { bookingId, kind, number }, municipalityId);
    return { documentId, number };
  }
}
