import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { waitingColumns } from '../store/waiting-columns';
import type { WaitingEntry } from '../waiting';
import { waitingErrors } from '../waiting.errors';

/** An entry with how many stand before it for any of its time. */
export interface PlacedEntry extends WaitingEntry {
  readonly before: number;
}

export interface StaffWaitingEntry extends PlacedEntry {
  readonly name: string;
}

/** Rooms that share a part wait for the same time, so they stand in one line. */
const before = `(SELECT count(*)::int FROM waiting_list e
   WHERE e.facility_id = w.facility_id AND e.state = 'waiting' AND e.place < w.place
     AND e.starts_at < w.occupies_until AND e.occupies_until > w.starts_at
     AND EXISTS (SELECT FROM room_parts a JOIN room_parts b ON a.part_id = b.part_id WHERE a.room_id = e.room_id AND b.room_id = w.room_id))
  AS before`;

@Injectable()
export class WaitingView {
  constructor(private readonly database: Database) {}

  /** What a person waits for or is offered, and what became of it; the next use first. */
  ofAccount(accountId: string, from: Date): Promise<PlacedEntry[]> {
    return this.database.rows<PlacedEntry>(
      `SELECT ${waitingColumns}, ${before} FROM waiting_list w
        WHERE w.account_id = $1 AND w.starts_at > $2 ORDER BY w.starts_at, w.place LIMIT 200`,
      [accountId, from],
    );
  }

  /** Throws `waiting.unknown` for what is not the person's. */
  async ofOwner(id: string, accountId: string | null): Promise<WaitingEntry> {
    const entry = isId(id)
      ? await this.database.row<WaitingEntry>(
          `SELECT ${waitingColumns} FROM waiting_list w WHERE w.id = $1 AND w.account_id = $2`,
          [id, accountId],
        )
      : undefined;
    if (!entry) throw waitingErrors.unknown();
    return entry;
  }

  /** For staff; throws `waiting.unknown` for what is not of the town. */
  async ofTown(id: string, municipalityId: string): Promise<WaitingEntry> {
    const entry = isId(id)
      ? await this.database.row<WaitingEntry>(
          `SELECT ${waitingColumns} FROM waiting_list w WHERE w.id = $1 AND w.municipality_id = $2`,
          [id, municipalityId],
        )
      : undefined;
    if (!entry) throw waitingErrors.unknown();
    return entry;
  }

  /** The lines of a town, or of some of its facilities, by use and place. */
  lines(
    municipalityId: string,
    facilityIds: readonly string[] | null,
    now: Date,
  ): Promise<StaffWaitingEntry[]> {
    return this.database.rows<StaffWaitingEntry>(
      `SELECT ${waitingColumns}, ${before}, coalesce(a.group_name, a.name, a.email) AS name
         FROM waiting_list w JOIN accounts a ON a.id = w.account_id
        WHERE w.municipality_id = $1 AND ($2::uuid[] IS NULL OR w.facility_id = ANY($2)) AND w.state IN ('waiting', 'offered')
          AND w.starts_at > $3
        ORDER BY w.starts_at, w.room_id, w.place LIMIT 500`,
      [municipalityId, facilityIds, now],
    );
  }

  /** How many wait for any of a time of a room. */
  async lengthOf(roomId: string, startsAt: Date, until: Date): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM waiting_list e
        WHERE e.state = 'waiting' AND e.starts_at < $3 AND e.occupies_until > $2
          AND EXISTS (SELECT FROM room_parts a JOIN room_parts b ON a.part_id = b.part_id WHERE a.room_id = e.room_id AND b.room_id = $1)`,
      [roomId, startsAt, until],
    );
    return row?.count ?? 0;
  }

  /** Houses in which somebody waits, an entry is over, or a slot given back is undecided: what the clock looks after. */
  async housesToLookAfter(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT facility_id AS id FROM waiting_list WHERE state = 'waiting'
       UNION SELECT facility_id FROM released_slots WHERE way IS NULL`,
    );
    return rows.map(({ id }) => id);
  }
}
