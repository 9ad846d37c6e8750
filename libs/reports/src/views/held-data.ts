/** One kind of thing that is held about a person, and how it is read: `$1` is the account, `$2` the municipality or null for all. */
export interface HeldKind {
  readonly key: string;
  /** Every table that it is read from; a spec compares them with the schema. */
  readonly tables: readonly string[];
  readonly sql: string;
}

const inTown = (column: string): string => `($2::text IS NULL OR ${column} = $2)`;
const ofBookings = `JOIN bookings b ON b.id = x.booking_id WHERE b.account_id = $1 AND ${inTown('b.municipality_id')}`;

/** 保有個人情報: everything the install holds about one account, kind by kind. */
export const heldData: readonly HeldKind[] = [
  {
    key: 'account',
    tables: ['accounts'],
    sql: `SELECT id, name, name_kana AS "nameKana", email, phone, group_name AS "groupName", address, locale, created_at AS "createdAt"
            FROM accounts WHERE id = $1 AND ($2::text IS NULL OR true)`,
  },
  {
    key: 'registrations',
    tables: ['registrations'],
    sql: `SELECT municipality_id AS municipality, kind_code AS kind, valid_until AS "validUntil", reason, registered_at AS at
            FROM registrations WHERE account_id = $1 AND ${inTown('municipality_id')} ORDER BY registered_at`,
  },
  {
    key: 'bookings',
    tables: ['bookings', 'equipment_uses'],
    sql: `SELECT b.number, b.state, f.name AS facility, r.name AS room, b.starts_at AS "startsAt", b.ends_at AS "endsAt",
                 b.group_name AS "groupName", b.event_name AS "eventName", b.purpose_code AS purpose, b.people,
                 b.use_facts AS "useFacts", b.fee_yen AS "feeYen", b.channel,
                 (SELECT count(*) FROM equipment_uses u WHERE u.booking_id = b.id) AS equipment
            FROM bookings b JOIN facilities f ON f.id = b.facility_id JOIN rooms r ON r.id = b.room_id
           WHERE b.account_id = $1 AND ${inTown('b.municipality_id')} ORDER BY b.starts_at`,
  },
  {
    key: 'bookingHistory',
    tables: ['booking_transitions'],
    sql: `SELECT b.number, x.happened_at AS at, x.event, x.to_state AS state, x.reason FROM booking_transitions x ${ofBookings} ORDER BY x.id`,
  },
  {
    key: 'changes',
    tables: ['booking_changes', 'booking_change_transitions'],
    sql: `SELECT b.number, x.asked_at AS at, x.kind, x.state, x.contents_before AS before, x.contents_after AS after,
                 x.due_yen AS "dueYen", x.refund_yen AS "refundYen", x.reason,
                 (SELECT max(t.happened_at) FROM booking_change_transitions t WHERE t.change_id = x.id) AS "lastAt"
            FROM booking_changes x ${ofBookings} ORDER BY x.asked_at`,
  },
  {
    key: 'payments',
    tables: ['charges', 'ledger_entries'],
    sql: `SELECT b.number, x.created_at AS at, x.amount_yen AS "amountYen", x.captured_yen AS "paidYen", x.state, x.method,
                 x.settled_at AS "settledAt",
                 (SELECT count(*) FROM ledger_entries l WHERE l.booking_id = b.id) AS "ledgerEntries"
            FROM charges x ${ofBookings} ORDER BY x.created_at`,
  },
  {
    key: 'refunds',
    tables: ['refunds'],
    sql: `SELECT b.number, x.created_at AS at, x.amount_yen AS "amountYen", x.state, x.rule FROM refunds x ${ofBookings} ORDER BY x.created_at`,
  },
  {
    key: 'decisions',
    tables: ['approvals', 'overrides'],
    sql: `SELECT b.number, x.requested_at AS at, x.state, x.decided_at AS "decidedAt", x.reason_article AS article,
                 x.reason_facts AS reason,
                 (SELECT jsonb_agg(o.rule) FROM overrides o WHERE o.booking_id = b.id) AS overrides
            FROM approvals x ${ofBookings} ORDER BY x.requested_at`,
  },
  {
    key: 'documents',
    tables: ['documents', 'document_transitions', 'document_deliveries', 'document_files'],
    sql: `SELECT b.number, x.kind, x.number AS document, x.issued_at AS "issuedAt", x.state, x.ended_at AS "endedAt", x.body,
                 (SELECT jsonb_agg(jsonb_build_object('way', v.way, 'at', v.happened_at) ORDER BY v.id)
                    FROM document_deliveries v WHERE v.document_id = x.id) AS deliveries,
                 (SELECT count(*) FROM document_files f WHERE f.document_id = x.id) AS files
            FROM documents x ${ofBookings} ORDER BY x.issued_at`,
  },
  {
    key: 'uses',
    tables: ['use_reports', 'key_handovers', 'closure_outcomes'],
    sql: `SELECT b.number, x.started_at AS "startsAt", x.ended_at AS "endsAt", x.people, x.checks, x.note FROM use_reports x ${ofBookings}
           UNION ALL
          SELECT b.number, x.issued_at, x.returned_at, NULL, jsonb_build_object('takenBy', x.taken_by_name), x.condition_note
            FROM key_handovers x ${ofBookings}
           UNION ALL
          SELECT b.number, NULL, NULL, NULL, jsonb_build_object('closure', x.outcome), NULL FROM closure_outcomes x ${ofBookings}
           ORDER BY 1, 2`,
  },
  {
    key: 'waiting',
    tables: ['waiting_list'],
    sql: `SELECT f.name AS facility, r.name AS room, x.starts_at AS "startsAt", x.ends_at AS "endsAt", x.state, x.created_at AS at
            FROM waiting_list x JOIN facilities f ON f.id = x.facility_id JOIN rooms r ON r.id = x.room_id
           WHERE x.account_id = $1 AND ${inTown('x.municipality_id')} ORDER BY x.created_at`,
  },
  {
    key: 'conduct',
    tables: ['conduct_marks', 'conduct_appeals', 'conduct_decisions'],
    sql: `SELECT x.day, x.kind, a.body AS appeal, d.decision, d.reason FROM conduct_marks x
            LEFT JOIN conduct_appeals a ON a.mark_id = x.id LEFT JOIN conduct_decisions d ON d.mark_id = x.id
           WHERE x.account_id = $1 AND ${inTown('x.municipality_id')} ORDER BY x.recorded_at`,
  },
  {
    key: 'reductions',
    tables: ['standing_reductions'],
    sql: `SELECT municipality_id AS municipality, code AS kind, reason, from_fiscal_year AS "fromYear", until_fiscal_year AS "untilYear",
                 decided_at AS "decidedAt", end_reason AS "endReason"
            FROM standing_reductions WHERE account_id = $1 AND ${inTown('municipality_id')} ORDER BY decided_at`,
  },
  {
    key: 'groups',
    tables: [
      'group_roles',
      'groups',
      'group_invitations',
      'group_registrations',
      'group_rosters',
      'group_documents',
    ],
    sql: `SELECT g.name AS "groupName", x.role, x.since AS at, x.ended_at AS "endsAt",
                 (SELECT count(*) FROM group_registrations q WHERE q.group_id = g.id AND q.applied_by = $1 AND ${inTown('q.municipality_id')}) AS registrations,
                 (SELECT count(*) FROM group_rosters q WHERE q.group_id = g.id AND q.made_by = $1) AS rosters,
                 (SELECT count(*) FROM group_documents q WHERE q.group_id = g.id AND q.added_by = $1) AS documents,
                 (SELECT count(*) FROM group_invitations q WHERE q.group_id = g.id AND q.invited_by = $1) AS invitations
            FROM group_roles x JOIN groups g ON g.id = x.group_id WHERE x.account_id = $1 ORDER BY x.since`,
  },
  {
    key: 'mails',
    tables: ['notifications'],
    sql: `SELECT n.created_at AS at, n.subject, n.channel, n.state FROM notifications n JOIN accounts a ON n.account_id = a.id OR a.email = n.recipient
           WHERE a.id = $1 AND ${inTown('n.municipality_id')} ORDER BY n.created_at`,
  },
  {
    key: 'noticeChoices',
    tables: ['notice_choices'],
    sql: `SELECT kind, channel, chosen_at AS at FROM notice_choices WHERE account_id = $1 AND ($2::text IS NULL OR true) ORDER BY kind`,
  },
  {
    key: 'identity',
    tables: ['identity_checks', 'identity_images', 'digital_identities'],
    sql: `SELECT checked_at AS at, municipality_id AS municipality, method, document AS kind, CASE WHEN is_end THEN 'ended' ELSE 'checked' END AS state, valid_until::text AS "validUntil"
            FROM identity_checks WHERE account_id = $1 AND (municipality_id IS NULL OR ${inTown('municipality_id')})
           UNION ALL
          SELECT sent_at, municipality_id, 'image', document, state, NULL FROM identity_images
           WHERE account_id = $1 AND ${inTown('municipality_id')}
           UNION ALL
          SELECT linked_at, NULL, issuer, NULL, NULL, NULL FROM digital_identities WHERE account_id = $1 ORDER BY 1`,
  },
  {
    key: 'signIns',
    tables: ['sessions', 'passkeys', 'resident_cards'],
    sql: `SELECT created_at AS at, last_seen_at AS "lastAt", method AS kind FROM sessions
           WHERE account_id = $1 AND ($2::text IS NULL OR true)
           UNION ALL
          SELECT created_at, last_used_at, name FROM passkeys WHERE account_id = $1
           UNION ALL
          SELECT issued_at, stopped_at, 'card' FROM resident_cards WHERE account_id = $1 ORDER BY 1`,
  },
  {
    key: 'looks',
    tables: ['looks'],
    sql: `SELECT looked_at AS at, municipality_id AS municipality, page FROM looks
           WHERE account_ids @> ARRAY[$1::uuid] AND ${inTown('municipality_id')} ORDER BY id`,
  },
  {
    key: 'record',
    tables: ['audit_entries'],
    sql: `SELECT recorded_at AS at, verb, subject_type AS subject, before, after, reason FROM audit_entries
           WHERE (actor_id = $1::text OR on_behalf_of = $1::text OR (subject_type = 'account' AND subject_id = $1::text))
             AND ($2::text IS NULL OR municipality_id IS NULL OR municipality_id = $2) ORDER BY id`,
  },
];
