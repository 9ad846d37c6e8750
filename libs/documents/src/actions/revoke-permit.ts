import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** 許可の失効: the booking was cancelled. The paper stays as issued and says that it holds no longer. */
@Injectable()
export class RevokePermit {
  async run(
    tx: Tx,
    { bookingId, municipalityId }: { readonly bookingId: string; readonly municipalityId: string },
  ): Promise<{ revoked: boolean }> {
    const row = await tx.row<{ permitId: string }>(
      `UPDATE permits SET revoked_at = $3 WHERE booking_id = $1 AND municipality_id = $2 AND revoked_at IS NULL
       RETURNING id AS "permitId"`,
      [bookingId, municipalityId, tx.now],
    );
    if (row) tx.touch('permit', row.permitId, { bookingId, event: 'revoke' }, municipalityId);
    return { revoked: row !== undefined };
  }
}
