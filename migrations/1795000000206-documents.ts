import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of permits becomes that of every paper with a number; what was issued never changes, what happens to it is told beside it. */
export class Documents1795000000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE permits RENAME TO documents;
ALTER TABLE documents RENAME COLUMN revoked_at TO ended_at;
ALTER TABLE documents RENAME CONSTRAINT permits_pkey TO documents_pkey;
ALTER TABLE documents RENAME CONSTRAINT permits_replaces_key TO documents_replaces_key;
ALTER TABLE documents RENAME CONSTRAINT permits_booking_id_fkey TO documents_booking_id_fkey;
ALTER TABLE documents RENAME CONSTRAINT permits_facility_id_fkey TO documents_facility_id_fkey;
ALTER TABLE documents RENAME CONSTRAINT permits_municipality_id_fkey TO documents_municipality_id_fkey;
ALTER TABLE documents RENAME CONSTRAINT permits_replaces_fkey TO documents_replaces_fkey;
ALTER TABLE documents DROP CONSTRAINT permits_facility_id_fiscal_year_serial_key;
ALTER INDEX permits_booking RENAME TO documents_booking;
DROP INDEX permits_one_holds;

ALTER TABLE documents
  ADD COLUMN kind text NOT NULL DEFAULT 'permit',
  ADD COLUMN subject_id uuid,
  ADD COLUMN state text NOT NULL DEFAULT 'issued',
  ADD COLUMN copies integer NOT NULL DEFAULT 1,
  ADD COLUMN last_copy_at timestamptz,
  ADD COLUMN code text,
  ADD COLUMN content_hash text,
  ADD COLUMN forgotten_at timestamptz;
UPDATE documents SET subject_id = booking_id,
  state = CASE WHEN ended_at IS NULL THEN 'issued'
               WHEN EXISTS (SELECT FROM documents n WHERE n.replaces = documents.id) THEN 'superseded' ELSE 'revoked' END,
  code = upper(left(gen_random_uuid()::text, 8)),
  content_hash = encode(sha256(convert_to(body::text, 'UTF8')), 'hex');
ALTER TABLE documents
  ALTER COLUMN kind DROP DEFAULT,
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN subject_id SET NOT NULL,
  ALTER COLUMN code SET NOT NULL,
  ALTER COLUMN content_hash SET NOT NULL,
  ADD CONSTRAINT documents_kind_check CHECK (kind IN ('permit', 'refusal', 'reduction', 'cancellation', 'payment-request', 'receipt', 'refund')),
  ADD CONSTRAINT documents_state_check CHECK (state IN ('issued', 'reissued', 'superseded', 'revoked')),
  ADD CONSTRAINT documents_ended CHECK ((state IN ('superseded', 'revoked')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT documents_copies_check CHECK (copies >= 1 AND (copies > 1) = (last_copy_at IS NOT NULL)),
  ADD CONSTRAINT documents_code_check CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  ADD CONSTRAINT documents_number_once UNIQUE (kind, facility_id, fiscal_year, serial);
CREATE UNIQUE INDEX documents_one_holds ON documents (kind, subject_id) WHERE ended_at IS NULL;
CREATE INDEX documents_code ON documents (code);
CREATE INDEX documents_issued ON documents (facility_id, issued_at);

COMMENT ON TABLE documents IS '文書: permits, refusals, receipts and the other papers with a number, each as it was issued';
COMMENT ON COLUMN documents.subject_id IS 'What the paper is about, once for each kind: the booking, a change, a charge, a refund';
COMMENT ON COLUMN documents.body IS 'The model of the paper as issued, whole; nothing but forgetting touches it';
COMMENT ON COLUMN documents.code IS '確認コード: with the number it opens the public page that tells whether the paper holds';
COMMENT ON COLUMN documents.content_hash IS 'SHA-256 over the text of body as it was issued';
COMMENT ON COLUMN documents.copies IS 'How often it was given out; more than one is 再発行';
COMMENT ON COLUMN documents.ended_at IS 'Since when it holds no longer';
COMMENT ON COLUMN documents.replaces IS 'The paper that held before this one';
COMMENT ON COLUMN documents.forgotten_at IS 'When names were taken out of body because their time was over; the hash stays that of the issued text';
COMMENT ON COLUMN documents.last_copy_at IS '再発行の日時';

CREATE FUNCTION documents_stay_as_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.content_hash := encode(sha256(convert_to(NEW.body::text, 'UTF8')), 'hex');
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'documents are never deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'documents_stay';
  END IF;
  IF (NEW.id, NEW.kind, NEW.booking_id, NEW.subject_id, NEW.municipality_id, NEW.facility_id, NEW.fiscal_year, NEW.serial, NEW.number,
      NEW.issued_at, NEW.code, NEW.content_hash, NEW.replaces)
     IS DISTINCT FROM
     (OLD.id, OLD.kind, OLD.booking_id, OLD.subject_id, OLD.municipality_id, OLD.facility_id, OLD.fiscal_year, OLD.serial, OLD.number,
      OLD.issued_at, OLD.code, OLD.content_hash, OLD.replaces)
     OR OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at
     OR NEW.copies < OLD.copies
     OR NEW.body IS DISTINCT FROM OLD.body
        AND (NEW.forgotten_at >= OLD.issued_at + interval '1 year') IS NOT TRUE THEN
    RAISE EXCEPTION 'a document stays as it was issued' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'documents_stay';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION documents_stay_as_issued() IS 'Writes the hash of what is issued; later only state, copies and end may change, and the body when names are forgotten, a year after at the earliest';
CREATE TRIGGER documents_stay BEFORE INSERT OR UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION documents_stay_as_issued();

CREATE TABLE document_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES documents,
  event text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text CHECK (length(reason) BETWEEN 1 AND 60),
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE document_transitions IS '文書の経過: reissued, superseded, revoked; append-only';
COMMENT ON COLUMN document_transitions.reason IS 'A word of the program (lost, damaged, cancelled, changed), never free text';
CREATE INDEX document_transitions_document ON document_transitions (document_id, id);
SELECT make_append_only('document_transitions');
GRANT SELECT, INSERT ON document_transitions TO kashikan_app;

CREATE TABLE document_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES documents,
  way text NOT NULL CHECK (way IN ('opened', 'downloaded', 'printed', 'handed-over', 'posted', 'phoned')),
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE document_deliveries IS '到達: when a paper was first opened by those whom it is for, or given to them otherwise; available since documents.issued_at; append-only';
CREATE UNIQUE INDEX document_deliveries_once ON document_deliveries (document_id, way) WHERE way IN ('opened', 'downloaded');
CREATE INDEX document_deliveries_document ON document_deliveries (document_id, happened_at);
SELECT make_append_only('document_deliveries');
GRANT SELECT, INSERT ON document_deliveries TO kashikan_app;

CREATE TABLE document_files (
  document_id uuid NOT NULL REFERENCES documents,
  state text NOT NULL,
  copies integer NOT NULL,
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1000000),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  signed_by text,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, state, copies)
);
COMMENT ON TABLE document_files IS 'PDF of a paper in a state, made when it is first asked for and given out unchanged from then on; goes when names are forgotten';
COMMENT ON COLUMN document_files.signed_by IS 'Subject of the certificate that signed it; empty without a signature';
ALTER TABLE document_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, DELETE ON document_files TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
