/** 保存期間 in years, as the town's file says them. */
export interface RetentionTerms {
  /** 予約: names, events and notes of a use, after its day. The money of it stays. */
  readonly bookingYears: number;
  /** Mails that were sent: address and text. */
  readonly mailYears: number;
  /** What people wrote: reasons, appeals, notes. */
  readonly wordYears: number;
  /** 団体 that nobody registers or books for any more: names, people, documents. */
  readonly groupYears: number;
  /** What Stripe told us, word for word; the payments that came of it stay. */
  readonly eventYears: number;
  /** 閲覧記録. */
  readonly lookYears: number;
  /** 利用者 who have done nothing since. */
  readonly accountYears: number;
}

/** Money facts are kept for five years (地方自治法 236条), and with them the names that explain them. */
export const retentionDefaults: RetentionTerms = {
  bookingYears: 5,
  mailYears: 1,
  wordYears: 3,
  groupYears: 3,
  eventYears: 1,
  lookYears: 3,
  accountYears: 5,
};

export interface RetentionClass {
  readonly key: 'bookings' | 'mails' | 'words' | 'rosters' | 'groups' | 'events' | 'looks' | 'accounts';
  readonly years: keyof RetentionTerms;
  /** How many are due: `$1` the municipality, `$2` the moment before which they are. */
  readonly count: string;
  /** Takes some of them and gives `rows`, how many; until none is left. */
  readonly forget: string;
}

/** Rows of one unit of work. */
export const BATCH = 500;

const GONE = '（保存期間満了）';

const dueBookings = `FROM bookings WHERE municipality_id = $1 AND forgotten_at IS NULL AND ends_at < $2`;
const dueMails = `FROM notifications WHERE municipality_id = $1 AND created_at < $2 AND (recipient <> '' OR subject <> '')`;
const dueLooks = `FROM looks WHERE municipality_id = $1 AND looked_at < $2`;

/**
 * Of all municipalities: somebody who is active in one is kept in all. Whoever closed the account is kept only for their bookings, and a
 * slot that was only held is none. `$1` only says who looks after it.
 */
const dueAccounts = `FROM accounts a WHERE a.forgotten_at IS NULL AND $1::text IS NOT NULL
  AND NOT EXISTS (SELECT FROM bookings b WHERE b.account_id = a.id AND b.forgotten_at IS NULL AND b.purpose_code IS NOT NULL)
  AND (a.closed_at IS NOT NULL OR a.created_at < $2
    AND NOT EXISTS (SELECT FROM bookings b WHERE b.account_id = a.id AND b.ends_at >= $2)
    AND NOT EXISTS (SELECT FROM sessions s WHERE s.account_id = a.id AND s.last_seen_at >= $2)
    AND NOT EXISTS (SELECT FROM waiting_list w WHERE w.account_id = a.id AND w.ends_at >= $2)
    AND NOT EXISTS (SELECT FROM registrations r WHERE r.account_id = a.id AND r.valid_until >= $2::date)
    AND NOT EXISTS (SELECT FROM group_roles g WHERE g.account_id = a.id AND g.ended_at IS NULL))`;

/** Whether a registration lets a roster or a group be needed still. */
const registered = (of: string): string =>
  `EXISTS (SELECT FROM group_registrations r WHERE ${of} AND (r.applied_at >= $2 OR r.valid_until >= $2::date))`;

/** Rosters that a newer one replaced, and by which nobody is judged any more. */
const dueRosters = `FROM group_rosters q WHERE q.made_at < $2 AND $1::text IS NOT NULL
  AND EXISTS (SELECT FROM group_members m WHERE m.roster_id = q.id AND m.name <> '${GONE}')
  AND EXISTS (SELECT FROM group_rosters later WHERE later.group_id = q.group_id AND later.made_at > q.made_at)
  AND NOT ${registered('r.roster_id = q.id')}`;

/** Groups that nobody has changed, registered or booked for since. */
const dueGroups = `FROM groups g WHERE g.forgotten_at IS NULL AND g.updated_at < $2 AND $1::text IS NOT NULL
  AND NOT EXISTS (SELECT FROM bookings b WHERE b.group_id = g.id AND (b.ends_at >= $2 OR b.forgotten_at IS NULL))
  AND NOT EXISTS (SELECT FROM group_rosters q WHERE q.group_id = g.id AND q.made_at >= $2)
  AND NOT ${registered('r.group_id = g.id')}`;

const forgetMembers = `UPDATE group_members m SET name = '${GONE}', name_kana = NULL, member_key = '－'`;
const NO_ADDRESS = 'forgotten@kashikan.invalid';

const dueEvents = `FROM stripe_events WHERE received_at < $2 AND body <> '{}' AND $1::text IS NOT NULL`;
const dueWords = `FROM typed_words() WHERE municipality_id = $1 AND since < $2`;

