import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface FixedFeesWhere {
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly tableCode: string;
  /** The first day of use that counts. */
  readonly from: LocalDate;
}

/** Bookings whose fee was fixed by a fee table and that are still to come, or running. */
@Injectable()
export class FixedFeesView {
  constructor(private readonly database: Database) {}

  async count({ municipalityId, facilityId, tableCode, from }: FixedFeesWhere): Promise<number> {
    const row = await this.database.row<{ bookings: number }>(
      `SELECT count(*)::int AS bookings FROM bookings
        WHERE municipality_id = $1 AND facility_id = $2 AND use_date >= $3 AND quote ->> 'tableCode' = $4
          AND state IN ('applied', 'payment-due', 'confirmed', 'in-use')`,
      [municipalityId, facilityId, from, tableCode],
    );
    return row?.bookings ?? 0;
  }
}
