import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { BodyOf, DocumentKind } from '../rules';

/** Papers as a unit of work sees them. */
@Injectable()
export class DocumentsStore {
  /** What the paper of a kind about a subject says, if one holds. */
  async bodyOf<Kind extends DocumentKind>(
    tx: Tx,
    kind: Kind,
    subjectId: string,
  ): Promise<BodyOf<Kind> | undefined> {
    const row = await tx.row<{ body: BodyOf<Kind> }>(
      `SELECT body FROM documents WHERE kind = $1 AND subject_id = $2 AND ended_at IS NULL`,
      [kind, subjectId],
    );
    return row?.body;
  }

  /** The receipts of a booking, oldest first. */
  receiptsOf(tx: Tx, bookingId: string): Promise<{ number: string; paidOn: LocalDate }[]> {
    return tx.rows(
      `SELECT number, body->>'paidOn' AS "paidOn" FROM documents WHERE kind = 'receipt' AND booking_id = $1 ORDER BY issued_at, serial`,
      [bookingId],
    );
  }
}
