import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** A card as the counter sees it; nobody sees the PIN. */
export interface ResidentCard {
  readonly number: string;
  readonly issuedAt: Date;
}

@Injectable()
export class CardView {
  constructor(private readonly database: Database) {}

  /** The card that works. */
  of(accountId: string): Promise<ResidentCard | undefined> {
    return this.database.row<ResidentCard>(
      'SELECT number, issued_at AS "issuedAt" FROM resident_cards WHERE account_id = $1 AND stopped_at IS NULL',
      [accountId],
    );
  }
}