/** What goes when its time is over, in the order in which it goes. */
export const retentionClasses: readonly RetentionClass[] = [
  {
    key: 'bookings',
    years: 'bookingYears',
    count: `SELECT count(*) AS rows ${dueBookings}`,
    forget: `
WITH due AS (SELECT id ${dueBookings} ORDER BY ends_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED),
     changes AS (UPDATE booking_changes c SET reason = NULL,
                        contents_before = contents_before || '{"groupName": null, "eventName": null}',
                        contents_after = contents_after || '{"groupName": null, "eventName": null}'
                   FROM due WHERE c.booking_id = due.id),
     papers AS (UPDATE documents d SET forgotten_at = $3,
                       body = body || '{"applicantName": "${GONE}", "groupName": null, "eventName": null}'
                         || CASE WHEN kind IN ('refusal', 'reduction') THEN '{"facts": "${GONE}"}' ELSE '{}' END::jsonb
                         || CASE WHEN kind = 'cancellation' THEN '{"grounds": null}' ELSE '{}' END::jsonb
                  FROM due WHERE d.booking_id = due.id),
     files AS (DELETE FROM document_files f USING due, documents d WHERE d.booking_id = due.id AND f.document_id = d.id),
     lent AS (UPDATE key_handovers k SET taken_by_name = '${GONE}', condition_note = NULL FROM due WHERE k.booking_id = due.id),
     asked AS (UPDATE charges c SET request = request - 'customerEmail' - 'customer_email' FROM due WHERE c.booking_id = due.id),
     gone AS (UPDATE bookings b SET group_name = NULL, event_name = NULL, session_hash = NULL, forgotten_at = $3
                FROM due WHERE b.id = due.id RETURNING b.id)
SELECT count(*) AS rows FROM gone`,
  },
  {
    key: 'mails',
    years: 'mailYears',
    count: `SELECT count(*) AS rows ${dueMails}`,
    forget: `
WITH due AS (SELECT id ${dueMails} ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
     gone AS (UPDATE notifications n SET recipient = '', subject = '', body_text = '', body_html = '', calendar_file = NULL, last_error = NULL
                FROM due WHERE n.id = due.id AND $3::timestamptz IS NOT NULL RETURNING n.id)
SELECT count(*) AS rows FROM gone`,
  },
  {
    key: 'words',
    years: 'wordYears',
    count: `SELECT count(*) AS rows ${dueWords}`,
    forget: `SELECT forget_words($1, $2) AS rows WHERE $3::timestamptz IS NOT NULL`,
  },
  {
    key: 'rosters',
    years: 'groupYears',
    count: `SELECT count(*) AS rows ${dueRosters}`,
    forget: `
WITH due AS (SELECT q.id, q.group_id ${dueRosters} ORDER BY q.made_at LIMIT ${BATCH}),
     people AS (${forgetMembers} FROM due WHERE m.roster_id = due.id AND $3::timestamptz IS NOT NULL),
     asked AS (UPDATE group_invitations i SET email = '${NO_ADDRESS}' FROM due
                WHERE i.group_id = due.group_id AND coalesce(i.answered_at, i.expires_at) < $2)
SELECT count(*) AS rows FROM due`,
  },
  {
    key: 'groups',
    years: 'groupYears',
    count: `SELECT count(*) AS rows ${dueGroups}`,
    forget: `
WITH due AS (SELECT g.id ${dueGroups} ORDER BY g.updated_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED),
     people AS (${forgetMembers} FROM group_rosters q, due WHERE q.id = m.roster_id AND q.group_id = due.id),
     papers AS (DELETE FROM group_documents d USING due WHERE d.group_id = due.id),
     asked AS (UPDATE group_invitations i SET email = '${NO_ADDRESS}', answer = coalesce(answer, 'withdrawn'),
                      answered_at = coalesce(answered_at, $3) FROM due WHERE i.group_id = due.id),
     wanted AS (UPDATE group_registrations r SET reduction_reason = NULL FROM due WHERE r.group_id = due.id),
     ended AS (UPDATE group_roles o SET ended_at = $3 FROM due WHERE o.group_id = due.id AND o.ended_at IS NULL),
     gone AS (UPDATE groups g SET name = '${GONE}', name_kana = '－', activity = '－', meeting_place = NULL, forgotten_at = $3
                FROM due WHERE g.id = due.id RETURNING g.id)
SELECT count(*) AS rows FROM gone`,
  },
  {
    key: 'events',
    years: 'eventYears',
    count: `SELECT count(*) AS rows ${dueEvents}`,
    forget: `
WITH due AS (SELECT id ${dueEvents} ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
     gone AS (UPDATE stripe_events e SET body = '{}', last_error = NULL FROM due WHERE e.id = due.id AND $3::timestamptz IS NOT NULL RETURNING e.id)
SELECT count(*) AS rows FROM gone`,
  },
  {
    key: 'looks',
    years: 'lookYears',
    count: `SELECT count(*) AS rows ${dueLooks}`,
    forget: `
WITH gone AS (DELETE FROM looks WHERE id IN (SELECT id ${dueLooks} ORDER BY id LIMIT ${BATCH}) AND $3::timestamptz IS NOT NULL RETURNING id)
SELECT count(*) AS rows FROM gone`,
  },
  {
    key: 'accounts',
    years: 'accountYears',
    count: `SELECT count(*) AS rows ${dueAccounts}`,
    forget: `
WITH due AS (SELECT a.id ${dueAccounts} ORDER BY a.created_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED),
     keys AS (DELETE FROM passkeys p USING due WHERE p.account_id = due.id),
     stopped AS (UPDATE resident_cards c SET stopped_at = $3, stopped_because = 'forgotten' FROM due
                WHERE c.account_id = due.id AND c.stopped_at IS NULL),
     ended AS (DELETE FROM sessions s USING due WHERE s.account_id = due.id),
     cards AS (DELETE FROM digital_identities d USING due WHERE d.account_id = due.id),
     ways AS (DELETE FROM notice_choices n USING due WHERE n.account_id = due.id),
     gone AS (UPDATE accounts a SET email = 'forgotten-' || a.id || '@kashikan.invalid', name = NULL, name_kana = NULL, phone = NULL,
                     group_name = NULL, address = NULL, forgotten_at = $3 FROM due WHERE a.id = due.id RETURNING a.id)
SELECT count(*) AS rows FROM gone`,
  },
];
