import type { Tx } from '@kashikan/database';
import type { DocumentKind } from '../rules';

/**
 * The next number of a kind of paper in a facility and fiscal year. The row stays locked until the document commits, so a unit that
 * rolls back gives its number back and there are no gaps. A unit that issues several kinds does so in the order receipt, reduction,
 * refund, permit, payment request, cancellation, so that two units never wait for each other.
 */
export async function nextNumber(
  tx: Tx,
  paper: { readonly kind: DocumentKind; readonly facilityId: string; readonly fiscalYear: number },
): Promise<number> {
  const row = await tx.row<{ serial: number }>(
    `INSERT INTO document_numbers AS n (kind, facility_id, fiscal_year, last_number) VALUES ($1, $2, $3, 1)
     ON CONFLICT (kind, facility_id, fiscal_year) DO UPDATE SET last_number = n.last_number + 1
     RETURNING last_number AS serial`,
    [paper.kind, paper.facilityId, paper.fiscalYear],
  );
  if (!row) throw new Error('a document number is always given');
  return row.serial;
}
