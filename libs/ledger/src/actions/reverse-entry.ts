import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ledgerErrors } from '../ledger.errors';
import { fiscalYearFor, reversed } from '../rules';
import { findEntry, findFact, insertEntry } from '../store/ledger.store';
import type { Posted } from './post-entry';

export interface Reversal {
  readonly entryId: number;
  readonly occurredAt: Date;
  readonly occurredOn: LocalDate;
}

/** 訂正: takes back an entry by one with the sides exchanged. An entry is reversed at most once; asking again changes nothing. */
@Injectable()
export class ReverseEntry {
  async run(tx: Tx, { entryId, occurredAt, occurredOn }: Reversal): Promise<Posted> {
    const entry = await findEntry(tx, entryId);
    if (!entry) throw ledgerErrors.entryNotFound(entryId);
    if (entry.reversesId !== null) throw ledgerErrors.reversalIsFinal(entryId);
    const fact = { kind: 'reversal', sourceType: 'ledger-entry', sourceId: String(entryId) };
    const inserted = await insertEntry(tx, {
      ...entry,
      ...fact,
      occurredAt,
      occurredOn,
      fiscalYear: fiscalYearFor({ basis: 'assessment', occurredOn, assessedYear: entry.fiscalYear }),
      reversesId: entryId,
      lines: reversed(entry.lines),
    });
    if (inserted) return { entryId: inserted.id, isNew: true };
    const earlier = await findFact(tx, fact.sourceType, fact.sourceId, fact.kind);
    return { entryId: earlier?.id, isNew: false };
  }
}
