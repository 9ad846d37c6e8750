import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { documentErrors } from '../documents.errors';
import type { PermitBody } from '../rules';

export interface Permit {
  readonly permitId: string;
  readonly bookingId: string;
  readonly municipalityId: string;
  readonly number: string;
  readonly body: PermitBody;
  readonly issuedAt: Date;
  /** Set when the booking was cancelled or the permit replaced: it holds no longer. */
  readonly revokedAt: Date | null;
}

const select = `SELECT id AS "permitId", booking_id AS "bookingId", municipality_id AS "municipalityId", number, body,
                       issued_at AS "issuedAt", revoked_at AS "revokedAt" FROM permits`;

@Injectable()
export class Permits {
  constructor(private readonly database: Database) {}

  /** The permit that holds, or else the last one that held. */
  async ofBooking(bookingId: string): Promise<Permit | undefined> {
    return isId(bookingId)
      ? this.database.row<Permit>(
          `${select} WHERE booking_id = $1 ORDER BY revoked_at DESC NULLS FIRST, issued_at DESC LIMIT 1`,
          [bookingId],
        )
      : undefined;
  }

  /** Throws `documents.permit-unknown`. */
  async byId(permitId: string): Promise<Permit> {
    const found = isId(permitId)
      ? await this.database.row<Permit>(`${select} WHERE id = $1`, [permitId])
      : undefined;
    if (!found) throw documentErrors.permitUnknown();
    return found;
  }
}
