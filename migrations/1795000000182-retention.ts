import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal data goes when its time is over; the facts of money, and that something happened, stay. */
export class Retention1795000000182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN retention jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN municipalities.retention IS '保存期間: years by class, in the form of libs/journeys/src/retention; what is missing has its default';
ALTER TABLE bookings ADD COLUMN forgotten_at timestamptz;
COMMENT ON COLUMN bookings.forgotten_at IS 'When its time was over and names, purposes in words and notes were taken out; time, room, fee and money stay';
ALTER TABLE accounts ADD COLUMN forgotten_at timestamptz;
COMMENT ON COLUMN accounts.forgotten_at IS 'When its time was over and everything that tells who it was, was taken out; the id stays, because money facts name it';

CREATE FUNCTION refuse_change_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('kashikan.forgetting', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
COMMENT ON FUNCTION refuse_change_but_forgetting() IS 'Append-only, but for forget_words(), which takes out what people wrote; the program''s role has no right to UPDATE these tables';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['conduct_appeals', 'use_reports', 'booking_transitions', 'booking_change_transitions', 'waiting_transitions', 'registrations'] LOOP
    EXECUTE format('DROP TRIGGER append_only ON %I', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting()', t);
  END LOOP;
END $$;

CREATE FUNCTION forget_words(town text, before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  gone bigint := 0;
  part bigint;
BEGIN
  IF before > now() - interval '1 year' THEN
    RAISE EXCEPTION 'words are kept for a year at least' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'kept_for_a_year';
  END IF;
  PERFORM set_config('kashikan.forgetting', 'on', true);
  UPDATE conduct_appeals a SET body = '' FROM conduct_marks m
   WHERE m.id = a.mark_id AND m.municipality_id = town AND a.appealed_at < before AND a.body <> '';
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  UPDATE use_reports u SET note = NULL FROM bookings b
   WHERE b.id = u.booking_id AND b.municipality_id = town AND u.reported_at < before AND u.note IS NOT NULL;
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  UPDATE booking_transitions x SET reason = NULL FROM bookings b
   WHERE b.id = x.booking_id AND b.municipality_id = town AND x.happened_at < before AND x.reason IS NOT NULL AND x.actor_kind <> 'system';
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  UPDATE booking_change_transitions x SET reason = NULL FROM booking_changes c
   WHERE c.id = x.change_id AND c.municipality_id = town AND x.happened_at < before AND x.reason IS NOT NULL AND x.actor_kind <> 'system';
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  UPDATE waiting_transitions x SET reason = NULL FROM waiting_list w
   WHERE w.id = x.entry_id AND w.municipality_id = town AND x.happened_at < before AND x.reason IS NOT NULL AND x.actor_kind <> 'system';
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  UPDATE registrations r SET reason = '－'
   WHERE r.municipality_id = town AND r.registered_at < before AND coalesce(r.valid_until, r.registered_at::date) < before::date AND r.reason <> '－';
  GET DIAGNOSTICS part = ROW_COUNT; gone := gone + part;
  PERFORM set_config('kashikan.forgetting', 'off', true);
  RETURN gone;
END $$;
COMMENT ON FUNCTION forget_words(text, timestamptz) IS 'Takes out what people wrote in tables that are otherwise append-only, a year after at the earliest';
REVOKE ALL ON FUNCTION forget_words(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words(text, timestamptz) TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
