import type { Tx } from '@kashikan/database';

/**
 * The next number of a kind of paper in a facility and fiscal year. The row stays locked until the document commits, so a unit that
 * rolls back gives its number back and there are no gaps.
 */
export async function nextNumber(
  tx: Tx,
  paper: { readonly kind: 'permit'; readonly facilityId: string; readonly fiscalYear: number },
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
