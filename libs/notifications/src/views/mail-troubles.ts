import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface MailTrouble {
  readonly id: string;
  readonly template: string;
  readonly recipient: string;
  readonly state: 'unsure' | 'failed';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

/** Mails that may not have arrived, for the staff who then telephone. */
@Injectable()
export class MailTroubles {
  constructor(private readonly database: Database) {}

  of(municipalityId: string): Promise<MailTrouble[]> {
    return this.database.rows<MailTrouble>(
      `SELECT id, template, recipient, state, attempts, last_error AS "lastError", created_at AS "createdAt"
         FROM notifications WHERE municipality_id = $1 AND state IN ('unsure', 'failed') ORDER BY created_at DESC LIMIT 200`,
      [municipalityId],
    );
  }
}
