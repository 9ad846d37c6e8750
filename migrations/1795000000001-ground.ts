import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, append-only tables, the audit record, idempotency keys and the door to the job queue. */
export class Ground1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The program works as kashikan_app, which may add to money, transition and audit tables but never change them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kashikan_app') THEN
    CREATE ROLE kashikan_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server made the role at this moment
END $$;
DO $$
BEGIN
  EXECUTE format('GRANT kashikan_app TO %I', current_user);
EXCEPTION WHEN invalid_grant_operation OR insufficient_privilege THEN
  NULL; -- a superuser needs no membership; anyone else is told at the first SET ROLE
END $$;
GRANT USAGE ON SCHEMA public TO kashikan_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO kashikan_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO kashikan_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Refuses UPDATE, DELETE and TRUNCATE on append-only tables, for every role';

CREATE FUNCTION make_append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM kashikan_app', target);
END $$;
COMMENT ON FUNCTION make_append_only(regclass) IS 'For migrations: seals a table by trigger and by grant';

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('resident', 'staff', 'system')),
  actor_id text NOT NULL,
  on_behalf_of text,
  verb text NOT NULL,
  subject_type text,
  subject_id text,
  municipality_id text,
  facts jsonb NOT NULL DEFAULT '{}',
  request_id text
);
COMMENT ON TABLE audit_entries IS '操作記録: who did what to which, one row per subject of a unit of work; append-only';
COMMENT ON COLUMN audit_entries.facts IS 'What changed, without personal data in clear';
CREATE INDEX audit_entries_subject ON audit_entries (subject_type, subject_id, id);
SELECT make_append_only('audit_entries');

CREATE TABLE idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  request_hash text NOT NULL,
  result jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);
COMMENT ON TABLE idempotency_keys IS '二重送信防止: the answer of a request, kept under the key its sender chose; written in the same transaction as the effect';
COMMENT ON COLUMN idempotency_keys.scope IS 'actor and route, so that nobody can replay the key of another';
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
GRANT DELETE ON idempotency_keys TO kashikan_app;

CREATE TABLE worker_heartbeats (
  worker_id text PRIMARY KEY,
  beat_at timestamptz NOT NULL
);
COMMENT ON TABLE worker_heartbeats IS 'Living workers; the jobs of one whose beat stopped are unlocked';
GRANT DELETE ON worker_heartbeats TO kashikan_app;

-- Owner's rights, because the queue's own tables are closed to the program's role.
CREATE FUNCTION enqueue_job(task text, payload json, key text, run_at timestamptz, queue text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  -- add_job also sends a NOTIFY, whose lock lets the commits of the whole cluster through one by one: at ten connections that is a
  -- third of the bookings. So a plain job is written where add_job would write it, and the workers, who look every second, find it.
  IF key IS NULL AND queue IS NULL THEN
    INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at)
    SELECT t.id, enqueue_job.payload, coalesce(enqueue_job.run_at, now()) FROM graphile_worker._private_tasks AS t WHERE t.identifier = task;
    IF FOUND THEN
      RETURN;
    END IF;
  END IF;
  PERFORM graphile_worker.add_job(identifier => task, payload => payload, queue_name => queue, run_at => run_at, job_key => key);
END $$;
COMMENT ON FUNCTION enqueue_job(text, json, text, timestamptz, text) IS 'Adds a job inside the caller''s transaction; a key replaces a waiting job of the same key';
REVOKE ALL ON FUNCTION enqueue_job(text, json, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, text, timestamptz, text) TO kashikan_app;

-- A function and not a view: its body is not tied to the queue's own tables, so these stay free to change with their next version.
CREATE FUNCTION failing_jobs() RETURNS TABLE (id bigint, task text, attempts int, last_error text, parked boolean, run_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT j.id, j.task_identifier, j.attempts::int, j.last_error, j.attempts >= j.max_attempts, j.run_at
    FROM graphile_worker.jobs AS j
   WHERE j.locked_at IS NULL AND (j.last_error IS NOT NULL OR j.attempts >= j.max_attempts);
END $$;
COMMENT ON FUNCTION failing_jobs() IS 'Jobs that failed at least once, for the people who run the system; parked means out of tries';
REVOKE ALL ON FUNCTION failing_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION failing_jobs() TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
