import { Database } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingState } from '../rules';

/** A booking as a counter sees it in a list. */
export interface CounterBooking {
  readonly id: string;
  readonly number: number;
  readonly state: BookingState;
  readonly facilityId: string;
  readonly roomId: string;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Empty while only a browser holds it. */
  readonly accountId: string | null;
  readonly groupName: string | null;
  readonly applicantName: string | null;
  readonly phone: string | null;
  readonly eventName: string | null;
  readonly people: number | null;
  readonly feeYen: number | null;
  readonly payBy: Date | null;
}

const select = `
  SELECT b.id, b.number, b.state, b.facility_id AS "facilityId", b.room_id AS "roomId", b.use_date AS "useDate",
         b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.account_id AS "accountId", b.group_name AS "groupName", c.name AS "applicantName", c.phone,
         b.event_name AS "eventName", b.people, b.fee_yen AS "feeYen", b.pay_by AS "payBy"
    FROM bookings b LEFT JOIN accounts c ON c.id = b.account_id`;

/** Lists for staff. `facilities` null is the whole municipality. */
@Injectable()
export class BookingsOfDay {
  constructor(private readonly database: Database) {}

  /** What stands on a day, from the application to the end of use, and the bookings named by id whatever their day. */
  async on(
    day: {
      readonly municipalityId: string;
      readonly facilities: readonly string[] | null;
      readonly date: LocalDate;
    },
    alsoIds: readonly string[] = [],
  ): Promise<CounterBooking[]> {
    return this.database.rows<CounterBooking>(
      `${select}
        WHERE b.municipality_id = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2)) AND b.use_date = $3
          AND b.state IN ('applied', 'payment-due', 'confirmed', 'in-use', 'completed', 'no-show')
       UNION
       ${select} WHERE b.municipality_id = $1 AND b.id = ANY ($4::uuid[])
       ORDER BY "startsAt", number`,
      [day.municipalityId, day.facilities, day.date, alsoIds],
    );
  }

  async byId(municipalityId: string, id: string): Promise<CounterBooking | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row<CounterBooking>(`${select} WHERE b.municipality_id = $1 AND b.id = $2`, [
      municipalityId,
      id,
    ]);
  }

  /** Of one person, the newest use first. */
  ofAccount(
    municipalityId: string,
    facilities: readonly string[] | null,
    accountId: string,
  ): Promise<CounterBooking[]> {
    return this.database.rows<CounterBooking>(
      `${select}
        WHERE b.municipality_id = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2)) AND b.account_id = $3
          AND b.state <> 'held'
        ORDER BY b.starts_at DESC LIMIT 50`,
      [municipalityId, facilities, accountId],
    );
  }

  /** Bookings whose group, person, phone or event holds the words, the newest use first. */
  async matching(
    municipalityId: string,
    facilities: readonly string[] | null,
    words: string,
  ): Promise<CounterBooking[]> {
    const pattern = `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
    return this.database.rows<CounterBooking>(
      `${select}
        WHERE b.municipality_id = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2)) AND b.state <> 'held'
          AND (b.group_name ILIKE $3 OR c.name ILIKE $3 OR c.name_kana ILIKE $3 OR b.event_name ILIKE $3
               OR regexp_replace(c.phone, '[^0-9]', '', 'g') LIKE $3)
        ORDER BY b.starts_at DESC LIMIT 50`,
      [municipalityId, facilities, pattern],
    );
  }
}
