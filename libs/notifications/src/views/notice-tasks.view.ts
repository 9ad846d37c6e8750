import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { notificationErrors } from '../notifications.errors';

/** A letter to post or a call to make, with the address and the number as they are now. */
export interface NoticeTask {
  readonly id: string;
  readonly accountId: string;
  readonly channel: 'post' | 'phone';
  readonly state: 'to-do' | 'done' | 'dropped';
  readonly locale: 'ja' | 'en';
  readonly subject: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** Calls that nobody answered, and the one that was. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
}

const columns = `n.id, n.account_id AS "accountId", n.channel, n.state, n.locale, n.subject, a.name, a.phone, a.address, n.attempts,
  n.created_at AS "createdAt", n.done_at AS "doneAt", s.name AS "doneBy"`;
const tasks = `FROM notifications n JOIN accounts a ON a.id = n.account_id LEFT JOIN staff s ON s.id = n.done_by
  WHERE n.municipality_id = $1 AND n.channel <> 'mail'`;

/** 連絡の一覧: what staff of a municipality post or say by telephone. */
@Injectable()
export class NoticeTasks {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  open(municipalityId: string): Promise<NoticeTask[]> {
    return this.database.rows(
      `SELECT ${columns} ${tasks} AND n.state = 'to-do' ORDER BY n.created_at LIMIT 500`,
      [municipalityId],
    );
  }

  /** Done since a moment, the newest first. */
  doneSince(municipalityId: string, since: Date): Promise<NoticeTask[]> {
    return this.database.rows(
      `SELECT ${columns} ${tasks} AND n.state = 'done' AND n.done_at >= $2 ORDER BY n.done_at DESC LIMIT 200`,
      [municipalityId, since],
    );
  }

  /** With its text. Throws `notification.unknown` for what is not of the town. */
  async one(id: string, municipalityId: string): Promise<NoticeTask & { readonly text: string }> {
    const found = isId(id)
      ? await this.database.row<NoticeTask & { text: string }>(
          `SELECT ${columns}, n.body_text AS text ${tasks} AND n.id = $2`,
          [municipalityId, id],
        )
      : undefined;
    if (!found) throw notificationErrors.unknown();
    return found;
  }
}
