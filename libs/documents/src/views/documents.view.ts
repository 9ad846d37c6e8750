import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { documentErrors } from '../documents.errors';
import type { AnyPaper, DocumentKind, PaperStanding } from '../rules';

/** A paper with its kind and model, and what has become of it. */
export type Document = AnyPaper &
  PaperStanding & {
    readonly documentId: string;
    readonly bookingId: string;
    readonly subjectId: string;
    readonly municipalityId: string;
    readonly facilityId: string;
    readonly number: string;
    readonly code: string;
    readonly contentHash: string;
    readonly issuedAt: Date;
    /** When those whom it is for first opened or downloaded it. */
    readonly openedAt: Date | null;
  };

const select = `
SELECT d.id AS "documentId", d.kind, d.booking_id AS "bookingId", d.subject_id AS "subjectId", d.municipality_id AS "municipalityId",
       d.facility_id AS "facilityId", d.number, d.body, d.code, d.content_hash AS "contentHash", d.state, d.copies,
       d.last_copy_at AS "lastCopyAt", d.issued_at AS "issuedAt", d.ended_at AS "endedAt",
       (SELECT min(v.happened_at) FROM document_deliveries v
         WHERE v.document_id = d.id AND v.way IN ('opened', 'downloaded')) AS "openedAt"
  FROM documents d`;

@Injectable()
export class Documents {
  constructor(private readonly database: Database) {}

  /** Every paper of a booking, the newest first. */
  async ofBooking(bookingId: string): Promise<Document[]> {
    return isId(bookingId) ? this.ofBookings([bookingId]) : [];
  }

  /** Every paper of these bookings, the newest first. */
  ofBookings(bookingIds: readonly string[]): Promise<Document[]> {
    return this.database.rows<Document>(
      `${select} WHERE d.booking_id = ANY ($1) ORDER BY d.issued_at DESC, d.serial DESC`,
      [bookingIds],
    );
  }

  /** Throws `documents.unknown`. */
  async byId(documentId: string): Promise<Document> {
    const found = isId(documentId)
      ? await this.database.row<Document>(`${select} WHERE d.id = $1`, [documentId])
      : undefined;
    if (!found) throw documentErrors.unknown();
    return found;
  }

  /** Those of a kind that hold for uses of a facility in a period, in the order of the uses. */
  ofUses(
    kind: DocumentKind,
    facilityId: string,
    from: Date,
    until: Date,
  ): Promise<Pick<Document, 'documentId'>[]> {
    return this.database.rows(
      `SELECT id AS "documentId" FROM documents
        WHERE kind = $1 AND facility_id = $2 AND ended_at IS NULL AND (body->>'startsAt')::timestamptz >= $3
          AND (body->>'startsAt')::timestamptz < $4 ORDER BY body->>'startsAt', serial`,
      [kind, facilityId, from, until],
    );
  }

  /** The papers with a code; at most one has the number that somebody asks for as well. */
  withCode(code: string): Promise<Document[]> {
    return this.database.rows<Document>(`${select} WHERE d.code = $1`, [code]);
  }
}

/** The permit that holds, or else the last one that held. */
export const permitAmong = (
  documents: readonly Document[],
): Extract<Document, { kind: 'permit' }> | undefined => {
  const permits = documents.filter(document => document.kind === 'permit');
  return permits.find(({ endedAt }) => endedAt === null) ?? permits[0];
};
