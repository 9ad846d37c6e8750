import type { Tx } from '@kashikan/database';
import type { DeliveryState, NoticeKind } from '../rules';

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

/** A notice before it is known by which way it leaves. */
export interface QueuedNotice extends Omit<NewNotification, 'recipient'> {
  readonly recipient: string | null;
  readonly accountId: string | null;
  readonly kind: NoticeKind | null;
  readonly isPresent: boolean;
  /** The text of a letter or a call. */
  readonly paperText: string;
}

export interface StoredNotification extends NewNotification {
  readonly state: DeliveryState;
  readonly createdAt: Date;
}

/**
 * Writes a notice by the way that its person chose, and for a mail the job that sends it, unless one of the same key is there already.
 * One statement, because applying for a booking waits for it.
 */
export const insertNotification = (tx: Tx, notice: QueuedNotice, sendTask: string): void =>
  tx.send(
    `WITH way AS (SELECT notice_way($13, $14, $6) AS channel),
     queued AS (
       INSERT INTO notifications (id, municipality_id, dedupe_key, template, locale, recipient, subject, body_text, body_html,
                                  calendar_file, state, created_at, account_id, kind, channel)
       SELECT $1, $2, $3, $4, $5, CASE WHEN channel = 'mail' THEN $6::text ELSE '' END, $7,
              CASE WHEN channel = 'mail' THEN $8 ELSE $16 END, CASE WHEN channel = 'mail' THEN $9 ELSE '' END,
              CASE WHEN channel = 'mail' THEN $10::text END, CASE WHEN channel = 'mail' THEN 'queued' ELSE 'to-do' END, $11, $13, $14, channel
         FROM way WHERE channel = 'mail' OR channel IS NOT NULL AND NOT $15
       ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING RETURNING id, channel)
     SELECT enqueue_job($12, json_build_object('notificationId', id), NULL, NULL, NULL) FROM queued WHERE channel = 'mail'`,
    [
      notice.id,
      notice.municipalityId,
      notice.dedupeKey,
      notice.template,
      notice.locale,
      notice.recipient,
      notice.subject,
      notice.bodyText,
      notice.bodyHtml,
      notice.calendarFile,
      tx.now,
      sendTask,
      notice.accountId,
      notice.kind,
      notice.isPresent,
      notice.paperText,
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
