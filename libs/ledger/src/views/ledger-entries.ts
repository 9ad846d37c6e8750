import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { columns } from '../store/columns';
import type { StoredEntry } from '../store/ledger.store';

export type { StoredEntry as EntryWithLines };

const select = `SELECT ${columns} FROM ledger_entries e`;

/** 仕訳帳: entries with their lines, in the order they were written. */
@Injectable()
export class LedgerEntries {
  constructor(private readonly database: Database) {}

  ofBooking(bookingId: string): Promise<StoredEntry[]> {
    return this.database.rows(`${select} WHERE e.booking_id = $1 ORDER BY e.id`, [bookingId]);
  }

  ofDay(municipalityId: string, date: LocalDate): Promise<StoredEntry[]> {
    return this.database.rows(`${select} WHERE e.municipality_id = $1 AND e.occurred_on = $2 ORDER BY e.id`, [
      municipalityId,
      date,
    ]);
  }
}
