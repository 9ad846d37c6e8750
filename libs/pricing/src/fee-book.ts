import { Catalogue, type Room, type Towns } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { pricingErrors } from './pricing.errors';
import { type CancellationLadder, type FeeDays, type FeeTable, feeTableOn } from './rules';

/** One version of a fee table, as stored. */
export interface FeeTableVersion {
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  readonly effectiveBy?: FeeTable['effectiveBy'];
  readonly table: FeeTable;
}

interface Book {
  readonly tables: ReadonlyMap<string, readonly FeeTableVersion[]>;
  readonly ladders: ReadonlyMap<string, CancellationLadder>;
}

const keyOf = (municipalityId: string, code: string): string => `${municipalityId}/${code}`;

/** Every fee table and every cancellation ladder, read once for each version of the catalogue. */
@Injectable()
export class FeeBook {
  private readonly books = new WeakMap<Towns, Promise<Book>>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly database: Database,
  ) {}

  /** The version that holds for a use of a room; throws `pricing.no-table` when none has begun. */
  async tableOf(room: Room, days: FeeDays): Promise<FeeTableVersion> {
    const { tables } = await this.book();
    const found = feeTableOn(tables.get(keyOf(room.municipalityId, room.feeTableCode)) ?? [], days);
    if (!found) throw pricingErrors.noTable(room.feeTableCode);
    return found;
  }

  /** The same for many rooms and days: one look into the book, and undefined where no table has begun. */
  async tablesAsOf(today: LocalDate): Promise<(room: Room, useDate: LocalDate) => FeeTable | undefined> {
    const { tables } = await this.book();
    const found = new Map<string, FeeTable | undefined>();
    return (room, useDate) => {
      const code = keyOf(room.municipalityId, room.feeTableCode);
      const key = `${code} ${useDate}`;
      if (!found.has(key)) found.set(key, feeTableOn(tables.get(code) ?? [], { useDate, today })?.table);
      return found.get(key);
    };
  }

  /** Every released version of a town's table, the oldest release first; empty when there is none. */
  async versionsOf(municipalityId: string, code: string): Promise<readonly FeeTableVersion[]> {
    const { tables } = await this.book();
    return tables.get(keyOf(municipalityId, code)) ?? [];
  }

  async ladderOf(room: Room): Promise<CancellationLadder> {
    const { ladders } = await this.book();
    const found = ladders.get(keyOf(room.municipalityId, room.cancellationTermsCode));
    if (!found) throw pricingErrors.noTerms(room.cancellationTermsCode);
    return found;
  }

  private async book(): Promise<Book> {
    const towns = await this.catalogue.current();
    let book = this.books.get(towns);
    if (!book) {
      book = this.read();
      this.books.set(towns, book);
      book.catch(() => this.books.delete(towns));
    }
    return book;
  }

  private async read(): Promise<Book> {
    const [rows, terms] = await Promise.all([
      this.database.rows<FeeTableVersion & { municipalityId: string; code: string }>(
        `SELECT municipality_id AS "municipalityId", code, version, effective_from AS "effectiveFrom", body AS "table"
           FROM fee_tables ORDER BY municipality_id, code, version`,
      ),
      this.database.rows<{ municipalityId: string; code: string; body: CancellationLadder }>(
        'SELECT municipality_id AS "municipalityId", code, body FROM cancellation_terms',
      ),
    ]);
    const tables = new Map<string, FeeTableVersion[]>();
    for (const { municipalityId, code, version, effectiveFrom, table } of rows) {
      const key = keyOf(municipalityId, code);
      const { effectiveBy } = table;
      const held = { version, effectiveFrom, ...(effectiveBy && { effectiveBy }), table };
      tables.set(key, [...(tables.get(key) ?? []), held]);
    }
    return {
      tables,
      ladders: new Map(terms.map(({ municipalityId, code, body }) => [keyOf(municipalityId, code), body])),
    };
  }
}
