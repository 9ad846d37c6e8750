import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface Handover {
  readonly handoverId: string;
  readonly keyId: string;
  readonly tag: string;
  readonly keyName: string;
  readonly bookingId: string;
  readonly bookingNumber: number;
  readonly facilityId: string;
  readonly roomName: string;
  readonly accountId: string | null;
  readonly groupName: string | null;
  readonly applicantName: string | null;
  readonly phone: string | null;
  readonly takenByName: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly dueAt: Date;
  readonly returnedAt: Date | null;
  readonly returnedTo: string | null;
  readonly conditionNote: string | null;
}

const select = `
  SELECT h.id AS "handoverId", h.key_id AS "keyId", k.tag, k.name AS "keyName", h.booking_id AS "bookingId",
         b.number AS "bookingNumber", b.facility_id AS "facilityId", r.name AS "roomName", b.account_id AS "accountId", b.group_name AS "groupName",
         c.name AS "applicantName", c.phone, h.taken_by_name AS "takenByName", h.issued_at AS "issuedAt",
         i.name AS "issuedBy", h.due_at AS "dueAt", h.returned_at AS "returnedAt", t.name AS "returnedTo",
         h.condition_note AS "conditionNote"
    FROM key_handovers h
    JOIN keys k ON k.id = h.key_id
    JOIN bookings b ON b.id = h.booking_id
    JOIN rooms r ON r.id = b.room_id
    JOIN staff i ON i.id = h.issued_by
    LEFT JOIN staff t ON t.id = h.returned_to
    LEFT JOIN accounts c ON c.id = b.account_id`;

/** 鍵貸出簿. A key counts as overdue by `isOverdue` of the rules; the board asks it for each row. */
@Injectable()
export class HandoverList {
  constructor(private readonly database: Database) {}

  /** Every key that is out, whatever the day: the longest due first. `facilities` null is the whole municipality. */
  async out(municipalityId: string, facilities: readonly string[] | null): Promise<Handover[]> {
    return this.database.rows<Handover>(
      `${select} WHERE h.municipality_id = $1 AND h.returned_at IS NULL AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2))
        ORDER BY h.due_at, k.tag`,
      [municipalityId, facilities],
    );
  }

  /** 返却おくれ at `now`. */
  async overdue(
    municipalityId: string,
    facilities: readonly string[] | null,
    now: Date,
  ): Promise<Handover[]> {
    return this.database.rows<Handover>(
      `${select} WHERE h.municipality_id = $1 AND h.returned_at IS NULL AND h.due_at < $3
          AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2))
        ORDER BY h.due_at, k.tag`,
      [municipalityId, facilities, now],
    );
  }

  /** What went out or came back between two instants (a day of the municipality), latest first. */
  async between(
    municipalityId: string,
    facilities: readonly string[] | null,
    from: Date,
    to: Date,
  ): Promise<Handover[]> {
    return this.database.rows<Handover>(
      `${select} WHERE h.municipality_id = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2))
          AND ((h.issued_at >= $3 AND h.issued_at < $4) OR (h.returned_at >= $3 AND h.returned_at < $4))
        ORDER BY coalesce(h.returned_at, h.issued_at) DESC`,
      [municipalityId, facilities, from, to],
    );
  }

  async ofBookings(bookingIds: readonly string[]): Promise<Handover[]> {
    return this.database.rows<Handover>(
      `${select} WHERE h.booking_id = ANY ($1::uuid[]) ORDER BY h.issued_at`,
      [bookingIds],
    );
  }

  async byId(municipalityId: string, handoverId: string): Promise<Handover | undefined> {
    if (!isId(handoverId)) return undefined;
    return this.database.row<Handover>(`${select} WHERE h.municipality_id = $1 AND h.id = $2`, [
      municipalityId,
      handoverId,
    ]);
  }
}
