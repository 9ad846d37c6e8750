import type { Tx } from '@kashikan/database';
import type { DeliveryState } from '../rules';

export interface NewNotification {
  readonly id: string;
  readonly municipalityId: string | null;
  readonly dedupeKey: string;
  readonly template: string;
  readonly locale: string;
  readonly recipient: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly calendarFile: string | null;
}

export interface StoredNotification extends NewNotification {
  readonly state: DeliveryState;
  readonly createdAt: Date;
}

/** Writes a mail and the job that sends it, unless a mail of the same key is there already. */
export const insertNotification = (tx: Tx, mail: NewNotification, sendTask: string): void =>
  tx.send(
    `WITH queued AS (
       INSERT INTO notifications (id, municipality_id, dedupe_key, template, locale, recipient, subject, body_text, body_html,
                                  calendar_file, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11)
       ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING RETURNING id)
     SELECT enqueue_job($12, json_build_object('notificationId', id), NULL, NULL, NULL) FROM queued`,
    [
      mail.id,
      mail.municipalityId,
      mail.dedupeKey,
      mail.template,
      mail.locale,
      mail.recipient,
      mail.subject,
      mail.bodyText,
      mail.bodyHtml,
      mail.calendarFile,
      tx.now,
      sendTask,
    ],
  );

/** Reads a mail and keeps other workers off it until the unit ends. */
export const lockNotification = (tx: Tx, id: string): Promise<StoredNotification | undefined> =>
  tx.row(
    `SELECT id, municipality_id AS "municipalityId", dedupe_key AS "dedupeKey", template, locale, recipient, subject,
            body_text AS "bodyText", body_html AS "bodyHtml", calendar_file AS "calendarFile", state, created_at AS "createdAt"
       FROM notifications WHERE id = $1 FOR UPDATE`,
    [id],
  );

export interface Move {
  readonly state: DeliveryState;
  readonly error: string | null;
  /** Wipes the text, which carried a secret. */
  readonly forgetText: boolean;
}

export const moveNotification = (tx: Tx, id: string, { state, error, forgetText }: Move): Promise<number> =>
  tx.change(
    `UPDATE notifications
        SET state = $2, last_error = $3, attempts = attempts + ($2 = 'sending')::int,
            sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz ELSE sent_at END,
            body_text = CASE WHEN $5 THEN '' ELSE body_text END, body_html = CASE WHEN $5 THEN '' ELSE body_html END
      WHERE id = $1`,
    [id, state, error, tx.now, forgetText],
  );
