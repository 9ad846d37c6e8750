import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ledgerErrors } from '../ledger.errors';
import { fiscalYearFor, linesOf, type PostingKind, postings } from '../rules';
import { assessedYearOf, findFact, insertEntry, type NewEntry } from '../store/ledger.store';

/** A fact that moves money. `kind`, `sourceType` and `sourceId` together are its name: they are posted once. */
export interface MoneyFact {
  readonly kind: PostingKind;
  /** What the fact is told by: `booking`, `charge`, `refund`, `balance-transaction`, `payout`. */
  readonly sourceType: string;
  readonly sourceId: string;
  readonly municipalityId: string;
  readonly facilityId: string | null;
  readonly bookingId: string | null;
  /** Whole yen, 0 or more. A fact of 0 yen (a fee wholly reduced) moves nothing and gets no entry. */
  readonly amountYen: number;
  readonly occurredAt: Date;
  /** The municipality's date of `occurredAt`. */
  readonly occurredOn: LocalDate;
  /** 歳入科目. */
  readonly revenueAccount: string | null;
  /** Of receipts and refunds: `card`, `konbini`, `paypay`, `cash`, `terminal`; says where the money is. */
  readonly method?: string | null;
}

export interface Posted {
  /** The entry of the fact, whether posted now or earlier; undefined for 0 yen. */
  readonly entryId: number | undefined;
  /** False when the fact was in the books already. */
  readonly isNew: boolean;
}

/** Puts a fact into the books. Telling it again changes nothing; telling it again with other contents is refused. */
@Injectable()
export class PostEntry {
  async run(tx: Tx, fact: MoneyFact): Promise<Posted> {
    if (fact.amountYen === 0) return { entryId: undefined, isNew: false };
    const basis = postings[fact.kind].year;
    const assessedYear =
      basis === 'assessment' && fact.bookingId ? await assessedYearOf(tx, fact.bookingId) : undefined;
    const { kind, sourceType, sourceId } = fact;
    const { amountYen, ...facts } = fact;
    const entry: NewEntry = {
      ...facts,
      method: fact.method ?? null,
      fiscalYear: fiscalYearFor({ basis, occurredOn: fact.occurredOn, assessedYear }),
      reversesId: null,
      lines: linesOf(fact.kind, amountYen, fact.method ?? null),
    };
    const inserted = await insertEntry(tx, entry);
    if (inserted) return { entryId: inserted.id, isNew: true };
    const earlier = await findFact(tx, sourceType, sourceId, kind);
    if (!earlier || contents(earlier) !== contents(entry))
      throw ledgerErrors.factDiffers({ kind, sourceType, sourceId });
    return { entryId: earlier.id, isNew: false };
  }
}

/** What must be the same when a fact is told twice. The moment is not: a webhook and a poller read it at different times. */
const contents = ({ municipalityId, facilityId, bookingId, method, lines }: NewEntry): string =>
  JSON.stringify([
    municipalityId,
    facilityId,
    bookingId,
    method,
    lines.map(line => [line.account, line.side, line.amountYen]),
  ]);
