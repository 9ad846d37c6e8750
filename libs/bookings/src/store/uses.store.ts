import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface UsesQuestion {
  readonly municipalityId: string;
  readonly accountId: string | null;
  /** As typed. */
  readonly groupName: string | null;
  /** A registered group, whose name then is `groupName`. */
  readonly groupId: string | null;
  /** The earliest day of use that matters. */
  readonly from: LocalDate;
  /** Bookings that what is wanted takes the place of. */
  readonly exceptIds: readonly string[];
}

export interface UseRow {
  readonly roomId: string;
  readonly date: LocalDate;
  readonly bands: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isOfAccount: boolean;
  readonly isOfGroup: boolean;
  readonly hasGroup: boolean;
}

/** Everything that takes a room's time or has taken it; a hold that has run out is neither. */
const counts = `b.state IN ('applied', 'payment-due', 'confirmed', 'in-use', 'completed', 'no-show')
                OR (b.state = 'held' AND b.hold_expires_at > $5)`;

/** Of a person and of the group they act for; the view that tells beforehand reads the same. */
export const usesSql = `SELECT b.room_id AS "roomId", b.use_date AS date, b.bands, b.starts_at AS "startsAt", b.ends_at AS "endsAt",
              b.account_id IS NOT DISTINCT FROM $2 AS "isOfAccount",
              CASE WHEN b.group_id IS NOT NULL AND $7::uuid IS NOT NULL THEN b.group_id = $7
                   ELSE b.group_key IS NOT NULL AND b.group_key IS NOT DISTINCT FROM group_key($3) END AS "isOfGroup",
              b.group_key IS NOT NULL AS "hasGroup"
         FROM bookings b
        WHERE b.municipality_id = $1 AND (b.account_id = $2 OR b.group_key = group_key($3) OR b.group_id = $7) AND b.use_date >= $4
          AND NOT b.id = ANY ($6::uuid[]) AND (${counts})`;

/** The bookings of a person and of the group they act for, as limits count them. */
@Injectable()
export class UsesStore {
  /**
   * Requests of one account, and those of one group, count one after the other until their units end, so that ten at once are
   * not ten bookings. The locks are taken in one order, account before group; nothing is locked for a null.
   */
  async ofApplicant(tx: Tx, question: UsesQuestion): Promise<UseRow[]> {
    const { municipalityId, accountId, groupName, groupId, from, exceptIds } = question;
    // Begun together: the count is a statement of its own, so that it sees what a rival committed when it let go of the lock.
    const locked = tx.rows(
      `SELECT pg_advisory_xact_lock(hashtextextended($1, 2)),
              pg_advisory_xact_lock(hashtextextended($2 || chr(10) || group_key($3), 3))`,
      [accountId, municipalityId, groupName],
    );
    const values = [municipalityId, accountId, groupName, from, tx.now, exceptIds, groupId];
    const counted = tx.rows<UseRow>(usesSql, values);
    const [, rows] = await Promise.all([locked, counted]);
    return rows;
  }
}
