import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account may be closed by its owner; and what its time is over goes everywhere, groups, Stripe's events and typed words included. */
export class LeavingAndForgetting1795000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE accounts ADD COLUMN closed_at timestamptz,
  DROP CONSTRAINT accounts_reachable,
  ADD CONSTRAINT accounts_reachable CHECK (email IS NOT NULL OR (name IS NOT NULL AND phone IS NOT NULL) OR closed_at IS NOT NULL),
  ADD CONSTRAINT accounts_closed_without_mail CHECK (closed_at IS NULL OR email IS NULL OR forgotten_at IS NOT NULL);
COMMENT ON COLUMN accounts.closed_at IS 'When its owner closed it: the mail address went at once, names go with the last booking whose time is over';
ALTER TABLE resident_cards DROP CONSTRAINT resident_cards_stopped_because_check,
  ADD CONSTRAINT resident_cards_stopped_because_check CHECK (stopped_because IN ('reissued', 'lost', 'forgotten', 'closed'));
ALTER TABLE groups ADD COLUMN forgotten_at timestamptz;
COMMENT ON COLUMN groups.forgotten_at IS 'When its time was over and its name, its people and its documents were taken out';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['approval_transitions', 'approval_recusals', 'approval_signatures', 'conduct_decisions', 'group_registration_transitions',
                           'overrides', 'charge_transitions', 'refund_transitions', 'closure_transitions'] LOOP
    EXECUTE format('DROP TRIGGER append_only ON %I', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting()', t);
  END LOOP;
END $$;

DROP FUNCTION forget_words(text, timestamptz);
CREATE FUNCTION typed_words() RETURNS TABLE (municipality_id text, place text, word text, at tid, since timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT m.municipality_id, 'conduct_appeals' AS place, 'body' AS word, x.ctid AS at, x.appealed_at AS since
    FROM conduct_appeals x JOIN conduct_marks m ON m.id = x.mark_id WHERE x.body <> '－'
  UNION ALL SELECT m.municipality_id, 'conduct_decisions', 'reason', x.ctid, x.decided_at
    FROM conduct_decisions x JOIN conduct_marks m ON m.id = x.mark_id WHERE x.reason <> '－'
  UNION ALL SELECT b.municipality_id, 'use_reports', 'note', x.ctid, x.reported_at
    FROM use_reports x JOIN bookings b ON b.id = x.booking_id WHERE x.note <> '－'
  UNION ALL SELECT b.municipality_id, 'booking_transitions', 'reason', x.ctid, x.happened_at
    FROM booking_transitions x JOIN bookings b ON b.id = x.booking_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT c.municipality_id, 'booking_change_transitions', 'reason', x.ctid, x.happened_at
    FROM booking_change_transitions x JOIN booking_changes c ON c.id = x.change_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT w.municipality_id, 'waiting_transitions', 'reason', x.ctid, x.happened_at
    FROM waiting_transitions x JOIN waiting_list w ON w.id = x.entry_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT c.municipality_id, 'charge_transitions', 'reason', x.ctid, x.happened_at
    FROM charge_transitions x JOIN charges c ON c.id = x.charge_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT r.municipality_id, 'refund_transitions', 'reason', x.ctid, x.happened_at
    FROM refund_transitions x JOIN refunds r ON r.id = x.refund_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT a.municipality_id, 'approval_transitions', 'reason', x.ctid, x.happened_at
    FROM approval_transitions x JOIN approvals a ON a.id = x.approval_id WHERE x.reason <> '－' AND x.actor_kind <> 'system'
  UNION ALL SELECT a.municipality_id, 'approval_signatures', 'note', x.ctid, x.signed_at
    FROM approval_signatures x JOIN approvals a ON a.id = x.approval_id WHERE x.note <> '－'
  UNION ALL SELECT a.municipality_id, 'approval_recusals', 'reason', x.ctid, x.declared_at
    FROM approval_recusals x JOIN approvals a ON a.id = x.approval_id WHERE x.reason <> '－'
  UNION ALL SELECT a.municipality_id, 'approval_corrections', 'message', x.ctid, x.asked_at
    FROM approval_corrections x JOIN approvals a ON a.id = x.approval_id WHERE x.message <> '－' AND x.closed_at IS NOT NULL
  UNION ALL SELECT a.municipality_id, 'approval_corrections', 'answer', x.ctid, x.asked_at
    FROM approval_corrections x JOIN approvals a ON a.id = x.approval_id WHERE x.answer <> '－' AND x.closed_at IS NOT NULL
  UNION ALL SELECT x.municipality_id, 'approvals', 'reason_facts', x.ctid, x.decided_at
    FROM approvals x WHERE x.reason_facts <> '－' AND x.decided_at IS NOT NULL
  UNION ALL SELECT r.municipality_id, 'group_registration_transitions', 'reason', x.ctid, x.happened_at
    FROM group_registration_transitions x JOIN group_registrations r ON r.id = x.registration_id WHERE x.reason <> '－'
  UNION ALL SELECT x.municipality_id, 'group_registrations', 'reduction_reason', x.ctid, coalesce(x.valid_until::timestamptz, x.applied_at)
    FROM group_registrations x WHERE x.reduction_reason <> '－'
  UNION ALL SELECT x.municipality_id, 'standing_reductions', 'reason', x.ctid, greatest(x.decided_at, make_date(x.until_fiscal_year + 1, 3, 31)::timestamptz)
    FROM standing_reductions x WHERE x.reason <> '－'
  UNION ALL SELECT x.municipality_id, 'standing_reductions', 'end_reason', x.ctid, greatest(x.ended_at, make_date(x.until_fiscal_year + 1, 3, 31)::timestamptz)
    FROM standing_reductions x WHERE x.end_reason <> '－'
  UNION ALL SELECT x.municipality_id, 'overrides', 'reason', x.ctid, x.set_aside_at FROM overrides x WHERE x.reason <> '－'
  UNION ALL SELECT x.municipality_id, 'closures', 'reason', x.ctid, greatest(x.declared_at, x.ends_at) FROM closures x WHERE x.reason <> '－'
  UNION ALL SELECT c.municipality_id, 'closure_transitions', 'reason', x.ctid, greatest(x.happened_at, c.ends_at)
    FROM closure_transitions x JOIN closures c ON c.id = x.closure_id WHERE x.reason <> '－'
  UNION ALL SELECT x.municipality_id, 'registrations', 'reason', x.ctid, greatest(x.registered_at, x.valid_until::timestamptz)
    FROM registrations x WHERE x.reason <> '－'
$$;
COMMENT ON FUNCTION typed_words() IS 'Every sentence that somebody typed about a person, where it stands and since when; forget_words() takes it out, and the page of 保存期間 counts it';
GRANT EXECUTE ON FUNCTION typed_words() TO kashikan_app;

CREATE FUNCTION forget_words(town text, before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  gone bigint := 0;
  part bigint;
  one record;
BEGIN
  IF before > now() - interval '1 year' THEN
    RAISE EXCEPTION 'words are kept for a year at least' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'kept_for_a_year';
  END IF;
  PERFORM set_config('kashikan.forgetting', 'on', true);
  FOR one IN SELECT place, word FROM typed_words() WHERE municipality_id = town AND since < before GROUP BY place, word LOOP
    EXECUTE format('UPDATE %I SET %I = ''－'' WHERE ctid = ANY (ARRAY(SELECT at FROM typed_words() WHERE place = %L AND word = %L AND municipality_id = $1 AND since < $2))',
                   one.place, one.word, one.place, one.word) USING town, before;
    GET DIAGNOSTICS part = ROW_COUNT;
    gone := gone + part;
  END LOOP;
  PERFORM set_config('kashikan.forgetting', 'off', true);
  RETURN gone;
END $$;
COMMENT ON FUNCTION forget_words(text, timestamptz) IS 'Takes out what people wrote, also in tables that are otherwise append-only, a year after at the earliest';
REVOKE ALL ON FUNCTION forget_words(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words(text, timestamptz) TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
