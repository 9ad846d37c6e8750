import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { ResidentCardsStore } from '../store/resident-cards.store';

/** A lost card opens nothing from this moment, and what it had opened is closed. */
@Injectable()
export class StopCard {
  constructor(private readonly cards: ResidentCardsStore) {}

  async run(tx: Tx, accountId: string, municipalityId: string): Promise<void> {
    if (await this.cards.stop(tx, accountId, 'lost'))
      tx.touch('account', accountId, { event: 'card-stopped' }, municipalityId);
  }
}
