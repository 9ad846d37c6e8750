import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { localDateOf } from '@kashikan/kernel';
import { type MoneyFact, PostEntry } from '@kashikan/ledger';
import { Injectable } from '@nestjs/common';

/** A fact of money as journeys know it; the facility adds its town, its date and its 歳入科目. */
export interface TownFact extends Pick<
  MoneyFact,
  'kind' | 'sourceType' | 'sourceId' | 'amountYen' | 'occurredAt' | 'method'
> {
  readonly facilityId: string;
  readonly bookingId: string;
}

/** Puts what happened to a booking's money into the books of its town. */
@Injectable()
export class TownBooks {
  constructor(
    private readonly postEntry: PostEntry,
    private readonly catalogue: Catalogue,
  ) {}

  async post(tx: Tx, fact: TownFact): Promise<void> {
    const { municipality, revenueAccount } = await this.catalogue.facility(fact.facilityId);
    await this.postEntry.run(tx, {
      ...fact,
      municipalityId: municipality.id,
      occurredOn: localDateOf(fact.occurredAt, municipality.timeZone),
      revenueAccount,
    });
  }
}
