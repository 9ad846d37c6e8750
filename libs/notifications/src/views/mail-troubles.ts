import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface MailTrouble {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly subject: string;
  readonly recipient: string;
  readonly state: 'unsure' | 'failed';
  readonly createdAt: Date;
}

/** Mails that may not have arrived, for the staff who then telephone. */
@Injectable()
export class MailTroubles {
  constructor(private readonly database: Database) {}

  of(municipalityId: string, since: Date): Promise<MailTrouble[]> {
    return this.database.rows<MailTrouble>(
      `SELECT n.id, n.account_id AS "accountId", a.name, a.phone, n.subject, n.recipient, n.state, n.created_at AS "createdAt"
         FROM notifications n LEFT JOIN accounts a ON a.id = n.account_id
        WHERE n.municipality_id = $1 AND n.state IN ('unsure', 'failed') AND n.created_at >= $2 ORDER BY n.created_at DESC LIMIT 200`,
      [municipalityId, since],
    );
  }
}
