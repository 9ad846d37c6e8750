-- The whole of the database as the migrations make it: read this to know what is stored and what is guaranteed.
-- Written by `npm run schema`, compared by test/house/schema.spec.ts; change it by a migration, never by hand.
-- The tables of the job queue stand in the schema graphile_worker and belong to that library.

CREATE EXTENSION btree_gist;

CREATE SEQUENCE booking_numbers START 100001 INCREMENT 1;
GRANT USAGE ON SEQUENCE booking_numbers TO kashikan_app;

CREATE TABLE accounts (
  id uuid NOT NULL,
  email text,
  name text,
  name_kana text,
  phone text,
  group_name text,
  locale text DEFAULT 'ja'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  forgotten_at timestamp with time zone,
  address text,
  closed_at timestamp with time zone,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_email_once UNIQUE (email),
  CONSTRAINT accounts_address_check CHECK (((length(address) >= 1) AND (length(address) <= 300))),
  CONSTRAINT accounts_closed_without_mail CHECK (((closed_at IS NULL) OR (email IS NULL) OR (forgotten_at IS NOT NULL))),
  CONSTRAINT accounts_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  CONSTRAINT accounts_group_name_check CHECK (((length(group_name) >= 1) AND (length(group_name) <= 120))),
  CONSTRAINT accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT accounts_name_kana_check CHECK (((length(name_kana) >= 1) AND (length(name_kana) <= 120))),
  CONSTRAINT accounts_reachable CHECK (((email IS NOT NULL) OR ((name IS NOT NULL) AND (phone IS NOT NULL)) OR (closed_at IS NOT NULL)))
);
COMMENT ON TABLE accounts IS '利用者: one account over all municipalities of the install';
COMMENT ON COLUMN accounts.email IS 'Empty for a person whom staff know by name and telephone alone; nothing is mailed to them';
COMMENT ON COLUMN accounts.name IS 'Empty until asked for, at the first application';
COMMENT ON COLUMN accounts.forgotten_at IS 'When its time was over and everything that tells who it was, was taken out; the id stays, because money facts name it';
COMMENT ON COLUMN accounts.address IS '住所 with its postal code, of those who want letters; empty until somebody gives it';
COMMENT ON COLUMN accounts.closed_at IS 'When its owner closed it: the mail address went at once, names go with the last booking whose time is over';
CREATE INDEX accounts_phone ON public.accounts USING btree (regexp_replace(phone, '[^0-9]'::text, ''::text, 'g'::text));
GRANT SELECT, INSERT, UPDATE ON accounts TO kashikan_app;

CREATE TABLE approval_corrections (
  id uuid NOT NULL,
  approval_id uuid NOT NULL,
  items text[] NOT NULL,
  message text NOT NULL,
  answer_by date NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answer text,
  closed_at timestamp with time zone,
  outcome text,
  CONSTRAINT approval_corrections_pkey PRIMARY KEY (id),
  CONSTRAINT approval_corrections_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 2000))),
  CONSTRAINT approval_corrections_closed CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  CONSTRAINT approval_corrections_items_check CHECK ((cardinality(items) > 0)),
  CONSTRAINT approval_corrections_message_check CHECK (((length(message) >= 1) AND (length(message) <= 2000))),
  CONSTRAINT approval_corrections_outcome_check CHECK ((outcome = ANY (ARRAY['corrected'::text, 'resumed'::text, 'withdrawn'::text]))),
  CONSTRAINT approval_corrections_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(id),
  CONSTRAINT approval_corrections_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id)
);
COMMENT ON TABLE approval_corrections IS '補正の求め: the items that the applicant is asked to correct, and until when; the clock of the case stands still meanwhile';
COMMENT ON COLUMN approval_corrections.answer IS 'What the applicant wrote besides the corrected items';
CREATE UNIQUE INDEX approval_corrections_one_open ON public.approval_corrections USING btree (approval_id) WHERE (closed_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON approval_corrections TO kashikan_app;

CREATE TABLE approval_recusals (
  approval_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  reason text NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_recusals_pkey PRIMARY KEY (approval_id, staff_id),
  CONSTRAINT approval_recusals_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 400))),
  CONSTRAINT approval_recusals_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(id),
  CONSTRAINT approval_recusals_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE approval_recusals IS '利害関係の申告: who stays out of a case because it is their own; append-only';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_recusals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON approval_recusals TO kashikan_app;

CREATE TABLE approval_seen_after (
  signature_id bigint NOT NULL,
  seen_by uuid NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_seen_after_pkey PRIMARY KEY (signature_id),
  CONSTRAINT approval_seen_after_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES staff(id),
  CONSTRAINT approval_seen_after_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES approval_signatures(id)
);
COMMENT ON TABLE approval_seen_after IS '後閲: whoever was away has seen what was signed for them; append-only';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_seen_after FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON approval_seen_after TO kashikan_app;

CREATE TABLE approval_signatures (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  approval_id uuid NOT NULL,
  round integer NOT NULL,
  step text NOT NULL,
  proposal text NOT NULL,
  signed_by uuid NOT NULL,
  signed_for uuid,
  note text,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_signatures_pkey PRIMARY KEY (id),
  CONSTRAINT approval_signatures_person_once UNIQUE (approval_id, round, signed_by),
  CONSTRAINT approval_signatures_step_once UNIQUE (approval_id, round, step),
  CONSTRAINT approval_signatures_for_another CHECK ((signed_for <> signed_by)),
  CONSTRAINT approval_signatures_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  CONSTRAINT approval_signatures_proposal_check CHECK ((proposal = ANY (ARRAY['approve'::text, 'refuse'::text]))),
  CONSTRAINT approval_signatures_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(id),
  CONSTRAINT approval_signatures_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES staff(id),
  CONSTRAINT approval_signatures_signed_for_fkey FOREIGN KEY (signed_for) REFERENCES staff(id)
);
COMMENT ON TABLE approval_signatures IS '押印: each step of each round, once, by one person each; append-only';
COMMENT ON COLUMN approval_signatures.signed_for IS '代決: the absent holder of the post';
CREATE INDEX approval_signatures_for ON public.approval_signatures USING btree (signed_for) WHERE (signed_for IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON approval_signatures TO kashikan_app;

CREATE TABLE approval_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  approval_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT approval_transitions_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(id)
);
COMMENT ON TABLE approval_transitions IS '審査の経過; append-only';
CREATE INDEX approval_transitions_approval ON public.approval_transitions USING btree (approval_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON approval_transitions TO kashikan_app;

CREATE TABLE approvals (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  state text NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  due_on date NOT NULL,
  checks jsonb NOT NULL,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason_article text,
  reason_facts text,
  change_id uuid,
  route jsonb DEFAULT '{"code": "one-step", "name": "決裁", "steps": [{"code": "decision", "kind": "decision", "name": "決裁", "post": null, "after": [], "finalUntilYen": null}]}'::jsonb NOT NULL,
  round integer DEFAULT 1 NOT NULL,
  proposal text,
  automatic_article text,
  paused_days integer DEFAULT 0 NOT NULL,
  CONSTRAINT approvals_pkey PRIMARY KEY (id),
  CONSTRAINT approvals_change_id_key UNIQUE (change_id),
  CONSTRAINT approvals_automatic_article_check CHECK ((length(automatic_article) > 0)),
  CONSTRAINT approvals_decided CHECK (((state = ANY (ARRAY['pending'::text, 'returned'::text, 'withdrawn'::text])) OR ((decided_at IS NOT NULL) AND ((decided_by IS NOT NULL) OR ((state = 'approved'::text) AND (automatic_article IS NOT NULL)))))),
  CONSTRAINT approvals_paused_days_check CHECK ((paused_days >= 0)),
  CONSTRAINT approvals_proposal_check CHECK ((proposal = ANY (ARRAY['approve'::text, 'refuse'::text]))),
  CONSTRAINT approvals_refusal_reasoned CHECK (((state <> 'refused'::text) OR (((length(reason_article) > 0) AND (length(reason_facts) > 0)) IS TRUE))),
  CONSTRAINT approvals_round_check CHECK ((round >= 1)),
  CONSTRAINT approvals_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'returned'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT approvals_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT approvals_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes(id, booking_id),
  CONSTRAINT approvals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT approvals_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT approvals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE approvals IS '審査: one case per application of a room that needs approval';
COMMENT ON COLUMN approvals.due_on IS '標準処理期間 counted from the application';
COMMENT ON COLUMN approvals.reason_article IS '不許可の根拠条項; a refusal without grounds and facts cannot be stored (行政手続条例)';
COMMENT ON COLUMN approvals.change_id IS 'The change that is to be decided; empty for the application itself';
COMMENT ON COLUMN approvals.route IS 'The steps that this case needs, as the route stood when it was opened or last rechecked';
COMMENT ON COLUMN approvals.round IS 'Begins anew when the case is sent back or its contents change; signatures of earlier rounds do not count';
COMMENT ON COLUMN approvals.proposal IS '案: what the first signature of the round proposes and the last one decides';
COMMENT ON COLUMN approvals.automatic_article IS 'The article by which it was permitted without a signature, every check being green';
COMMENT ON COLUMN approvals.paused_days IS 'Days in which the applicant had to answer; due_on has moved on by as many';
CREATE INDEX approvals_booking ON public.approvals USING btree (booking_id);
CREATE UNIQUE INDEX approvals_booking_once ON public.approvals USING btree (booking_id) WHERE (change_id IS NULL);
CREATE INDEX approvals_pending ON public.approvals USING btree (municipality_id, due_on) WHERE (state = ANY (ARRAY['pending'::text, 'returned'::text]));
CREATE TRIGGER approvals_signed BEFORE UPDATE OF state ON public.approvals FOR EACH ROW EXECUTE FUNCTION approvals_need_signatures();
GRANT SELECT, INSERT, UPDATE ON approvals TO kashikan_app;

CREATE TABLE audit_blocks (
  number bigint NOT NULL,
  from_clock bigint NOT NULL,
  to_clock bigint NOT NULL,
  row_ids bigint[] NOT NULL,
  row_hashes bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_blocks_pkey PRIMARY KEY (number),
  CONSTRAINT audit_blocks_from_clock_key UNIQUE (from_clock),
  CONSTRAINT audit_blocks_check CHECK ((to_clock > from_clock)),
  CONSTRAINT audit_blocks_check1 CHECK ((length(row_hashes) = (32 * cardinality(row_ids)))),
  CONSTRAINT audit_blocks_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT audit_blocks_number_check CHECK ((number >= 1)),
  CONSTRAINT audit_blocks_row_ids_check CHECK ((cardinality(row_ids) > 0))
);
COMMENT ON TABLE audit_blocks IS '封印: a closed stretch of the audit record with the hash of each row; each block holds the hash of the one before; append-only';
COMMENT ON COLUMN audit_blocks.from_clock IS 'The first clock of the stretch, which is the end of the block before';
COMMENT ON COLUMN audit_blocks.to_clock IS 'The first clock beyond it; when the block was closed no transaction below was still open';
COMMENT ON COLUMN audit_blocks.row_hashes IS 'SHA-256 of each row, in the order of row_ids: by which the first broken row is named';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON audit_blocks TO kashikan_app;

CREATE TABLE audit_checks (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  blocks bigint NOT NULL,
  rows bigint NOT NULL,
  head bytea,
  fault jsonb,
  CONSTRAINT audit_checks_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE audit_checks IS '検証: every time the whole record was compared with its seals; append-only';
COMMENT ON COLUMN audit_checks.head IS 'The hash of the last block; null while there is none';
COMMENT ON COLUMN audit_checks.fault IS 'The first row or block that is not as it was sealed; null when all is well';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_checks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON audit_checks TO kashikan_app;

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  on_behalf_of text,
  verb text NOT NULL,
  subject_type text,
  subject_id text,
  municipality_id text,
  facts jsonb DEFAULT '{}'::jsonb NOT NULL,
  request_id text,
  clock bigint DEFAULT (((pg_current_xact_id())::text)::bigint + audit_clock_base()) NOT NULL,
  reason text,
  before jsonb,
  after jsonb,
  CONSTRAINT audit_entries_pkey PRIMARY KEY (id),
  CONSTRAINT audit_entries_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['resident'::text, 'staff'::text, 'system'::text])))
);
COMMENT ON TABLE audit_entries IS '操作記録: who did what to which, one row per subject of a unit of work; append-only';
COMMENT ON COLUMN audit_entries.facts IS 'What changed, without personal data in clear';
COMMENT ON COLUMN audit_entries.clock IS 'The transaction that wrote the row: a block is closed over those that can write no more, because ids commit out of order';
COMMENT ON COLUMN audit_entries.reason IS 'What staff gave as their reason';
COMMENT ON COLUMN audit_entries.before IS 'The values that were changed; personal data is masked';
COMMENT ON COLUMN audit_entries.after IS 'The values as they now are; personal data is masked';
CREATE INDEX audit_entries_actor ON public.audit_entries USING btree (actor_id, id);
CREATE INDEX audit_entries_clock ON public.audit_entries USING brin (clock) WITH (autosummarize='on');
CREATE INDEX audit_entries_on_behalf ON public.audit_entries USING btree (on_behalf_of, id) WHERE (on_behalf_of IS NOT NULL);
CREATE INDEX audit_entries_subject ON public.audit_entries USING btree (subject_type, subject_id, id);
CREATE INDEX audit_entries_time ON public.audit_entries USING brin (recorded_at) WITH (autosummarize='on');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON audit_entries TO kashikan_app;

CREATE TABLE baskets (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  pattern jsonb,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT baskets_pkey PRIMARY KEY (id),
  CONSTRAINT baskets_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE baskets IS 'まとめ申込み: what ties bookings together that were held and applied for at once; its owner and state are those of its bookings';
COMMENT ON COLUMN baskets.pattern IS 'くり返し: the rule of a series (every week, every second Tuesday), in the form of SeriesPattern; null when the dates were picked one by one';
GRANT SELECT, INSERT, UPDATE ON baskets TO kashikan_app;

CREATE TABLE booking_change_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  change_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT booking_change_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT booking_change_transitions_change_id_fkey FOREIGN KEY (change_id) REFERENCES booking_changes(id)
);
COMMENT ON TABLE booking_change_transitions IS '変更の経過; append-only';
CREATE INDEX booking_change_transitions_change ON public.booking_change_transitions USING btree (change_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.booking_change_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON booking_change_transitions TO kashikan_app;

CREATE TABLE booking_changes (
  id uuid NOT NULL,
  booking_id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  contents_before jsonb NOT NULL,
  contents_after jsonb NOT NULL,
  due_yen integer NOT NULL,
  refund_yen integer NOT NULL,
  open_until timestamp with time zone,
  is_within_grace boolean NOT NULL,
  is_override boolean NOT NULL,
  reason text,
  asked_by_kind text NOT NULL,
  asked_by_id text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT booking_changes_pkey PRIMARY KEY (id),
  CONSTRAINT booking_changes_id_booking_id_key UNIQUE (id, booking_id),
  CONSTRAINT booking_changes_deadline CHECK (((kind = 'overtime'::text) OR (state <> ALL (ARRAY['awaiting-approval'::text, 'awaiting-payment'::text])) OR (open_until IS NOT NULL))),
  CONSTRAINT booking_changes_due_yen_check CHECK ((due_yen >= 0)),
  CONSTRAINT booking_changes_ended CHECK (((state = ANY (ARRAY['awaiting-approval'::text, 'awaiting-payment'::text])) = (ended_at IS NULL))),
  CONSTRAINT booking_changes_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'overtime'::text]))),
  CONSTRAINT booking_changes_one_way CHECK (((due_yen = 0) OR (refund_yen = 0))),
  CONSTRAINT booking_changes_override_reasoned CHECK (((NOT is_override) OR ((length(reason) > 0) IS TRUE))),
  CONSTRAINT booking_changes_payable CHECK (((state <> 'awaiting-payment'::text) OR (due_yen > 0))),
  CONSTRAINT booking_changes_refund_yen_check CHECK ((refund_yen >= 0)),
  CONSTRAINT booking_changes_state_check CHECK ((state = ANY (ARRAY['awaiting-approval'::text, 'awaiting-payment'::text, 'made'::text, 'lapsed'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT booking_changes_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT booking_changes_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT booking_changes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE booking_changes IS '変更: what a booking was and is to be, and the money between; kind overtime is the fee of time used beyond the permit';
COMMENT ON COLUMN booking_changes.contents_before IS 'The booking as it was, whole, when the change was asked for';
COMMENT ON COLUMN booking_changes.contents_after IS 'The booking as it is to be, whole; of overtime, the time really used and the fee of the rest';
COMMENT ON COLUMN booking_changes.due_yen IS '差額: to be paid before the change is made';
COMMENT ON COLUMN booking_changes.open_until IS 'An undecided or unpaid change ends here and leaves the booking as it was; of overtime, the day to pay by';
COMMENT ON COLUMN booking_changes.is_within_grace IS 'Undoes a slip: does not count as a change, and the terms begin anew';
COMMENT ON COLUMN booking_changes.is_override IS 'Made by staff against the terms, with a reason';
CREATE INDEX booking_changes_booking ON public.booking_changes USING btree (booking_id, asked_at);
CREATE INDEX booking_changes_due ON public.booking_changes USING btree (open_until) WHERE ((state = ANY (ARRAY['awaiting-approval'::text, 'awaiting-payment'::text])) AND (kind = 'change'::text));
CREATE UNIQUE INDEX booking_changes_one_open ON public.booking_changes USING btree (booking_id) WHERE (state = ANY (ARRAY['awaiting-approval'::text, 'awaiting-payment'::text]));
GRANT SELECT, INSERT, UPDATE ON booking_changes TO kashikan_app;

CREATE TABLE booking_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  booking_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  cause text,
  CONSTRAINT booking_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT booking_transitions_cause_check CHECK ((cause = ANY (ARRAY['applicant'::text, 'municipality'::text, 'force-majeure'::text]))),
  CONSTRAINT booking_transitions_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id)
);
COMMENT ON TABLE booking_transitions IS '予約の経過: every change of state, who, when and why; append-only';
COMMENT ON COLUMN booking_transitions.cause IS 'Of a cancellation: whose reasons it was for; reason holds the words';
CREATE INDEX booking_transitions_booking ON public.booking_transitions USING btree (booking_id, id);
CREATE INDEX booking_transitions_by_town ON public.booking_transitions USING btree (happened_at) WHERE (cause = ANY (ARRAY['municipality'::text, 'force-majeure'::text]));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.booking_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON booking_transitions TO kashikan_app;

CREATE TABLE bookings (
  id uuid NOT NULL,
  number bigint DEFAULT nextval('booking_numbers'::regclass) NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  account_id uuid,
  session_hash text,
  state text NOT NULL,
  use_date date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  bands text[] DEFAULT '{}'::text[] NOT NULL,
  group_name text,
  purpose_code text,
  event_name text,
  event_name_public boolean DEFAULT false NOT NULL,
  people integer,
  use_facts jsonb DEFAULT '{}'::jsonb NOT NULL,
  fee_yen integer,
  quote jsonb,
  refund_terms jsonb,
  channel text NOT NULL,
  hold_expires_at timestamp with time zone,
  hold_extensions integer DEFAULT 0 NOT NULL,
  pay_by timestamp with time zone,
  locale text DEFAULT 'ja'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  group_key text GENERATED ALWAYS AS (group_key(group_name)) STORED,
  grace_until timestamp with time zone,
  change_terms jsonb,
  basket_id uuid,
  group_id uuid,
  forgotten_at timestamp with time zone,
  refund_by_cause jsonb,
  CONSTRAINT bookings_pkey PRIMARY KEY (id),
  CONSTRAINT bookings_number_key UNIQUE (number),
  CONSTRAINT bookings_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'counter'::text, 'phone'::text]))),
  CONSTRAINT bookings_check CHECK ((starts_at < ends_at)),
  CONSTRAINT bookings_event_name_check CHECK ((length(event_name) <= 120)),
  CONSTRAINT bookings_fee_yen_check CHECK ((fee_yen >= 0)),
  CONSTRAINT bookings_owner CHECK (((state = ANY (ARRAY['held'::text, 'lapsed'::text, 'cancelled'::text])) OR (account_id IS NOT NULL))),
  CONSTRAINT bookings_pay_by CHECK (((state <> 'payment-due'::text) OR (pay_by IS NOT NULL))),
  CONSTRAINT bookings_people_check CHECK ((people > 0)),
  CONSTRAINT bookings_priced CHECK (((state = ANY (ARRAY['held'::text, 'lapsed'::text, 'cancelled'::text])) OR ((fee_yen IS NOT NULL) AND (quote IS NOT NULL) AND (purpose_code IS NOT NULL) AND (people IS NOT NULL)))),
  CONSTRAINT bookings_state_check CHECK ((state = ANY (ARRAY['held'::text, 'applied'::text, 'payment-due'::text, 'confirmed'::text, 'in-use'::text, 'completed'::text, 'no-show'::text, 'refused'::text, 'cancelled'::text, 'lapsed'::text]))),
  CONSTRAINT bookings_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT bookings_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES baskets(id),
  CONSTRAINT bookings_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id),
  CONSTRAINT bookings_room_id_facility_id_municipality_id_fkey FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms(id, facility_id, municipality_id)
);
COMMENT ON TABLE bookings IS '予約: one row from the hold (仮押さえ) to the end';
COMMENT ON COLUMN bookings.number IS '受付番号, shown with a check digit';
COMMENT ON COLUMN bookings.session_hash IS 'Who holds it before signing in';
COMMENT ON COLUMN bookings.use_facts IS 'What the fee depends on: ticket price, sales, air-conditioning, equipment, reduction, residence';
COMMENT ON COLUMN bookings.quote IS 'The fee line by line as fixed, with the version of the table';
COMMENT ON COLUMN bookings.refund_terms IS 'The cancellation terms as they were shown, in real dates';
COMMENT ON COLUMN bookings.group_key IS 'By which the bookings of one group are counted together, whoever applied';
COMMENT ON COLUMN bookings.grace_until IS 'Until then a slip is undone as if it had not been made: everything comes back; fixed at the application';
COMMENT ON COLUMN bookings.change_terms IS '変更の規則 in real dates, as shown at the application: last day, how often, what becomes of a lower fee';
COMMENT ON COLUMN bookings.basket_id IS 'The basket that it was held in; a booking stands for itself all the same';
COMMENT ON COLUMN bookings.group_id IS 'The registered group that it is booked for; group_name then is its name on that day';
COMMENT ON COLUMN bookings.forgotten_at IS 'When its time was over and names, purposes in words and notes were taken out; time, room, fee and money stay';
COMMENT ON COLUMN bookings.refund_by_cause IS '市の都合・天災 (percent of what was paid), as shown at the application; empty: all of it';
CREATE INDEX bookings_account ON public.bookings USING btree (account_id, starts_at);
CREATE INDEX bookings_basket ON public.bookings USING btree (basket_id) WHERE (basket_id IS NOT NULL);
CREATE INDEX bookings_due ON public.bookings USING btree (pay_by) WHERE (state = 'payment-due'::text);
CREATE INDEX bookings_facility_day ON public.bookings USING btree (facility_id, use_date);
CREATE INDEX bookings_group ON public.bookings USING btree (municipality_id, group_key, use_date) WHERE (group_key IS NOT NULL);
CREATE INDEX bookings_group_id ON public.bookings USING btree (group_id, use_date) WHERE (group_id IS NOT NULL);
CREATE INDEX bookings_held ON public.bookings USING btree (hold_expires_at) WHERE (state = 'held'::text);
CREATE INDEX bookings_municipality_day ON public.bookings USING btree (municipality_id, use_date);
CREATE INDEX bookings_over ON public.bookings USING btree (ends_at) WHERE (state = 'confirmed'::text);
CREATE INDEX bookings_session ON public.bookings USING btree (session_hash) WHERE (session_hash IS NOT NULL);
GRANT SELECT, INSERT, UPDATE ON bookings TO kashikan_app;

CREATE TABLE cancellation_terms (
  municipality_id text NOT NULL,
  code text NOT NULL,
  citation text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT cancellation_terms_pkey PRIMARY KEY (municipality_id, code),
  CONSTRAINT cancellation_terms_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE cancellation_terms IS '取消・還付の規則; a booking keeps a copy of those it was made under';
GRANT SELECT, INSERT, UPDATE ON cancellation_terms TO kashikan_app;

CREATE TABLE catalogue_versions (
  municipality_id text NOT NULL,
  version bigint NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT catalogue_versions_pkey PRIMARY KEY (municipality_id),
  CONSTRAINT catalogue_versions_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE catalogue_versions IS 'Moves on whenever the catalogue, a calendar or a fee table changes, so that copies in memory are read anew';
GRANT SELECT, INSERT, UPDATE ON catalogue_versions TO kashikan_app;

CREATE TABLE charge_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  charge_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT charge_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT charge_transitions_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES charges(id)
);
COMMENT ON TABLE charge_transitions IS '支払いの経過; append-only';
CREATE INDEX charge_transitions_charge ON public.charge_transitions USING btree (charge_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.charge_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON charge_transitions TO kashikan_app;

CREATE TABLE charges (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  amount_yen integer NOT NULL,
  state text NOT NULL,
  method text,
  provider_session_id text,
  provider_intent_id text,
  provider_charge_id text,
  payment_url text,
  request jsonb,
  expires_at timestamp with time zone,
  captured_yen integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  entrusted_at timestamp with time zone,
  change_id uuid,
  subject text DEFAULT 'fee'::text NOT NULL,
  tendered_yen integer,
  slip_number text,
  CONSTRAINT charges_pkey PRIMARY KEY (id),
  CONSTRAINT charges_provider_charge_id_key UNIQUE (provider_charge_id),
  CONSTRAINT charges_provider_intent_id_key UNIQUE (provider_intent_id),
  CONSTRAINT charges_provider_session_id_key UNIQUE (provider_session_id),
  CONSTRAINT charges_amount_yen_check CHECK ((amount_yen > 0)),
  CONSTRAINT charges_at_the_counter CHECK (
CASE
    WHEN (method = ANY (ARRAY['cash'::text, 'terminal'::text])) THEN ((request IS NULL) AND (provider_session_id IS NULL) AND (provider_intent_id IS NULL) AND (state = 'settled'::text) AND (captured_yen = amount_yen))
    ELSE (request IS NOT NULL)
END),
  CONSTRAINT charges_captured_yen_check CHECK ((captured_yen >= 0)),
  CONSTRAINT charges_method_check CHECK ((method = ANY (ARRAY['card'::text, 'konbini'::text, 'paypay'::text, 'other'::text, 'cash'::text, 'terminal'::text]))),
  CONSTRAINT charges_slip CHECK ((((slip_number IS NOT NULL) = (COALESCE(method, ''::text) = 'terminal'::text)) AND ((length(slip_number) >= 1) AND (length(slip_number) <= 40)))),
  CONSTRAINT charges_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'awaiting'::text, 'settled'::text, 'settled-late'::text, 'lapsed'::text, 'quarantined'::text]))),
  CONSTRAINT charges_subject CHECK (((subject = 'fee'::text) = (change_id IS NULL))),
  CONSTRAINT charges_subject_check CHECK ((subject = ANY (ARRAY['fee'::text, 'difference'::text, 'overtime'::text]))),
  CONSTRAINT charges_tendered CHECK ((((tendered_yen IS NOT NULL) = (COALESCE(method, ''::text) = 'cash'::text)) AND (COALESCE(tendered_yen, amount_yen) >= amount_yen))),
  CONSTRAINT charges_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT charges_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes(id, booking_id),
  CONSTRAINT charges_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT charges_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE charges IS '支払い: one Checkout Session of Stripe, whose row is committed before Stripe is called and whose id is the idempotency key; or what was taken at the counter';
COMMENT ON COLUMN charges.request IS 'What Stripe is asked for, kept so that a repeated call under the same key has the same content; empty at the counter';
COMMENT ON COLUMN charges.entrusted_at IS '納付を委託した日時 (地方自治法 231条の2の5): when the resident paid, as Stripe says';
COMMENT ON COLUMN charges.change_id IS 'The change whose difference is paid; empty for the fee of the booking itself';
COMMENT ON COLUMN charges.subject IS 'What is paid: the fee of the booking, the difference of a change, or time used beyond the permit';
COMMENT ON COLUMN charges.tendered_yen IS 'お預かり: the cash that was handed over, of which the change went back';
COMMENT ON COLUMN charges.slip_number IS '伝票番号 of the counter''s card terminal';
CREATE INDEX charges_booking ON public.charges USING btree (booking_id);
CREATE UNIQUE INDEX charges_one_live ON public.charges USING btree (booking_id) WHERE (state = ANY (ARRAY['draft'::text, 'open'::text, 'awaiting'::text]));
CREATE INDEX charges_unfinished ON public.charges USING btree (created_at) WHERE (state = ANY (ARRAY['draft'::text, 'open'::text, 'awaiting'::text]));
GRANT SELECT, INSERT, UPDATE ON charges TO kashikan_app;

CREATE TABLE closure_outcomes (
  closure_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  outcome text NOT NULL,
  paid_yen integer NOT NULL,
  refund_yen integer NOT NULL,
  old_place jsonb NOT NULL,
  new_place jsonb,
  CONSTRAINT closure_outcomes_pkey PRIMARY KEY (closure_id, booking_id),
  CONSTRAINT closure_outcomes_check CHECK (((refund_yen >= 0) AND (refund_yen <= paid_yen))),
  CONSTRAINT closure_outcomes_moved CHECK (((outcome = 'moved'::text) = (new_place IS NOT NULL))),
  CONSTRAINT closure_outcomes_outcome_check CHECK ((outcome = ANY (ARRAY['cancelled'::text, 'moved'::text, 'hold-released'::text, 'left-in-use'::text]))),
  CONSTRAINT closure_outcomes_paid_yen_check CHECK ((paid_yen >= 0)),
  CONSTRAINT closure_outcomes_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT closure_outcomes_closure_id_fkey FOREIGN KEY (closure_id) REFERENCES closures(id)
);
COMMENT ON TABLE closure_outcomes IS '休館等に当たった予約の扱い: what became of each booking in the way, written with the closure; append-only';
COMMENT ON COLUMN closure_outcomes.old_place IS 'Room and time before: roomId, startsAt, endsAt';
CREATE INDEX closure_outcomes_booking ON public.closure_outcomes USING btree (booking_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.closure_outcomes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON closure_outcomes TO kashikan_app;

CREATE TABLE closure_rooms (
  closure_id uuid NOT NULL,
  facility_id uuid NOT NULL,
  municipality_id text NOT NULL,
  room_id uuid NOT NULL,
  CONSTRAINT closure_rooms_pkey PRIMARY KEY (closure_id, room_id),
  CONSTRAINT closure_rooms_closure_id_facility_id_municipality_id_fkey FOREIGN KEY (closure_id, facility_id, municipality_id) REFERENCES closures(id, facility_id, municipality_id),
  CONSTRAINT closure_rooms_room_id_facility_id_municipality_id_fkey FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms(id, facility_id, municipality_id)
);
COMMENT ON TABLE closure_rooms IS '休館等の室: the rooms of a closure that is not for the whole facility; append-only';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.closure_rooms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON closure_rooms TO kashikan_app;

CREATE TABLE closure_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  closure_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT closure_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT closure_transitions_event_check CHECK ((event = ANY (ARRAY['declare'::text, 'lift'::text]))),
  CONSTRAINT closure_transitions_closure_id_fkey FOREIGN KEY (closure_id) REFERENCES closures(id)
);
COMMENT ON TABLE closure_transitions IS '休館等の経過; append-only';
CREATE INDEX closure_transitions_closure ON public.closure_transitions USING btree (closure_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.closure_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON closure_transitions TO kashikan_app;

CREATE TABLE closures (
  id uuid NOT NULL,
  operation_id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  kind text NOT NULL,
  is_whole boolean NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  words text NOT NULL,
  words_en text,
  reason text NOT NULL,
  cause text NOT NULL,
  state text NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  declared_by text NOT NULL,
  lifted_at timestamp with time zone,
  lifted_by text,
  CONSTRAINT closures_pkey PRIMARY KEY (id),
  CONSTRAINT closures_id_facility_id_municipality_id_key UNIQUE (id, facility_id, municipality_id),
  CONSTRAINT closures_cause_check CHECK ((cause = ANY (ARRAY['municipality'::text, 'force-majeure'::text]))),
  CONSTRAINT closures_kind_check CHECK ((kind = ANY (ARRAY['closure'::text, 'maintenance'::text, 'official-use'::text, 'election'::text, 'shelter'::text, 'staff-block'::text]))),
  CONSTRAINT closures_lifted CHECK ((((state = 'lifted'::text) = (lifted_at IS NOT NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL)))),
  CONSTRAINT closures_range CHECK ((starts_at < ends_at)),
  CONSTRAINT closures_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 400))),
  CONSTRAINT closures_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'lifted'::text]))),
  CONSTRAINT closures_words_check CHECK (((length(words) >= 1) AND (length(words) <= 80))),
  CONSTRAINT closures_words_en_check CHECK (((length(words_en) >= 1) AND (length(words_en) <= 120))),
  CONSTRAINT closures_facility_id_municipality_id_fkey FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities(id, municipality_id)
);
COMMENT ON TABLE closures IS '臨時休館・保守点検・公用・選挙・避難所・職員確保: a time of rooms that the town takes out of lending; its rows in occupancies stand under its id';
COMMENT ON COLUMN closures.operation_id IS 'Closures that were declared together, as for several halls in a disaster';
COMMENT ON COLUMN closures.is_whole IS 'The whole facility, with rooms that come later; otherwise the rooms in closure_rooms';
COMMENT ON COLUMN closures.words IS 'What residents read as the reason';
COMMENT ON COLUMN closures.reason IS 'Why, for the office and the report of insider bookings; never shown to residents';
COMMENT ON COLUMN closures.cause IS 'By which cause the bookings in the way were cancelled; either gives everything back';
CREATE INDEX closures_facility_time ON public.closures USING btree (facility_id, ends_at) WHERE (state = 'standing'::text);
CREATE INDEX closures_municipality_time ON public.closures USING btree (municipality_id, starts_at);
CREATE INDEX closures_operation ON public.closures USING btree (operation_id);
GRANT SELECT, INSERT, UPDATE ON closures TO kashikan_app;

CREATE TABLE conduct_appeals (
  mark_id uuid NOT NULL,
  account_id uuid NOT NULL,
  body text NOT NULL,
  appealed_at timestamp with time zone NOT NULL,
  CONSTRAINT conduct_appeals_pkey PRIMARY KEY (mark_id),
  CONSTRAINT conduct_appeals_body_check CHECK (((length(body) >= 1) AND (length(body) <= 1000))),
  CONSTRAINT conduct_appeals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT conduct_appeals_mark_id_fkey FOREIGN KEY (mark_id) REFERENCES conduct_marks(id)
);
COMMENT ON TABLE conduct_appeals IS '申し出: what the person says about a mark; once for each, append-only';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.conduct_appeals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON conduct_appeals TO kashikan_app;

CREATE TABLE conduct_decisions (
  mark_id uuid NOT NULL,
  decision text NOT NULL,
  reason text NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT conduct_decisions_pkey PRIMARY KEY (mark_id, decision),
  CONSTRAINT conduct_decisions_decision_check CHECK ((decision = ANY (ARRAY['exempted'::text, 'kept'::text]))),
  CONSTRAINT conduct_decisions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 400))),
  CONSTRAINT conduct_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT conduct_decisions_mark_id_fkey FOREIGN KEY (mark_id) REFERENCES conduct_marks(id)
);
COMMENT ON TABLE conduct_decisions IS '免除, or 記録を残す, with the reason; append-only. A mark once kept may still be exempted, never the reverse';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.conduct_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
CREATE TRIGGER conduct_decisions_in_order BEFORE INSERT ON public.conduct_decisions FOR EACH ROW EXECUTE FUNCTION conduct_decisions_in_order();
GRANT SELECT, INSERT ON conduct_decisions TO kashikan_app;

CREATE TABLE conduct_marks (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  account_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_on date NOT NULL,
  CONSTRAINT conduct_marks_pkey PRIMARY KEY (id),
  CONSTRAINT conduct_marks_once UNIQUE (booking_id, kind),
  CONSTRAINT conduct_marks_kind_check CHECK ((kind = ANY (ARRAY['no-show'::text, 'late-cancel'::text]))),
  CONSTRAINT conduct_marks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT conduct_marks_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT conduct_marks_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE conduct_marks IS '利用の記録: 来館なし or 直前の取消し of one booking; append-only, an exemption is a decision beside it';
COMMENT ON COLUMN conduct_marks.day IS 'The day of use';
COMMENT ON COLUMN conduct_marks.recorded_on IS 'The municipality''s date of the record; a suspension begins here';
CREATE INDEX conduct_marks_account ON public.conduct_marks USING btree (account_id, municipality_id, day);
CREATE INDEX conduct_marks_municipality ON public.conduct_marks USING btree (municipality_id, recorded_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.conduct_marks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON conduct_marks TO kashikan_app;

CREATE TABLE digital_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  CONSTRAINT digital_identities_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT digital_identities_one_of_account UNIQUE (issuer, account_id),
  CONSTRAINT digital_identities_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
COMMENT ON TABLE digital_identities IS 'デジタル認証アプリ: whose account a card''s holder signs in to';
COMMENT ON COLUMN digital_identities.subject IS 'Pairwise: made by the issuer for this service alone, so it tells nobody else anything';
GRANT SELECT, INSERT, UPDATE, DELETE ON digital_identities TO kashikan_app;

CREATE TABLE document_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  document_id uuid NOT NULL,
  way text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT document_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT document_deliveries_way_check CHECK ((way = ANY (ARRAY['opened'::text, 'downloaded'::text, 'printed'::text, 'handed-over'::text, 'posted'::text, 'phoned'::text]))),
  CONSTRAINT document_deliveries_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id)
);
COMMENT ON TABLE document_deliveries IS '到達: when a paper was first opened by those whom it is for, or given to them otherwise; available since documents.issued_at; append-only';
CREATE INDEX document_deliveries_document ON public.document_deliveries USING btree (document_id, happened_at);
CREATE UNIQUE INDEX document_deliveries_once ON public.document_deliveries USING btree (document_id, way) WHERE (way = ANY (ARRAY['opened'::text, 'downloaded'::text]));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.document_deliveries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON document_deliveries TO kashikan_app;

CREATE TABLE document_files (
  document_id uuid NOT NULL,
  state text NOT NULL,
  copies integer NOT NULL,
  bytes bytea NOT NULL,
  sha256 text NOT NULL,
  signed_by text,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT document_files_pkey PRIMARY KEY (document_id, state, copies),
  CONSTRAINT document_files_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 1000000))),
  CONSTRAINT document_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT document_files_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id)
);
COMMENT ON TABLE document_files IS 'PDF of a paper in a state, made when it is first asked for and given out unchanged from then on; goes when names are forgotten';
COMMENT ON COLUMN document_files.signed_by IS 'Subject of the certificate that signed it; empty without a signature';
GRANT SELECT, INSERT, UPDATE, DELETE ON document_files TO kashikan_app;

CREATE TABLE document_numbers (
  kind text NOT NULL,
  facility_id uuid NOT NULL,
  fiscal_year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT document_numbers_pkey PRIMARY KEY (kind, facility_id, fiscal_year),
  CONSTRAINT document_numbers_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE document_numbers IS '文書番号: counts without gaps, because the row is locked until the document commits';
GRANT SELECT, INSERT, UPDATE ON document_numbers TO kashikan_app;

CREATE TABLE document_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  document_id uuid NOT NULL,
  event text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT document_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT document_transitions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 60))),
  CONSTRAINT document_transitions_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id)
);
COMMENT ON TABLE document_transitions IS '文書の経過: reissued, superseded, revoked; append-only';
COMMENT ON COLUMN document_transitions.reason IS 'A word of the program (lost, damaged, cancelled, changed), never free text';
CREATE INDEX document_transitions_document ON public.document_transitions USING btree (document_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.document_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON document_transitions TO kashikan_app;

CREATE TABLE documents (
  id uuid NOT NULL,
  booking_id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  fiscal_year integer NOT NULL,
  serial integer NOT NULL,
  number text NOT NULL,
  body jsonb NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  replaces uuid,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  state text NOT NULL,
  copies integer DEFAULT 1 NOT NULL,
  last_copy_at timestamp with time zone,
  code text NOT NULL,
  content_hash text NOT NULL,
  forgotten_at timestamp with time zone,
  CONSTRAINT documents_pkey PRIMARY KEY (id),
  CONSTRAINT documents_number_once UNIQUE (kind, facility_id, fiscal_year, serial),
  CONSTRAINT documents_replaces_key UNIQUE (replaces),
  CONSTRAINT documents_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text)),
  CONSTRAINT documents_copies_check CHECK (((copies >= 1) AND ((copies > 1) = (last_copy_at IS NOT NULL)))),
  CONSTRAINT documents_ended CHECK (((state = ANY (ARRAY['superseded'::text, 'revoked'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT documents_kind_check CHECK ((kind = ANY (ARRAY['permit'::text, 'refusal'::text, 'reduction'::text, 'cancellation'::text, 'payment-request'::text, 'receipt'::text, 'refund'::text]))),
  CONSTRAINT documents_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'reissued'::text, 'superseded'::text, 'revoked'::text]))),
  CONSTRAINT documents_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT documents_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT documents_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT documents_replaces_fkey FOREIGN KEY (replaces) REFERENCES documents(id)
);
COMMENT ON TABLE documents IS '文書: permits, refusals, receipts and the other papers with a number, each as it was issued';
COMMENT ON COLUMN documents.body IS 'The model of the paper as issued, whole; nothing but forgetting touches it';
COMMENT ON COLUMN documents.ended_at IS 'Since when it holds no longer';
COMMENT ON COLUMN documents.replaces IS 'The paper that held before this one';
COMMENT ON COLUMN documents.subject_id IS 'What the paper is about, once for each kind: the booking, a change, a charge, a refund';
COMMENT ON COLUMN documents.copies IS 'How often it was given out; more than one is 再発行';
COMMENT ON COLUMN documents.last_copy_at IS '再発行の日時';
COMMENT ON COLUMN documents.code IS '確認コード: with the number it opens the public page that tells whether the paper holds';
COMMENT ON COLUMN documents.content_hash IS 'SHA-256 over the text of body as it was issued';
COMMENT ON COLUMN documents.forgotten_at IS 'When names were taken out of body because their time was over; the hash stays that of the issued text';
CREATE INDEX documents_booking ON public.documents USING btree (booking_id, issued_at);
CREATE INDEX documents_code ON public.documents USING btree (code);
CREATE INDEX documents_issued ON public.documents USING btree (facility_id, issued_at);
CREATE UNIQUE INDEX documents_one_holds ON public.documents USING btree (kind, subject_id) WHERE (ended_at IS NULL);
CREATE TRIGGER documents_stay BEFORE INSERT OR DELETE OR UPDATE ON public.documents FOR EACH ROW EXECUTE FUNCTION documents_stay_as_issued();
GRANT SELECT, INSERT, UPDATE ON documents TO kashikan_app;

CREATE TABLE equipment (
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  stock integer NOT NULL,
  sort_order integer DEFAULT 0 NOT NULL,
  CONSTRAINT equipment_pkey PRIMARY KEY (id),
  CONSTRAINT equipment_facility_id_code_key UNIQUE (facility_id, code),
  CONSTRAINT equipment_stock_check CHECK ((stock >= 0)),
  CONSTRAINT equipment_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE equipment IS '附属設備';
GRANT SELECT, INSERT, UPDATE ON equipment TO kashikan_app;

CREATE TABLE equipment_uses (
  booking_id uuid NOT NULL,
  equipment_id uuid NOT NULL,
  quantity integer NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  change_id uuid,
  CONSTRAINT equipment_uses_quantity_check CHECK ((quantity > 0)),
  CONSTRAINT equipment_uses_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT equipment_uses_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes(id, booking_id),
  CONSTRAINT equipment_uses_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES equipment(id)
);
COMMENT ON TABLE equipment_uses IS '附属設備の利用; the trigger equipment_stock locks the equipment and refuses what exceeds its stock';
COMMENT ON COLUMN equipment_uses.change_id IS 'Kept for a change that waits: only what the booking does not have already';
CREATE UNIQUE INDEX equipment_uses_once ON public.equipment_uses USING btree (booking_id, equipment_id, change_id, starts_at) NULLS NOT DISTINCT;
CREATE INDEX equipment_uses_time ON public.equipment_uses USING btree (equipment_id, starts_at);
CREATE TRIGGER equipment_stock AFTER INSERT OR UPDATE ON public.equipment_uses FOR EACH ROW EXECUTE FUNCTION guard_equipment_stock();
GRANT SELECT, INSERT, UPDATE, DELETE ON equipment_uses TO kashikan_app;

CREATE TABLE facilities (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  address text NOT NULL,
  phone text,
  access text,
  charging_mode text NOT NULL,
  revenue_account text NOT NULL,
  deciding_authority text NOT NULL,
  invoice_number text,
  key_guide text NOT NULL,
  payment_due_days integer NOT NULL,
  payment_before_use_days integer NOT NULL,
  processing_days integer NOT NULL,
  calendar jsonb NOT NULL,
  sort_order integer DEFAULT 0 NOT NULL,
  waiting_terms jsonb,
  release_terms jsonb,
  use_report jsonb,
  accessibility jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT facilities_pkey PRIMARY KEY (id),
  CONSTRAINT facilities_id_municipality_id_key UNIQUE (id, municipality_id),
  CONSTRAINT facilities_municipality_id_code_key UNIQUE (municipality_id, code),
  CONSTRAINT facilities_charging_mode_check CHECK ((charging_mode = ANY (ARRAY['usage-fee'::text, 'operator-fee'::text]))),
  CONSTRAINT facilities_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,40}$'::text)),
  CONSTRAINT facilities_invoice_number_check CHECK ((invoice_number ~ '^T[0-9]{13}$'::text)),
  CONSTRAINT facilities_payment_before_use_days_check CHECK ((payment_before_use_days >= 0)),
  CONSTRAINT facilities_payment_due_days_check CHECK ((payment_due_days >= 0)),
  CONSTRAINT facilities_processing_days_check CHECK ((processing_days >= 0)),
  CONSTRAINT facilities_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE facilities IS '施設';
COMMENT ON COLUMN facilities.charging_mode IS '使用料 (usage-fee) or 利用料金 (operator-fee, 地方自治法 244条の2)';
COMMENT ON COLUMN facilities.revenue_account IS '歳入科目';
COMMENT ON COLUMN facilities.deciding_authority IS '許可権者 as printed on papers';
COMMENT ON COLUMN facilities.payment_due_days IS '納付期限: days from the day the fee is fixed';
COMMENT ON COLUMN facilities.payment_before_use_days IS '納付期限: at the latest this many days before the day of use';
COMMENT ON COLUMN facilities.processing_days IS '標準処理期間 in days';
COMMENT ON COLUMN facilities.calendar IS 'Bands, opening hours, closing rules and reception lines in the form of libs/calendar';
COMMENT ON COLUMN facilities.waiting_terms IS '空き待ち: how long an offer holds, how many a person may wait for; empty where nobody can wait';
COMMENT ON COLUMN facilities.release_terms IS '開放: when a slot that was given back opens to everybody; empty where it opens at once';
COMMENT ON COLUMN facilities.use_report IS '利用実績の報告: what is checked after a use, whether the resident is asked, and until when; empty when nothing is';
COMMENT ON COLUMN facilities.accessibility IS 'The columns 車椅子可 to ベビーカー利用 of the open-data standard 公共施設一覧; a column that is not there is not known, which is not the same as no';
GRANT SELECT, INSERT, UPDATE ON facilities TO kashikan_app;

CREATE TABLE facility_networks (
  facility_id uuid NOT NULL,
  networks inet[] NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT facility_networks_pkey PRIMARY KEY (facility_id),
  CONSTRAINT facility_networks_networks_check CHECK ((cardinality(networks) > 0)),
  CONSTRAINT facility_networks_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES staff(id),
  CONSTRAINT facility_networks_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE facility_networks IS 'Roles for this facility hold from these networks only; without a row from wherever the municipality allows';
GRANT SELECT, INSERT, UPDATE, DELETE ON facility_networks TO kashikan_app;

CREATE TABLE fee_table_draft_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  draft_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  revision integer NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT fee_table_draft_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT fee_table_draft_transitions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES fee_table_drafts(id)
);
COMMENT ON TABLE fee_table_draft_transitions IS '料金表の案の経過; append-only';
COMMENT ON COLUMN fee_table_draft_transitions.reason IS 'Why it was returned; for a release what the second person confirmed to know';
CREATE INDEX fee_table_draft_transitions_draft ON public.fee_table_draft_transitions USING btree (draft_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fee_table_draft_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON fee_table_draft_transitions TO kashikan_app;

CREATE TABLE fee_table_drafts (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  effective_from date NOT NULL,
  body json NOT NULL,
  state text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  drafted_by uuid NOT NULL,
  edited_by uuid[] NOT NULL,
  submitted_by uuid,
  submitted_revision integer,
  released_by uuid,
  released_version integer,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT fee_table_drafts_pkey PRIMARY KEY (id),
  CONSTRAINT fee_table_drafts_check CHECK ((drafted_by = ANY (edited_by))),
  CONSTRAINT fee_table_drafts_check1 CHECK (((state <> 'waiting'::text) OR ((submitted_by IS NOT NULL) AND (submitted_revision = revision)))),
  CONSTRAINT fee_table_drafts_released_as_submitted CHECK (((state <> 'released'::text) OR ((released_by IS NOT NULL) AND (submitted_by IS NOT NULL) AND (submitted_revision = revision) AND (released_version IS NOT NULL)))),
  CONSTRAINT fee_table_drafts_revision_check CHECK ((revision > 0)),
  CONSTRAINT fee_table_drafts_second_person CHECK (((released_by IS NULL) OR ((released_by <> drafted_by) AND (released_by <> submitted_by) AND (NOT (released_by = ANY (edited_by)))))),
  CONSTRAINT fee_table_drafts_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'waiting'::text, 'released'::text, 'returned'::text, 'withdrawn'::text]))),
  CONSTRAINT fee_table_drafts_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES staff(id),
  CONSTRAINT fee_table_drafts_facility_id_municipality_id_fkey FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities(id, municipality_id),
  CONSTRAINT fee_table_drafts_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT fee_table_drafts_released_by_fkey FOREIGN KEY (released_by) REFERENCES staff(id),
  CONSTRAINT fee_table_drafts_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES staff(id)
);
COMMENT ON TABLE fee_table_drafts IS '料金表の案: written by one person, released by another (公開は二人で)';
COMMENT ON COLUMN fee_table_drafts.body IS 'One fee table in the form of the town''s file; json, because the order in which people wrote it is kept';
COMMENT ON COLUMN fee_table_drafts.revision IS 'Rises with every change of the body, so that what is released is what was submitted';
COMMENT ON COLUMN fee_table_drafts.edited_by IS 'Everybody who wrote in it: none of them may release it';
COMMENT ON COLUMN fee_table_drafts.released_version IS 'The version of fee_tables that it became';
CREATE UNIQUE INDEX fee_table_drafts_one_open ON public.fee_table_drafts USING btree (municipality_id, code, effective_from) WHERE (state = ANY (ARRAY['draft'::text, 'waiting'::text, 'returned'::text]));
CREATE INDEX fee_table_drafts_town ON public.fee_table_drafts USING btree (municipality_id, changed_at);
CREATE TRIGGER fee_table_draft_stands BEFORE UPDATE ON public.fee_table_drafts FOR EACH ROW EXECUTE FUNCTION fee_table_draft_stands();
GRANT SELECT, INSERT, UPDATE ON fee_table_drafts TO kashikan_app;

CREATE TABLE fee_tables (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  effective_from date NOT NULL,
  citation text NOT NULL,
  body jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT fee_tables_pkey PRIMARY KEY (id),
  CONSTRAINT fee_tables_municipality_id_code_version_key UNIQUE (municipality_id, code, version),
  CONSTRAINT fee_tables_version_check CHECK ((version > 0)),
  CONSTRAINT fee_tables_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE fee_tables IS '料金表: one row per version, never changed; the newest version in effect on the day of permission holds';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fee_tables FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON fee_tables TO kashikan_app;

CREATE TABLE group_documents (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT group_documents_pkey PRIMARY KEY (id),
  CONSTRAINT group_documents_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 5242880))),
  CONSTRAINT group_documents_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  CONSTRAINT group_documents_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT group_documents_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id),
  CONSTRAINT group_documents_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
);
COMMENT ON TABLE group_documents IS '添付書類 such as the bylaws; seen by those who act for the group and by staff who review it';
COMMENT ON COLUMN group_documents.media_type IS 'Found in the bytes, whatever the sender said';
CREATE INDEX group_documents_group ON public.group_documents USING btree (group_id, added_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON group_documents TO kashikan_app;

CREATE TABLE group_facility_permissions (
  registration_id uuid NOT NULL,
  facility_id uuid NOT NULL,
  granted_by uuid NOT NULL,
  granted_at timestamp with time zone NOT NULL,
  CONSTRAINT group_facility_permissions_pkey PRIMARY KEY (registration_id, facility_id),
  CONSTRAINT group_facility_permissions_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT group_facility_permissions_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES staff(id),
  CONSTRAINT group_facility_permissions_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES group_registrations(id)
);
COMMENT ON TABLE group_facility_permissions IS '施設利用許可: houses that a registered group may use where the town asks for it; ends with the registration';
GRANT SELECT, INSERT, UPDATE, DELETE ON group_facility_permissions TO kashikan_app;

CREATE TABLE group_invitations (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  role text NOT NULL,
  email text NOT NULL,
  invited_by uuid NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  CONSTRAINT group_invitations_pkey PRIMARY KEY (id),
  CONSTRAINT group_invitations_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  CONSTRAINT group_invitations_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CONSTRAINT group_invitations_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  CONSTRAINT group_invitations_role_check CHECK ((role = ANY (ARRAY['representative'::text, 'contact'::text, 'treasurer'::text]))),
  CONSTRAINT group_invitations_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id),
  CONSTRAINT group_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES accounts(id)
);
COMMENT ON TABLE group_invitations IS 'A role offered to somebody; it passes only when the person with that mail address has signed in and accepted';
COMMENT ON COLUMN group_invitations.email IS 'As accounts know it; whoever signs in with it may answer';
CREATE INDEX group_invitations_email ON public.group_invitations USING btree (lower(email)) WHERE (answer IS NULL);
CREATE UNIQUE INDEX group_invitations_one_open ON public.group_invitations USING btree (group_id, role) WHERE (answer IS NULL);
GRANT SELECT, INSERT, UPDATE ON group_invitations TO kashikan_app;

CREATE TABLE group_members (
  roster_id uuid NOT NULL,
  line smallint NOT NULL,
  name text NOT NULL,
  name_kana text,
  town text NOT NULL,
  age_band text NOT NULL,
  member_key text NOT NULL,
  CONSTRAINT group_members_pkey PRIMARY KEY (roster_id, line),
  CONSTRAINT group_members_age_band_check CHECK ((age_band = ANY (ARRAY['under-15'::text, '15-17'::text, '18-64'::text, '65-74'::text, '75-over'::text]))),
  CONSTRAINT group_members_line_check CHECK (((line >= 1) AND (line <= 999))),
  CONSTRAINT group_members_member_key_check CHECK (((length(member_key) >= 1) AND (length(member_key) <= 300))),
  CONSTRAINT group_members_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT group_members_name_kana_check CHECK (((length(name_kana) >= 1) AND (length(name_kana) <= 120))),
  CONSTRAINT group_members_town_check CHECK (((length(town) >= 1) AND (length(town) <= 120))),
  CONSTRAINT group_members_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES group_rosters(id) ON DELETE CASCADE
);
COMMENT ON TABLE group_members IS '構成員: name, town and age band, and nothing else; a date of birth is read and not kept';
COMMENT ON COLUMN group_members.member_key IS 'Name and town without width, spaces and variants, by which members of two groups are compared';
CREATE INDEX group_members_key ON public.group_members USING btree (member_key);
GRANT SELECT, INSERT, UPDATE, DELETE ON group_members TO kashikan_app;

CREATE TABLE group_registration_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  registration_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  article text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT group_registration_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT group_registration_transitions_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200))),
  CONSTRAINT group_registration_transitions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  CONSTRAINT group_registration_transitions_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES group_registrations(id)
);
COMMENT ON TABLE group_registration_transitions IS 'Who judged or changed a registration, when and why; append-only';
COMMENT ON COLUMN group_registration_transitions.article IS 'The article of a refusal';
CREATE INDEX group_registration_transitions_of ON public.group_registration_transitions USING btree (registration_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.group_registration_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON group_registration_transitions TO kashikan_app;

CREATE TABLE group_registrations (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  municipality_id text NOT NULL,
  state text NOT NULL,
  kind_code text NOT NULL,
  roster_id uuid NOT NULL,
  renews uuid,
  wanted_facilities uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  wanted_reduction text,
  reduction_reason text,
  applied_by uuid NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  locale text NOT NULL,
  valid_until date,
  approved_at timestamp with time zone,
  reminded_at timestamp with time zone,
  CONSTRAINT group_registrations_pkey PRIMARY KEY (id),
  CONSTRAINT group_registrations_check CHECK (((state <> ALL (ARRAY['approved'::text, 'expired'::text, 'ended'::text])) OR ((valid_until IS NOT NULL) AND (approved_at IS NOT NULL)))),
  CONSTRAINT group_registrations_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT group_registrations_reduction_reason_check CHECK (((length(reduction_reason) >= 1) AND (length(reduction_reason) <= 500))),
  CONSTRAINT group_registrations_state_check CHECK ((state = ANY (ARRAY['applied'::text, 'returned'::text, 'approved'::text, 'refused'::text, 'expired'::text, 'withdrawn'::text, 'ended'::text]))),
  CONSTRAINT group_registrations_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES accounts(id),
  CONSTRAINT group_registrations_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id),
  CONSTRAINT group_registrations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT group_registrations_renews_fkey FOREIGN KEY (renews) REFERENCES group_registrations(id),
  CONSTRAINT group_registrations_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES group_rosters(id)
);
COMMENT ON TABLE group_registrations IS '団体登録 in one municipality: applied for, judged, and valid until its last day; a renewal is a row of its own';
COMMENT ON COLUMN group_registrations.kind_code IS '申込者の区分 that the group books as while the registration holds';
COMMENT ON COLUMN group_registrations.renews IS 'The registration that it continues; that one holds until its own last day';
COMMENT ON COLUMN group_registrations.wanted_facilities IS '施設利用許可 asked for, house by house';
COMMENT ON COLUMN group_registrations.wanted_reduction IS '減免団体登録 asked for together with it: the code of a reduction that stands by the year';
COMMENT ON COLUMN group_registrations.reminded_at IS 'When the group was told that its registration runs out';
CREATE INDEX group_registrations_of_group ON public.group_registrations USING btree (group_id, municipality_id, applied_at);
CREATE INDEX group_registrations_of_town ON public.group_registrations USING btree (municipality_id, state, applied_at);
CREATE UNIQUE INDEX group_registrations_one_open ON public.group_registrations USING btree (group_id, municipality_id) WHERE (state = ANY (ARRAY['applied'::text, 'returned'::text]));
CREATE INDEX group_registrations_valid ON public.group_registrations USING btree (valid_until) WHERE (state = 'approved'::text);
GRANT SELECT, INSERT, UPDATE ON group_registrations TO kashikan_app;

CREATE TABLE group_roles (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT group_roles_pkey PRIMARY KEY (id),
  CONSTRAINT group_roles_check CHECK ((ended_at >= since)),
  CONSTRAINT group_roles_role_check CHECK ((role = ANY (ARRAY['representative'::text, 'contact'::text, 'treasurer'::text]))),
  CONSTRAINT group_roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT group_roles_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
);
COMMENT ON TABLE group_roles IS '代表者・連絡者・会計: who acts for a group, each with a sign-in of their own; kept when it has ended';
CREATE INDEX group_roles_account ON public.group_roles USING btree (account_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX group_roles_one_each ON public.group_roles USING btree (group_id, role) WHERE (ended_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON group_roles TO kashikan_app;

CREATE TABLE group_rosters (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT group_rosters_pkey PRIMARY KEY (id),
  CONSTRAINT group_rosters_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id),
  CONSTRAINT group_rosters_made_by_fkey FOREIGN KEY (made_by) REFERENCES accounts(id)
);
COMMENT ON TABLE group_rosters IS '構成員名簿 as it stood at one time; a registration is judged by the one that it names';
CREATE INDEX group_rosters_group ON public.group_rosters USING btree (group_id, made_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON group_rosters TO kashikan_app;

CREATE TABLE groups (
  id uuid NOT NULL,
  name text NOT NULL,
  name_kana text NOT NULL,
  activity text NOT NULL,
  meeting_place text,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  forgotten_at timestamp with time zone,
  CONSTRAINT groups_pkey PRIMARY KEY (id),
  CONSTRAINT groups_activity_check CHECK (((length(activity) >= 1) AND (length(activity) <= 400))),
  CONSTRAINT groups_meeting_place_check CHECK (((length(meeting_place) >= 1) AND (length(meeting_place) <= 200))),
  CONSTRAINT groups_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT groups_name_kana_check CHECK (((length(name_kana) >= 1) AND (length(name_kana) <= 120))),
  CONSTRAINT groups_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id)
);
COMMENT ON TABLE groups IS '団体: one for all municipalities of the install; what a town has decided about it is its registration there';
COMMENT ON COLUMN groups.name IS 'As written, rare characters and their variants included; never folded';
COMMENT ON COLUMN groups.forgotten_at IS 'When its time was over and its name, its people and its documents were taken out';
GRANT SELECT, INSERT, UPDATE ON groups TO kashikan_app;

CREATE TABLE idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  result jsonb,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (scope, key),
  CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);
COMMENT ON TABLE idempotency_keys IS '二重送信防止: the answer of a request, kept under the key its sender chose; written in the same transaction as the effect';
COMMENT ON COLUMN idempotency_keys.scope IS 'actor and route, so that nobody can replay the key of another';
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO kashikan_app;

CREATE TABLE identity_checks (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  municipality_id text,
  method text NOT NULL,
  document text,
  checked_on date NOT NULL,
  valid_until date,
  is_end boolean DEFAULT false NOT NULL,
  checked_by text NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  CONSTRAINT identity_checks_pkey PRIMARY KEY (id),
  CONSTRAINT identity_checks_check CHECK ((valid_until >= checked_on)),
  CONSTRAINT identity_checks_document_check CHECK ((document = ANY (ARRAY['my-number-card'::text, 'driving-licence'::text, 'passport'::text, 'residence-card'::text, 'disability-certificate'::text, 'health-and-pension'::text, 'other'::text]))),
  CONSTRAINT identity_checks_everywhere CHECK (((municipality_id IS NOT NULL) OR is_end OR (method = 'digital-app'::text))),
  CONSTRAINT identity_checks_method_check CHECK ((method = ANY (ARRAY['image'::text, 'counter-document'::text, 'digital-app'::text]))),
  CONSTRAINT identity_checks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT identity_checks_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE identity_checks IS '本人確認の記録: method, day and checker of each check; never a number or an image. Append-only: what is taken back is a row of its own';
COMMENT ON COLUMN identity_checks.municipality_id IS 'Empty: counts in every municipality, as what the chip of a card says does';
COMMENT ON COLUMN identity_checks.is_end IS 'Takes back every earlier check: the person has another name now, or a clerk found out';
CREATE INDEX identity_checks_account ON public.identity_checks USING btree (account_id, checked_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.identity_checks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON identity_checks TO kashikan_app;

CREATE TABLE identity_images (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  municipality_id text NOT NULL,
  document text NOT NULL,
  image text,
  state text NOT NULL,
  refusal text,
  sent_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  decided_by text,
  CONSTRAINT identity_images_pkey PRIMARY KEY (id),
  CONSTRAINT identity_images_decided CHECK (((decided_at IS NULL) = (state = 'waiting'::text))),
  CONSTRAINT identity_images_document_check CHECK ((document = ANY (ARRAY['my-number-card'::text, 'driving-licence'::text, 'passport'::text, 'residence-card'::text, 'disability-certificate'::text, 'health-and-pension'::text, 'other'::text]))),
  CONSTRAINT identity_images_gone CHECK (((image IS NOT NULL) = (state = 'waiting'::text))),
  CONSTRAINT identity_images_reason CHECK (((refusal IS NOT NULL) = (state = 'refused'::text))),
  CONSTRAINT identity_images_refusal_check CHECK ((refusal = ANY (ARRAY['unreadable'::text, 'not-a-document'::text, 'other-person'::text, 'expired'::text]))),
  CONSTRAINT identity_images_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text]))),
  CONSTRAINT identity_images_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT identity_images_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE identity_images IS '本人確認書類の画像 sent by residents, until a clerk has looked at it';
COMMENT ON COLUMN identity_images.image IS 'A WebP without metadata, in base64, sealed; gone with the decision';
CREATE UNIQUE INDEX identity_images_one_waiting ON public.identity_images USING btree (account_id, municipality_id) WHERE (state = 'waiting'::text);
CREATE INDEX identity_images_waiting ON public.identity_images USING btree (municipality_id, sent_at) WHERE (state = 'waiting'::text);
GRANT SELECT, INSERT, UPDATE ON identity_images TO kashikan_app;

CREATE TABLE key_handovers (
  id uuid NOT NULL,
  key_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  municipality_id text NOT NULL,
  taken_by_name text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  issued_by uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  returned_at timestamp with time zone,
  returned_to uuid,
  condition_note text,
  CONSTRAINT key_handovers_pkey PRIMARY KEY (id),
  CONSTRAINT key_handovers_check CHECK (((returned_at IS NULL) = (returned_to IS NULL))),
  CONSTRAINT key_handovers_check1 CHECK (((returned_at IS NULL) OR (returned_at >= issued_at))),
  CONSTRAINT key_handovers_taken_by_name_check CHECK (((length(taken_by_name) >= 1) AND (length(taken_by_name) <= 120))),
  CONSTRAINT key_handovers_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT key_handovers_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES staff(id),
  CONSTRAINT key_handovers_key_id_fkey FOREIGN KEY (key_id) REFERENCES keys(id),
  CONSTRAINT key_handovers_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT key_handovers_returned_to_fkey FOREIGN KEY (returned_to) REFERENCES staff(id)
);
COMMENT ON TABLE key_handovers IS '鍵貸出簿: who took which key for which booking, and when it came back';
CREATE INDEX key_handovers_booking ON public.key_handovers USING btree (booking_id);
CREATE UNIQUE INDEX key_handovers_one_holder ON public.key_handovers USING btree (key_id) WHERE (returned_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON key_handovers TO kashikan_app;

CREATE TABLE key_rooms (
  key_id uuid NOT NULL,
  room_id uuid NOT NULL,
  CONSTRAINT key_rooms_pkey PRIMARY KEY (key_id, room_id),
  CONSTRAINT key_rooms_key_id_fkey FOREIGN KEY (key_id) REFERENCES keys(id),
  CONSTRAINT key_rooms_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id)
);
COMMENT ON TABLE key_rooms IS '鍵で開く室';
GRANT SELECT, INSERT, UPDATE, DELETE ON key_rooms TO kashikan_app;

CREATE TABLE keys (
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  tag text NOT NULL,
  name text NOT NULL,
  CONSTRAINT keys_pkey PRIMARY KEY (id),
  CONSTRAINT keys_facility_id_tag_key UNIQUE (facility_id, tag),
  CONSTRAINT keys_tag_check CHECK ((tag ~ '^[0-9]{4,10}$'::text)),
  CONSTRAINT keys_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE keys IS '鍵';
COMMENT ON COLUMN keys.tag IS '鍵札の番号, as printed on the tag';
GRANT SELECT, INSERT, UPDATE ON keys TO kashikan_app;

CREATE TABLE ledger_entries (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid,
  booking_id uuid,
  kind text NOT NULL,
  source_type text NOT NULL,
  source_id text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  occurred_on date NOT NULL,
  fiscal_year integer NOT NULL,
  revenue_account text,
  method text,
  reverses_id bigint,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT ledger_entries_pkey PRIMARY KEY (id),
  CONSTRAINT ledger_entries_one_per_fact UNIQUE (source_type, source_id, kind),
  CONSTRAINT ledger_entries_reversed_once UNIQUE (reverses_id),
  CONSTRAINT ledger_entries_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT ledger_entries_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT ledger_entries_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT ledger_entries_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES ledger_entries(id)
);
COMMENT ON TABLE ledger_entries IS '仕訳: one entry per fact; never edited, corrected by an entry that reverses it once';
COMMENT ON COLUMN ledger_entries.occurred_on IS 'The municipality''s date of the fact';
COMMENT ON COLUMN ledger_entries.fiscal_year IS '会計年度';
CREATE INDEX ledger_entries_booking ON public.ledger_entries USING btree (booking_id);
CREATE INDEX ledger_entries_day ON public.ledger_entries USING btree (municipality_id, occurred_on);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON public.ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
GRANT SELECT, INSERT ON ledger_entries TO kashikan_app;

CREATE TABLE ledger_lines (
  entry_id bigint NOT NULL,
  line integer NOT NULL,
  account text NOT NULL,
  side text NOT NULL,
  amount_yen bigint NOT NULL,
  CONSTRAINT ledger_lines_pkey PRIMARY KEY (entry_id, line),
  CONSTRAINT ledger_lines_account_check CHECK ((account = ANY (ARRAY['receivable'::text, 'usage-fee'::text, 'stripe-balance'::text, 'cash-on-hand'::text, 'terminal-receivable'::text, 'payment-fee'::text, 'bank-deposit'::text, 'refund-payable'::text, 'suspense'::text]))),
  CONSTRAINT ledger_lines_amount_yen_check CHECK ((amount_yen > 0)),
  CONSTRAINT ledger_lines_side_check CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text]))),
  CONSTRAINT ledger_lines_two CHECK ((line = ANY (ARRAY[1, 2]))),
  CONSTRAINT ledger_lines_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)
);
COMMENT ON TABLE ledger_lines IS '仕訳の行: integer yen, gross (総計予算主義)';
COMMENT ON COLUMN ledger_lines.account IS '未収金, 使用料, Stripe 残高, 窓口現金, 端末未収, 決済手数料, 預金, 還付未済, 仮受金';
CREATE INDEX ledger_lines_account ON public.ledger_lines USING btree (account, entry_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON ledger_lines TO kashikan_app;

CREATE TABLE looks (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  staff_id uuid NOT NULL,
  municipality_id text NOT NULL,
  account_ids uuid[] NOT NULL,
  page text NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT looks_pkey PRIMARY KEY (id),
  CONSTRAINT looks_account_ids_check CHECK ((cardinality(account_ids) > 0))
);
COMMENT ON TABLE looks IS '閲覧記録: whose personal data an answer showed to which member of staff; rows may go after a year at the earliest. No references: nothing may keep a look from being written, and it outlives the account';
COMMENT ON COLUMN looks.account_ids IS 'Everybody whose data the answer held';
COMMENT ON COLUMN looks.page IS 'Method and route as declared, without what was typed';
CREATE INDEX looks_account ON public.looks USING gin (account_ids);
CREATE INDEX looks_staff ON public.looks USING btree (staff_id, looked_at);
CREATE INDEX looks_time ON public.looks USING btree (municipality_id, looked_at);
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON public.looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_for_a_year BEFORE DELETE ON public.looks FOR EACH ROW WHEN ((old.looked_at > (now() - '1 year'::interval))) EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT, DELETE ON looks TO kashikan_app;

CREATE TABLE municipalities (
  id text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  time_zone text DEFAULT 'Asia/Tokyo'::text NOT NULL,
  phone text NOT NULL,
  phone_hours text NOT NULL,
  sort_order integer DEFAULT 0 NOT NULL,
  applicant_kinds jsonb DEFAULT '[{"code": "general", "name": "一般の方", "nameEn": "General public", "isDefault": true, "isOutsider": false}]'::jsonb NOT NULL,
  limits jsonb DEFAULT '[]'::jsonb NOT NULL,
  conduct jsonb DEFAULT '{}'::jsonb NOT NULL,
  group_terms jsonb DEFAULT '{}'::jsonb NOT NULL,
  assurance jsonb DEFAULT '{}'::jsonb NOT NULL,
  retention jsonb DEFAULT '{}'::jsonb NOT NULL,
  approval jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT municipalities_pkey PRIMARY KEY (id),
  CONSTRAINT municipalities_code_key UNIQUE (code),
  CONSTRAINT municipalities_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  CONSTRAINT municipalities_id_check CHECK ((id ~ '^[a-z][a-z0-9-]{1,30}$'::text)),
  CONSTRAINT municipalities_kind_check CHECK ((kind = ANY (ARRAY['city'::text, 'town'::text, 'village'::text, 'ward'::text, 'prefecture'::text]))),
  CONSTRAINT municipalities_one_default_kind CHECK ((jsonb_array_length(jsonb_path_query_array(applicant_kinds, '$[*]?(@."isDefault" == true)'::jsonpath)) = 1))
);
COMMENT ON TABLE municipalities IS '自治体';
COMMENT ON COLUMN municipalities.code IS '全国地方公共団体コード, six digits with check digit';
COMMENT ON COLUMN municipalities.applicant_kinds IS '申込者の区分 in the order of the town; who is not registered is of the default kind';
COMMENT ON COLUMN municipalities.limits IS '利用の上限 in the form of the town''s file; libs/bookings alone reads it';
COMMENT ON COLUMN municipalities.conduct IS '来館なし・直前の取消し・利用停止の規則 in the form of the town''s file; libs/bookings alone reads it';
COMMENT ON COLUMN municipalities.group_terms IS '団体登録の条件 in the form of the town''s file; libs/groups alone reads it';
COMMENT ON COLUMN municipalities.assurance IS '本人確認の規則 in the form of the town''s file';
COMMENT ON COLUMN municipalities.retention IS '保存期間: years by class, in the form of libs/journeys/src/retention; what is missing has its default';
COMMENT ON COLUMN municipalities.approval IS '決裁の経路: posts and routes, in the form of libs/approvals';
GRANT SELECT, INSERT, UPDATE ON municipalities TO kashikan_app;

CREATE TABLE noise_claims (
  zone_id integer NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  loud smallint NOT NULL,
  source_id uuid NOT NULL,
  CONSTRAINT noise_claims_pkey PRIMARY KEY (source_id, zone_id),
  CONSTRAINT noise_claims_loud_check CHECK ((loud = ANY (ARRAY[0, 1]))),
  CONSTRAINT noise_claims_range CHECK ((starts_at < ends_at)),
  CONSTRAINT noise_claims_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES noise_zones(id),
  CONSTRAINT noise_claims_apart EXCLUDE USING gist (zone_id WITH =, tstzrange(starts_at, ends_at) WITH &&, loud WITH <>)
);
COMMENT ON TABLE noise_claims IS '音の取決め: which use makes a zone loud or wants it quiet, and when; loud beside loud and quiet beside quiet are allowed, loud beside quiet is what the constraint refuses';
COMMENT ON COLUMN noise_claims.loud IS '1 loud, 0 quiet; a number, because an exclusion by <> knows no boolean';
COMMENT ON COLUMN noise_claims.source_id IS 'The booking; taken when the purpose is known, given back with its time';
CREATE INDEX noise_claims_time ON public.noise_claims USING btree (zone_id, starts_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON noise_claims TO kashikan_app;

CREATE TABLE noise_zone_parts (
  zone_id integer NOT NULL,
  part_id integer NOT NULL,
  CONSTRAINT noise_zone_parts_pkey PRIMARY KEY (zone_id, part_id),
  CONSTRAINT noise_zone_parts_part_id_fkey FOREIGN KEY (part_id) REFERENCES parts(id),
  CONSTRAINT noise_zone_parts_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES noise_zones(id)
);
COMMENT ON TABLE noise_zone_parts IS '音の区域と区画';
GRANT SELECT, INSERT, UPDATE, DELETE ON noise_zone_parts TO kashikan_app;

CREATE TABLE noise_zones (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT noise_zones_pkey PRIMARY KEY (id),
  CONSTRAINT noise_zones_facility_id_code_key UNIQUE (facility_id, code),
  CONSTRAINT noise_zones_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE noise_zones IS '音の区域: parts of a facility that hear each other; a loud and a quiet use never share one at the same time';
GRANT SELECT, INSERT, UPDATE ON noise_zones TO kashikan_app;

CREATE TABLE notice_choices (
  account_id uuid NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  chosen_at timestamp with time zone NOT NULL,
  CONSTRAINT notice_choices_pkey PRIMARY KEY (account_id, kind),
  CONSTRAINT notice_choices_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'line'::text, 'post'::text, 'phone'::text, 'none'::text]))),
  CONSTRAINT notice_choices_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'payment'::text, 'closing'::text, 'receipt'::text, 'waiting'::text, 'reminder'::text]))),
  CONSTRAINT notice_choices_must_be_told CHECK (((channel <> 'none'::text) OR (kind = ANY (ARRAY['receipt'::text, 'waiting'::text, 'reminder'::text])))),
  CONSTRAINT notice_choices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
COMMENT ON TABLE notice_choices IS 'お知らせの受け取り方: what a person chose for a kind of notice; without a row notice_way() decides';
COMMENT ON COLUMN notice_choices.channel IS 'none: not told; sms and line are kept for the day on which something sends them';
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_choices TO kashikan_app;

CREATE TABLE notifications (
  id uuid NOT NULL,
  municipality_id text,
  dedupe_key text NOT NULL,
  template text NOT NULL,
  locale text NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar_file text,
  state text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  account_id uuid,
  kind text,
  channel text DEFAULT 'mail'::text NOT NULL,
  done_by uuid,
  done_at timestamp with time zone,
  CONSTRAINT notifications_pkey PRIMARY KEY (id),
  CONSTRAINT notifications_once UNIQUE (dedupe_key),
  CONSTRAINT notifications_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'post'::text, 'phone'::text]))),
  CONSTRAINT notifications_done CHECK ((((done_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'dropped'::text]))) AND ((done_by IS NOT NULL) = (state = 'done'::text)))),
  CONSTRAINT notifications_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'payment'::text, 'closing'::text, 'receipt'::text, 'waiting'::text, 'reminder'::text]))),
  CONSTRAINT notifications_of_somebody CHECK (((channel = 'mail'::text) OR (account_id IS NOT NULL))),
  CONSTRAINT notifications_state_check CHECK (
CASE
    WHEN (channel = 'mail'::text) THEN (state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'unsure'::text, 'failed'::text]))
    ELSE (state = ANY (ARRAY['to-do'::text, 'done'::text, 'dropped'::text]))
END),
  CONSTRAINT notifications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT notifications_done_by_fkey FOREIGN KEY (done_by) REFERENCES staff(id),
  CONSTRAINT notifications_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE notifications IS '通知: the outbox, written in the transaction of the change it tells of; mails are sent, letters and calls are done by staff';
COMMENT ON COLUMN notifications.dedupe_key IS 'One mail per fact; also makes the Message-ID';
COMMENT ON COLUMN notifications.recipient IS 'The mail address; empty for letters and calls, whose address is read when they are made';
COMMENT ON COLUMN notifications.state IS 'unsure: the connection broke after the text was handed over';
COMMENT ON COLUMN notifications.account_id IS 'Who is told; empty when it goes to an address of which nobody knows whose it is';
COMMENT ON COLUMN notifications.done_by IS 'Who of the staff posted or telephoned';
CREATE INDEX notifications_of_account ON public.notifications USING btree (account_id, created_at) WHERE (account_id IS NOT NULL);
CREATE INDEX notifications_to_do ON public.notifications USING btree (municipality_id, created_at) WHERE (state = 'to-do'::text);
GRANT SELECT, INSERT, UPDATE ON notifications TO kashikan_app;

CREATE TABLE occupancies (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  part_id integer NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  source_id uuid NOT NULL,
  expires_at timestamp with time zone,
  CONSTRAINT occupancies_pkey PRIMARY KEY (id),
  CONSTRAINT occupancies_hold_expires CHECK (((kind = 'hold'::text) = (expires_at IS NOT NULL))),
  CONSTRAINT occupancies_kind_check CHECK ((kind = ANY (ARRAY['hold'::text, 'booking'::text, 'closure'::text, 'maintenance'::text, 'official-use'::text]))),
  CONSTRAINT occupancies_range CHECK ((starts_at < ends_at)),
  CONSTRAINT occupancies_short CHECK (((ends_at - starts_at) <= '48:00:00'::interval)),
  CONSTRAINT occupancies_part_id_fkey FOREIGN KEY (part_id) REFERENCES parts(id),
  CONSTRAINT occupancies_no_overlap EXCLUDE USING gist (part_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON TABLE occupancies IS '占有: who takes which part when; the one table with the one guarantee against double booking';
COMMENT ON COLUMN occupancies.ends_at IS 'Includes the cleaning time after the use';
COMMENT ON COLUMN occupancies.source_id IS 'The booking, or the closure, that takes the time';
COMMENT ON COLUMN occupancies.expires_at IS 'A hold past this moment is free to anybody who asks';
COMMENT ON CONSTRAINT occupancies_short ON occupancies IS 'Longer closures are several rows, so that a search by start need look back two days only';
CREATE INDEX occupancies_expiry ON public.occupancies USING btree (expires_at) WHERE (kind = 'hold'::text);
CREATE INDEX occupancies_part_time ON public.occupancies USING btree (part_id, starts_at) INCLUDE (ends_at, kind, expires_at, source_id);
CREATE INDEX occupancies_source ON public.occupancies USING btree (source_id);
CREATE INDEX occupancies_time ON public.occupancies USING btree (starts_at, ends_at, part_id) INCLUDE (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON occupancies TO kashikan_app;

CREATE TABLE openid_attempts (
  id uuid NOT NULL,
  state_hash text NOT NULL,
  visitor_hash text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT openid_attempts_pkey PRIMARY KEY (id),
  CONSTRAINT openid_attempts_state_hash_key UNIQUE (state_hash)
);
COMMENT ON TABLE openid_attempts IS 'Visits to the digital authentication app that have not come back; each comes back once, to the browser that left';
COMMENT ON COLUMN openid_attempts.verifier IS 'PKCE (RFC 7636), sealed';
CREATE INDEX openid_attempts_expiry ON public.openid_attempts USING btree (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON openid_attempts TO kashikan_app;

CREATE TABLE overrides (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  booking_id uuid,
  rule text NOT NULL,
  reason text NOT NULL,
  facts jsonb DEFAULT '{}'::jsonb NOT NULL,
  actor_id text NOT NULL,
  set_aside_at timestamp with time zone NOT NULL,
  CONSTRAINT overrides_pkey PRIMARY KEY (id),
  CONSTRAINT overrides_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 400))),
  CONSTRAINT overrides_rule_check CHECK ((rule ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text)),
  CONSTRAINT overrides_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT overrides_facility_id_municipality_id_fkey FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities(id, municipality_id)
);
COMMENT ON TABLE overrides IS '規則の例外: a rule that a member of staff set aside, and why; append-only';
COMMENT ON COLUMN overrides.rule IS 'The code of the refusal that the rule would have given, as booking.limit-reached';
COMMENT ON COLUMN overrides.facts IS 'What the rule would have said, without personal data';
CREATE INDEX overrides_municipality ON public.overrides USING btree (municipality_id, set_aside_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.overrides FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON overrides TO kashikan_app;

CREATE TABLE parts (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT parts_pkey PRIMARY KEY (id),
  CONSTRAINT parts_facility_id_code_key UNIQUE (facility_id, code),
  CONSTRAINT parts_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id)
);
COMMENT ON TABLE parts IS '区画: the physical pieces that rooms consist of; two rooms that share a part exclude each other';
GRANT SELECT, INSERT, UPDATE ON parts TO kashikan_app;

CREATE TABLE passkey_challenges (
  challenge_hash text NOT NULL,
  used_at timestamp with time zone NOT NULL,
  CONSTRAINT passkey_challenges_pkey PRIMARY KEY (challenge_hash)
);
COMMENT ON TABLE passkey_challenges IS 'Challenges that were answered, so that an answer counts once; a challenge itself is signed by us and needs no row before';
GRANT SELECT, INSERT, UPDATE, DELETE ON passkey_challenges TO kashikan_app;

CREATE TABLE passkeys (
  id uuid NOT NULL,
  account_id uuid,
  staff_id uuid,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  is_backed_up boolean NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT passkeys_pkey PRIMARY KEY (id),
  CONSTRAINT passkeys_credential_once UNIQUE (credential_id),
  CONSTRAINT passkeys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  CONSTRAINT passkeys_one_owner CHECK ((num_nonnulls(account_id, staff_id) = 1)),
  CONSTRAINT passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT passkeys_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE passkeys IS 'パスキー (WebAuthn): public keys only, so the table is worth nothing to a thief';
COMMENT ON COLUMN passkeys.credential_id IS 'As the authenticator named it, base64url';
COMMENT ON COLUMN passkeys.counter IS 'What the authenticator counted last; one that runs backwards is a copy. Many always say 0';
COMMENT ON COLUMN passkeys.is_backed_up IS 'Kept in somebody''s cloud, and so not lost with the device';
COMMENT ON COLUMN passkeys.name IS 'What its owner calls it';
CREATE INDEX passkeys_account ON public.passkeys USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX passkeys_staff ON public.passkeys USING btree (staff_id) WHERE (staff_id IS NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON passkeys TO kashikan_app;

CREATE TABLE post_holders (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  post text NOT NULL,
  staff_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  given_by text NOT NULL,
  ended_at timestamp with time zone,
  ended_by text,
  CONSTRAINT post_holders_pkey PRIMARY KEY (id),
  CONSTRAINT post_holders_end CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CONSTRAINT post_holders_post_check CHECK ((length(post) > 0)),
  CONSTRAINT post_holders_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT post_holders_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE post_holders IS '職に就いている職員: who signs the steps of a post; kept when it has ended';
COMMENT ON COLUMN post_holders.post IS 'Code of a post in municipalities.approval';
COMMENT ON COLUMN post_holders.given_by IS 'Member of staff, or the operator''s command';
CREATE UNIQUE INDEX post_holders_once ON public.post_holders USING btree (municipality_id, post, staff_id) WHERE (ended_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON post_holders TO kashikan_app;

CREATE TABLE purposes (
  municipality_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  commercial boolean DEFAULT false NOT NULL,
  sort_order integer NOT NULL,
  loud boolean DEFAULT false NOT NULL,
  CONSTRAINT purposes_pkey PRIMARY KEY (municipality_id, code),
  CONSTRAINT purposes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE purposes IS '利用目的';
COMMENT ON COLUMN purposes.loud IS '音の出る利用: never beside a quiet one in rooms that hear each other';
GRANT SELECT, INSERT, UPDATE ON purposes TO kashikan_app;

CREATE TABLE refund_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  refund_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT refund_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT refund_transitions_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id)
);
COMMENT ON TABLE refund_transitions IS '還付の経過; append-only';
CREATE INDEX refund_transitions_refund ON public.refund_transitions USING btree (refund_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.refund_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON refund_transitions TO kashikan_app;

CREATE TABLE refunds (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  charge_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  amount_yen integer NOT NULL,
  state text NOT NULL,
  rule text NOT NULL,
  provider_refund_id text,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT refunds_pkey PRIMARY KEY (id),
  CONSTRAINT refunds_provider_refund_id_key UNIQUE (provider_refund_id),
  CONSTRAINT refunds_amount_yen_check CHECK ((amount_yen > 0)),
  CONSTRAINT refunds_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'submitted'::text, 'pending'::text, 'requires-action'::text, 'succeeded'::text, 'failed'::text, 'canceled'::text]))),
  CONSTRAINT refunds_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT refunds_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES charges(id),
  CONSTRAINT refunds_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT refunds_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE refunds IS '還付';
COMMENT ON COLUMN refunds.rule IS 'The term that gave the amount, in words';
CREATE INDEX refunds_booking ON public.refunds USING btree (booking_id);
CREATE INDEX refunds_unfinished ON public.refunds USING btree (created_at) WHERE (state = ANY (ARRAY['requested'::text, 'submitted'::text, 'pending'::text, 'requires-action'::text]));
CREATE TRIGGER refunds_within_charge BEFORE INSERT OR UPDATE OF amount_yen, state ON public.refunds FOR EACH ROW EXECUTE FUNCTION refunds_within_charge();
GRANT SELECT, INSERT, UPDATE ON refunds TO kashikan_app;

CREATE TABLE registrations (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  municipality_id text NOT NULL,
  kind_code text,
  valid_until date,
  reason text NOT NULL,
  registered_by text NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  CONSTRAINT registrations_pkey PRIMARY KEY (id),
  CONSTRAINT registrations_check CHECK (((kind_code IS NULL) = (valid_until IS NULL))),
  CONSTRAINT registrations_kind_code_check CHECK ((kind_code ~ '^[a-z0-9][a-z0-9-]{0,40}$'::text)),
  CONSTRAINT registrations_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  CONSTRAINT registrations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT registrations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE registrations IS '利用者登録: what kind of applicant a person is in a municipality; the latest row holds, earlier ones tell how it was';
COMMENT ON COLUMN registrations.kind_code IS 'Of municipalities.applicant_kinds; empty when the registration was taken back';
COMMENT ON COLUMN registrations.valid_until IS 'The last day on which it holds';
COMMENT ON COLUMN registrations.reason IS 'What the clerk saw (団体の名簿, 身分証); for staff of the municipality only';
COMMENT ON COLUMN registrations.registered_by IS 'The actor as in audit_entries.actor_id';
CREATE INDEX registrations_latest ON public.registrations USING btree (account_id, municipality_id, registered_at DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registrations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON registrations TO kashikan_app;

CREATE TABLE released_slots (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  use_date date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  occupies_until timestamp with time zone NOT NULL,
  bands text[] NOT NULL,
  cause text NOT NULL,
  way text,
  released_at timestamp with time zone NOT NULL,
  opens_at timestamp with time zone,
  CONSTRAINT released_slots_pkey PRIMARY KEY (id),
  CONSTRAINT released_slots_cause_check CHECK ((cause = ANY (ARRAY['cancelled'::text, 'lapsed'::text, 'refused'::text, 'changed'::text, 'offer-ended'::text]))),
  CONSTRAINT released_slots_opens CHECK (((((way = ANY (ARRAY['announced'::text, 'at-once'::text])) IS TRUE) = (opens_at IS NOT NULL)) AND (opens_at >= released_at))),
  CONSTRAINT released_slots_range CHECK (((starts_at < ends_at) AND (ends_at <= occupies_until))),
  CONSTRAINT released_slots_way_check CHECK ((way = ANY (ARRAY['waiting-list'::text, 'announced'::text, 'at-once'::text]))),
  CONSTRAINT released_slots_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT released_slots_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT released_slots_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id)
);
COMMENT ON TABLE released_slots IS '開放の記録: which slots were given back and when they opened, without names';
COMMENT ON COLUMN released_slots.way IS 'To those who wait; to everybody at an announced time; to everybody at once. Empty until those who wait have been asked';
COMMENT ON COLUMN released_slots.opens_at IS 'Until then a hold under the id of this row keeps the slot from everybody alike';
CREATE INDEX released_slots_opening ON public.released_slots USING btree (opens_at);
CREATE INDEX released_slots_town ON public.released_slots USING btree (municipality_id, released_at DESC);
CREATE INDEX released_slots_undecided ON public.released_slots USING btree (facility_id) WHERE (way IS NULL);
GRANT SELECT, INSERT, UPDATE ON released_slots TO kashikan_app;

CREATE TABLE resident_cards (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  municipality_id text NOT NULL,
  number text NOT NULL,
  pin_hash text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  stopped_at timestamp with time zone,
  stopped_because text,
  CONSTRAINT resident_cards_pkey PRIMARY KEY (id),
  CONSTRAINT resident_cards_number_once UNIQUE (number),
  CONSTRAINT resident_cards_number_check CHECK ((number ~ '^8[0-9]{9}$'::text)),
  CONSTRAINT resident_cards_stop CHECK (((stopped_at IS NULL) = (stopped_because IS NULL))),
  CONSTRAINT resident_cards_stopped_because_check CHECK ((stopped_because = ANY (ARRAY['reissued'::text, 'lost'::text, 'forgotten'::text, 'closed'::text]))),
  CONSTRAINT resident_cards_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT resident_cards_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE resident_cards IS '利用者カード: number and PIN let in a person without mail; one card of a person works at a time';
COMMENT ON COLUMN resident_cards.municipality_id IS 'Whose counter gave it out; it works for the whole account';
COMMENT ON COLUMN resident_cards.number IS '8, eight random digits, and a check digit';
COMMENT ON COLUMN resident_cards.pin_hash IS 'SHA-256 with the id of the row as salt, sealed as a column; empty opens nothing';
COMMENT ON COLUMN resident_cards.stopped_at IS 'From then on it opens nothing; the row stays';
CREATE INDEX resident_cards_municipality ON public.resident_cards USING btree (municipality_id);
CREATE UNIQUE INDEX resident_cards_one_works ON public.resident_cards USING btree (account_id) WHERE (stopped_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON resident_cards TO kashikan_app;

CREATE TABLE room_parts (
  room_id uuid NOT NULL,
  part_id integer NOT NULL,
  CONSTRAINT room_parts_pkey PRIMARY KEY (room_id, part_id),
  CONSTRAINT room_parts_part_id_fkey FOREIGN KEY (part_id) REFERENCES parts(id),
  CONSTRAINT room_parts_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id)
);
COMMENT ON TABLE room_parts IS '室と区画: a whole hall is all its parts';
CREATE INDEX room_parts_part ON public.room_parts USING btree (part_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON room_parts TO kashikan_app;

CREATE TABLE room_photo_sizes (
  photo_id uuid NOT NULL,
  box text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  hash text NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT room_photo_sizes_pkey PRIMARY KEY (photo_id, box),
  CONSTRAINT room_photo_sizes_box_check CHECK ((box = ANY (ARRAY['thumb'::text, 'phone'::text, 'wide'::text]))),
  CONSTRAINT room_photo_sizes_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 400000))),
  CONSTRAINT room_photo_sizes_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT room_photo_sizes_height_check CHECK (((height >= 1) AND (height <= 4000))),
  CONSTRAINT room_photo_sizes_width_check CHECK (((width >= 1) AND (width <= 4000))),
  CONSTRAINT room_photo_sizes_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES room_photos(id) ON DELETE CASCADE
);
COMMENT ON TABLE room_photo_sizes IS '写真の大きさ: WebP made anew from the pixels, without any metadata of the file that was sent';
COMMENT ON COLUMN room_photo_sizes.box IS 'thumb for lists, phone (30 KB at most), wide for large screens';
COMMENT ON COLUMN room_photo_sizes.hash IS 'SHA-256 of the bytes in hex; part of the address, so that a browser may keep it for ever';
CREATE INDEX room_photo_sizes_hash ON public.room_photo_sizes USING btree (hash);
GRANT SELECT, INSERT, UPDATE, DELETE ON room_photo_sizes TO kashikan_app;

CREATE TABLE room_photos (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  sort_order integer NOT NULL,
  alt text NOT NULL,
  alt_en text NOT NULL,
  credit text NOT NULL,
  source_hash text NOT NULL,
  added_by text,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT room_photos_pkey PRIMARY KEY (id),
  CONSTRAINT room_photos_once_a_room UNIQUE (room_id, source_hash),
  CONSTRAINT room_photos_alt_check CHECK (((alt <> ''::text) AND (length(alt) <= 200))),
  CONSTRAINT room_photos_alt_en_check CHECK ((length(alt_en) <= 200)),
  CONSTRAINT room_photos_credit_check CHECK ((length(credit) <= 200)),
  CONSTRAINT room_photos_source_hash_check CHECK ((source_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT room_photos_room_id_facility_id_municipality_id_fkey FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms(id, facility_id, municipality_id)
);
COMMENT ON TABLE room_photos IS '室の写真, in the order in which pages show them';
COMMENT ON COLUMN room_photos.alt IS '代替テキスト: what the photo shows, for those who do not see it';
COMMENT ON COLUMN room_photos.alt_en IS 'The same in English; may be empty, then pages say the Japanese one';
COMMENT ON COLUMN room_photos.credit IS '撮影者・利用条件: whose photo it is and under which licence; may be empty';
COMMENT ON COLUMN room_photos.source_hash IS 'SHA-256 of the file as it was sent, in hex; the file itself is not kept, since it says where and with what it was taken';
COMMENT ON COLUMN room_photos.added_by IS 'The actor who sent it: a member of staff, or the loader of samples';
GRANT SELECT, INSERT, UPDATE, DELETE ON room_photos TO kashikan_app;

CREATE TABLE rooms (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  capacity integer NOT NULL,
  lending text NOT NULL,
  approval_required boolean NOT NULL,
  publication text NOT NULL,
  step_free boolean NOT NULL,
  has_air_conditioning_fee boolean DEFAULT false NOT NULL,
  purposes text[] NOT NULL,
  rules text[] DEFAULT '{}'::text[] NOT NULL,
  cleaning_minutes integer DEFAULT 0 NOT NULL,
  fee_table_code text NOT NULL,
  fee_room_code text NOT NULL,
  cancellation_terms_code text NOT NULL,
  calendar_code text NOT NULL,
  sort_order integer DEFAULT 0 NOT NULL,
  layouts jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT rooms_pkey PRIMARY KEY (id),
  CONSTRAINT rooms_facility_id_code_key UNIQUE (facility_id, code),
  CONSTRAINT rooms_id_facility_id_municipality_id_key UNIQUE (id, facility_id, municipality_id),
  CONSTRAINT rooms_capacity_check CHECK ((capacity > 0)),
  CONSTRAINT rooms_cleaning_minutes_check CHECK (((cleaning_minutes >= 0) AND (cleaning_minutes <= 480))),
  CONSTRAINT rooms_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,40}$'::text)),
  CONSTRAINT rooms_lending_check CHECK ((lending = ANY (ARRAY['band'::text, 'hourly'::text, 'mixed'::text]))),
  CONSTRAINT rooms_publication_check CHECK ((publication = ANY (ARRAY['bookable'::text, 'shown'::text, 'hidden'::text]))),
  CONSTRAINT rooms_facility_id_municipality_id_fkey FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities(id, municipality_id)
);
COMMENT ON TABLE rooms IS '室: what people book; a set of parts';
COMMENT ON COLUMN rooms.lending IS '区分貸し (band), 時間貸し (hourly) or 併用 (mixed): by the hour on the days that a line of the hours names, in bands on all others';
COMMENT ON COLUMN rooms.approval_required IS '審査あり: a member of staff decides before the fee is due';
COMMENT ON COLUMN rooms.publication IS 'オンライン予約可 / 空き状況のみ公開 / 非公開';
COMMENT ON COLUMN rooms.calendar_code IS 'The booking window and hours of facilities.calendar that hold for this room';
COMMENT ON COLUMN rooms.layouts IS '並べ方 (シアター形式, ロの字 …) with the number of people each takes; none is more than the capacity of the room';
CREATE INDEX rooms_municipality ON public.rooms USING btree (municipality_id);
GRANT SELECT, INSERT, UPDATE ON rooms TO kashikan_app;

CREATE TABLE sessions (
  token_hash text NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  staff_id uuid,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  strength smallint NOT NULL,
  strong_at timestamp with time zone,
  method text NOT NULL,
  user_agent_hint text,
  CONSTRAINT sessions_pkey PRIMARY KEY (token_hash),
  CONSTRAINT sessions_id_once UNIQUE (id),
  CONSTRAINT sessions_kind_check CHECK ((kind = ANY (ARRAY['resident'::text, 'staff'::text]))),
  CONSTRAINT sessions_method_check CHECK ((method = ANY (ARRAY['mail-code'::text, 'mail-link'::text, 'card'::text, 'digital-app'::text, 'passkey'::text, 'totp'::text, 'recovery-code'::text, 'setup-code'::text]))),
  CONSTRAINT sessions_one_owner CHECK ((((kind = 'resident'::text) = (account_id IS NOT NULL)) AND ((kind = 'staff'::text) = (staff_id IS NOT NULL)))),
  CONSTRAINT sessions_strength_check CHECK ((strength = ANY (ARRAY[1, 2]))),
  CONSTRAINT sessions_strong_since CHECK (((strength = 2) = (strong_at IS NOT NULL))),
  CONSTRAINT sessions_user_agent_hint_check CHECK ((length(user_agent_hint) <= 60)),
  CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE sessions IS 'Sessions of people who signed in; the cookie holds the token, this table its SHA-256. Before signing in a visitor has a token without a row';
COMMENT ON COLUMN sessions.id IS 'Names the session in the list of one''s own, where neither the token nor its hash belongs';
COMMENT ON COLUMN sessions.strength IS '1: one proof (a mail, a card, a set-up code). 2: a passkey, or a second factor, was given in this session';
COMMENT ON COLUMN sessions.strong_at IS 'When that was last; what is delicate asks again when it was too long ago';
COMMENT ON COLUMN sessions.method IS 'How the session began';
COMMENT ON COLUMN sessions.user_agent_hint IS 'Browser and system in two words, so that people recognise their own sessions';
CREATE INDEX sessions_account ON public.sessions USING btree (account_id);
CREATE INDEX sessions_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_staff ON public.sessions USING btree (staff_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO kashikan_app;

CREATE TABLE sign_in_codes (
  id uuid NOT NULL,
  email text NOT NULL,
  code_hash text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  used_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  link_hash text,
  visitor_hash text,
  CONSTRAINT sign_in_codes_pkey PRIMARY KEY (id),
  CONSTRAINT sign_in_codes_link_once UNIQUE (link_hash)
);
COMMENT ON TABLE sign_in_codes IS '6-digit codes sent by mail; only a hash is kept';
COMMENT ON COLUMN sign_in_codes.link_hash IS 'SHA-256 of the token in the link of the same mail; empty where the mail has no link';
COMMENT ON COLUMN sign_in_codes.visitor_hash IS 'Hash of the token of the browser that asked and shows the address beside the field for the digits; null where the page knows it otherwise';
CREATE INDEX sign_in_codes_email ON public.sign_in_codes USING btree (email, created_at DESC);
CREATE INDEX sign_in_codes_visitor ON public.sign_in_codes USING btree (visitor_hash, created_at) WHERE (visitor_hash IS NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_codes TO kashikan_app;

CREATE TABLE staff (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  password_hash text,
  totp_secret text,
  totp_last_step bigint DEFAULT 0 NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  left_at timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  CONSTRAINT staff_pkey PRIMARY KEY (id),
  CONSTRAINT staff_login_once UNIQUE (login),
  CONSTRAINT staff_login_check CHECK (((login = lower(login)) AND ((length(login) >= 3) AND (length(login) <= 60)))),
  CONSTRAINT staff_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE staff IS '職員';
COMMENT ON COLUMN staff.password_hash IS 'argon2id; empty until the person has set a password with a set-up code';
COMMENT ON COLUMN staff.totp_secret IS 'Sealed; empty for somebody without an authenticator app, who then has a passkey or has not set anything up';
COMMENT ON COLUMN staff.totp_last_step IS 'The last time step used, so that a code works once (RFC 6238 5.2)';
COMMENT ON COLUMN staff.active IS 'False: no way in, whatever else is stored';
COMMENT ON COLUMN staff.left_at IS 'When the person left; a name on old records stays';
COMMENT ON COLUMN staff.last_sign_in_at IS 'For whoever looks after the logins';
GRANT SELECT, INSERT, UPDATE ON staff TO kashikan_app;

CREATE TABLE staff_absences (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  staff_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT staff_absences_pkey PRIMARY KEY (id),
  CONSTRAINT staff_absences_days CHECK ((first_day <= last_day)),
  CONSTRAINT staff_absences_deputy CHECK ((deputy_id <> staff_id)),
  CONSTRAINT staff_absences_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES staff(id),
  CONSTRAINT staff_absences_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT staff_absences_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE staff_absences IS '不在: from when to when a member of staff is away, and who signs in their place (代決)';
COMMENT ON COLUMN staff_absences.ended_at IS 'Taken back';
CREATE INDEX staff_absences_staff ON public.staff_absences USING btree (municipality_id, last_day) WHERE (ended_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON staff_absences TO kashikan_app;

CREATE TABLE staff_entry_rules (
  municipality_id text NOT NULL,
  networks inet[] NOT NULL,
  unused_days integer,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT staff_entry_rules_pkey PRIMARY KEY (municipality_id),
  CONSTRAINT staff_entry_rules_unused_days_check CHECK (((unused_days >= 30) AND (unused_days <= 730))),
  CONSTRAINT staff_entry_rules_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES staff(id),
  CONSTRAINT staff_entry_rules_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE staff_entry_rules IS '職員の入り方: from where, and how long a role may lie unused; without a row from everywhere, and the default';
COMMENT ON COLUMN staff_entry_rules.networks IS 'Staff of the municipality come in from these only; empty: from everywhere';
COMMENT ON COLUMN staff_entry_rules.unused_days IS 'After so many days unused a role ends; empty: never';
GRANT SELECT, INSERT, UPDATE ON staff_entry_rules TO kashikan_app;

CREATE TABLE staff_recovery_codes (
  staff_id uuid NOT NULL,
  salt bytea NOT NULL,
  code_hash text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT staff_recovery_codes_pkey PRIMARY KEY (staff_id, code_hash),
  CONSTRAINT staff_recovery_codes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE staff_recovery_codes IS '回復用コード: stand in for the second factor, each once; a new set replaces the old';
COMMENT ON COLUMN staff_recovery_codes.salt IS 'The same for a whole set, so that a try costs one hash';
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_recovery_codes TO kashikan_app;

CREATE TABLE staff_resets (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  staff_id uuid NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  closed_by uuid,
  closed_at timestamp with time zone,
  outcome text,
  CONSTRAINT staff_resets_pkey PRIMARY KEY (id),
  CONSTRAINT staff_resets_closing CHECK ((num_nonnulls(closed_by, closed_at, outcome) = ANY (ARRAY[0, 3]))),
  CONSTRAINT staff_resets_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'withdrawn'::text]))),
  CONSTRAINT staff_resets_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 400))),
  CONSTRAINT staff_resets_two_others CHECK (((asked_by <> staff_id) AND ((outcome IS DISTINCT FROM 'confirmed'::text) OR ((closed_by <> asked_by) AND (closed_by <> staff_id))))),
  CONSTRAINT staff_resets_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT staff_resets_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES staff(id),
  CONSTRAINT staff_resets_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT staff_resets_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE staff_resets IS '再設定: password and second factors of somebody taken away by two others, in person';
COMMENT ON COLUMN staff_resets.expires_at IS 'Unconfirmed until then, it is worth nothing';
CREATE INDEX staff_resets_municipality ON public.staff_resets USING btree (municipality_id, asked_at);
CREATE UNIQUE INDEX staff_resets_one_open ON public.staff_resets USING btree (staff_id) WHERE (closed_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON staff_resets TO kashikan_app;

CREATE TABLE staff_roles (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  facility_id uuid,
  role text NOT NULL,
  valid_from date,
  valid_until date,
  granted_by uuid,
  granted_at timestamp with time zone NOT NULL,
  last_used_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  CONSTRAINT staff_roles_pkey PRIMARY KEY (id),
  CONSTRAINT staff_roles_days CHECK ((valid_until >= valid_from)),
  CONSTRAINT staff_roles_end CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  CONSTRAINT staff_roles_ended_because_check CHECK ((ended_because = ANY (ARRAY['withdrawn'::text, 'left'::text, 'unused'::text]))),
  CONSTRAINT staff_roles_not_by_oneself CHECK ((granted_by <> staff_id)),
  CONSTRAINT staff_roles_role_check CHECK ((role = ANY (ARRAY['desk'::text, 'approver'::text, 'accountant'::text, 'administrator'::text]))),
  CONSTRAINT staff_roles_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT staff_roles_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT staff_roles_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES staff(id),
  CONSTRAINT staff_roles_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE staff_roles IS '役割: for one facility, or for the whole municipality when facility_id is empty';
COMMENT ON COLUMN staff_roles.valid_from IS 'First day, as the municipality counts days; empty: at once';
COMMENT ON COLUMN staff_roles.valid_until IS 'Last day; empty: until withdrawn';
COMMENT ON COLUMN staff_roles.granted_by IS 'Never the person itself; empty: given by the operator''s command';
COMMENT ON COLUMN staff_roles.last_used_on IS 'The day on which something was done that not every role may do';
COMMENT ON COLUMN staff_roles.ended_at IS 'A role that has ended stays as history';
COMMENT ON COLUMN staff_roles.ended_by IS 'Empty: by the clock';
CREATE UNIQUE INDEX staff_roles_once ON public.staff_roles USING btree (staff_id, facility_id, role) NULLS NOT DISTINCT WHERE (ended_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON staff_roles TO kashikan_app;

CREATE TABLE staff_setup_codes (
  staff_id uuid NOT NULL,
  salt bytea NOT NULL,
  code_hash text NOT NULL,
  issued_by uuid,
  issued_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT staff_setup_codes_pkey PRIMARY KEY (staff_id),
  CONSTRAINT staff_setup_codes_not_by_oneself CHECK ((issued_by <> staff_id)),
  CONSTRAINT staff_setup_codes_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES staff(id),
  CONSTRAINT staff_setup_codes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
COMMENT ON TABLE staff_setup_codes IS '初回コード: opens the setting up of password and second factor, once; gone when that is done';
COMMENT ON COLUMN staff_setup_codes.code_hash IS 'argon2id under the salt beside it';
COMMENT ON COLUMN staff_setup_codes.issued_by IS 'Empty: by the operator''s command';
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_setup_codes TO kashikan_app;

CREATE TABLE standing_reductions (
  id uuid NOT NULL,
  municipality_id text NOT NULL,
  account_id uuid,
  group_name text,
  group_key text GENERATED ALWAYS AS (lower(regexp_replace(NORMALIZE(group_name, NFKC), '[[:space:]]'::text, ''::text, 'g'::text))) STORED,
  code text NOT NULL,
  reason text NOT NULL,
  from_fiscal_year integer NOT NULL,
  until_fiscal_year integer NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  group_id uuid,
  CONSTRAINT standing_reductions_pkey PRIMARY KEY (id),
  CONSTRAINT standing_reductions_check1 CHECK (((until_fiscal_year >= from_fiscal_year) AND (until_fiscal_year <= (from_fiscal_year + 9)))),
  CONSTRAINT standing_reductions_check2 CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL)))),
  CONSTRAINT standing_reductions_from_fiscal_year_check CHECK (((from_fiscal_year >= 2000) AND (from_fiscal_year <= 2200))),
  CONSTRAINT standing_reductions_group_name_check CHECK (((length(group_name) >= 1) AND (length(group_name) <= 120))),
  CONSTRAINT standing_reductions_names_somebody CHECK (((account_id IS NOT NULL) OR (group_name IS NOT NULL) OR (group_id IS NOT NULL))),
  CONSTRAINT standing_reductions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  CONSTRAINT standing_reductions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT standing_reductions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT standing_reductions_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT standing_reductions_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id),
  CONSTRAINT standing_reductions_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT standing_reductions_once EXCLUDE USING gist (municipality_id WITH =, COALESCE((group_id)::text, (account_id)::text, 'group'::text) WITH =, COALESCE(group_key, ''::text) WITH =, code WITH =, int4range(from_fiscal_year, until_fiscal_year, '[]'::text) WITH &&) WHERE ((ended_at IS NULL))
);
COMMENT ON TABLE standing_reductions IS '減免団体登録: a reduction decided once for whole fiscal years and then applied by itself';
COMMENT ON COLUMN standing_reductions.account_id IS 'Whose bookings have it; empty: only those that staff enter for the group, because online anybody may type a name';
COMMENT ON COLUMN standing_reductions.group_name IS 'With an account: only what the account books for this group';
COMMENT ON COLUMN standing_reductions.group_key IS 'The name without spaces, width and case, by which it is found';
COMMENT ON COLUMN standing_reductions.code IS 'The reduction of the fee tables with standing: true';
COMMENT ON COLUMN standing_reductions.group_id IS 'A registered group; then whoever books for it has the reduction';
CREATE INDEX standing_reductions_account ON public.standing_reductions USING btree (account_id) WHERE (account_id IS NOT NULL);
GRANT SELECT, INSERT, UPDATE ON standing_reductions TO kashikan_app;

CREATE TABLE stripe_balance_readings (
  only_row boolean DEFAULT true NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT stripe_balance_readings_pkey PRIMARY KEY (only_row),
  CONSTRAINT stripe_balance_readings_only_row_check CHECK (only_row)
);
COMMENT ON TABLE stripe_balance_readings IS 'Up to which moment Stripe''s account of its balance has been copied';
GRANT SELECT, INSERT, UPDATE ON stripe_balance_readings TO kashikan_app;

CREATE TABLE stripe_balance_transactions (
  id text NOT NULL,
  category text NOT NULL,
  source_id text,
  payout_id text,
  amount_yen integer NOT NULL,
  fee_yen integer NOT NULL,
  net_yen integer NOT NULL,
  currency text NOT NULL,
  reference text,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT stripe_balance_transactions_pkey PRIMARY KEY (id),
  CONSTRAINT stripe_balance_transactions_check CHECK ((net_yen = (amount_yen - fee_yen)))
);
COMMENT ON TABLE stripe_balance_transactions IS 'Stripe''s own account of its balance, copied for comparison with the ledger';
COMMENT ON COLUMN stripe_balance_transactions.reference IS 'The id of our charge or refund as Stripe carries it; empty when the money did not move through us';
CREATE INDEX stripe_balance_transactions_time ON public.stripe_balance_transactions USING btree (created_at);
GRANT SELECT, INSERT, UPDATE ON stripe_balance_transactions TO kashikan_app;

CREATE TABLE stripe_events (
  id text NOT NULL,
  type text NOT NULL,
  object_id text,
  livemode boolean NOT NULL,
  body jsonb NOT NULL,
  received_at timestamp with time zone NOT NULL,
  processed_at timestamp with time zone,
  last_error text,
  CONSTRAINT stripe_events_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE stripe_events IS 'Inbox: what Stripe sent, once per event; a hint only, the truth is read again from Stripe';
CREATE INDEX stripe_events_waiting ON public.stripe_events USING btree (received_at) WHERE (processed_at IS NULL);
GRANT SELECT, INSERT, UPDATE ON stripe_events TO kashikan_app;

CREATE TABLE throttle_hits (
  bucket text NOT NULL,
  window_start timestamp with time zone NOT NULL,
  hits integer NOT NULL,
  CONSTRAINT throttle_hits_pkey PRIMARY KEY (bucket, window_start)
);
COMMENT ON TABLE throttle_hits IS 'Tries per account or address and time window, shared by all processes';
GRANT SELECT, INSERT, UPDATE, DELETE ON throttle_hits TO kashikan_app;

CREATE TABLE town_files (
  municipality_id text NOT NULL,
  version integer NOT NULL,
  document json NOT NULL,
  saved_by text NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  note text NOT NULL,
  CONSTRAINT town_files_pkey PRIMARY KEY (municipality_id, version),
  CONSTRAINT town_files_note_check CHECK ((length(note) <= 200)),
  CONSTRAINT town_files_version_check CHECK ((version > 0)),
  CONSTRAINT town_files_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id)
);
COMMENT ON TABLE town_files IS '施設データ: the file of a municipality as each import or edit left it, one row per version; the highest holds. Two edits of the same version meet at the primary key';
COMMENT ON COLUMN town_files.document IS 'The form of the YAML file; json and not jsonb, because the order in which people wrote it is kept';
COMMENT ON COLUMN town_files.saved_by IS 'Kind and id of the actor: staff:…, system:…';
COMMENT ON COLUMN town_files.note IS 'What was edited, in the words of the page that did it; for an import the name of the file';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.town_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON town_files TO kashikan_app;

CREATE TABLE use_reports (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  booking_id uuid NOT NULL,
  people integer NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  checks jsonb NOT NULL,
  note text,
  reported_by_kind text NOT NULL,
  reported_by_id text NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  CONSTRAINT use_reports_pkey PRIMARY KEY (id),
  CONSTRAINT use_reports_check CHECK ((started_at < ended_at)),
  CONSTRAINT use_reports_note_check CHECK ((length(note) <= 1000)),
  CONSTRAINT use_reports_people_check CHECK ((people >= 0)),
  CONSTRAINT use_reports_reported_by_kind_check CHECK ((reported_by_kind = ANY (ARRAY['resident'::text, 'staff'::text]))),
  CONSTRAINT use_reports_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id)
);
COMMENT ON TABLE use_reports IS '利用実績: how many came, from when to when, and what was checked; append-only, the newest row counts';
COMMENT ON COLUMN use_reports.checks IS 'The checks of the facility as they were asked, each with its answer';
CREATE INDEX use_reports_booking ON public.use_reports USING btree (booking_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.use_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON use_reports TO kashikan_app;

CREATE TABLE waiting_list (
  id uuid NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  account_id uuid NOT NULL,
  use_date date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  occupies_until timestamp with time zone NOT NULL,
  bands text[] NOT NULL,
  state text NOT NULL,
  booking_id uuid,
  offered_until timestamp with time zone,
  locale text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT waiting_list_pkey PRIMARY KEY (id),
  CONSTRAINT waiting_list_one_offer UNIQUE (booking_id),
  CONSTRAINT waiting_list_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT waiting_list_offer CHECK (((state = ANY (ARRAY['waiting'::text, 'withdrawn'::text, 'expired'::text])) OR ((booking_id IS NOT NULL) AND (offered_until IS NOT NULL)))),
  CONSTRAINT waiting_list_range CHECK (((starts_at < ends_at) AND (ends_at <= occupies_until))),
  CONSTRAINT waiting_list_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'taken'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT waiting_list_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT waiting_list_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings(id),
  CONSTRAINT waiting_list_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id),
  CONSTRAINT waiting_list_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT waiting_list_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id)
);
COMMENT ON TABLE waiting_list IS '空き待ち: who waits for which taken slot, first come first served';
COMMENT ON COLUMN waiting_list.place IS 'The order of the line';
COMMENT ON COLUMN waiting_list.booking_id IS '案内: the hold that was made in the name of whoever waited';
COMMENT ON COLUMN waiting_list.offered_until IS 'Until when the offer holds; then the next in line gets it';
CREATE INDEX waiting_list_account ON public.waiting_list USING btree (account_id, starts_at);
CREATE INDEX waiting_list_line ON public.waiting_list USING btree (facility_id, place) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX waiting_list_once ON public.waiting_list USING btree (account_id, room_id, starts_at, ends_at) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));
GRANT SELECT, INSERT, UPDATE ON waiting_list TO kashikan_app;

CREATE TABLE waiting_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  entry_id uuid NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT waiting_transitions_pkey PRIMARY KEY (id),
  CONSTRAINT waiting_transitions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES waiting_list(id)
);
COMMENT ON TABLE waiting_transitions IS '空き待ちの経過; append-only';
CREATE INDEX waiting_transitions_entry ON public.waiting_transitions USING btree (entry_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.waiting_transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_forgetting();
GRANT SELECT, INSERT ON waiting_transitions TO kashikan_app;

CREATE TABLE worker_heartbeats (
  worker_id text NOT NULL,
  beat_at timestamp with time zone NOT NULL,
  CONSTRAINT worker_heartbeats_pkey PRIMARY KEY (worker_id)
);
COMMENT ON TABLE worker_heartbeats IS 'Living workers; the jobs of one whose beat stopped are unlocked';
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_heartbeats TO kashikan_app;

CREATE OR REPLACE FUNCTION public.approvals_need_signatures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.state IN ('approved', 'refused') AND NEW.state <> OLD.state AND NEW.automatic_article IS NULL AND EXISTS (
    SELECT 1 FROM jsonb_array_elements(NEW.route -> 'steps') AS s
     WHERE NOT EXISTS (SELECT 1 FROM approval_signatures g
                        WHERE g.approval_id = NEW.id AND g.round = NEW.round AND g.step = s ->> 'code'
                          AND g.proposal = CASE NEW.state WHEN 'approved' THEN 'approve' ELSE 'refuse' END)) THEN
    RAISE EXCEPTION 'a step of the route is not signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_signed';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION approvals_need_signatures() IS 'No case is decided before every step of its route is signed in its round, whoever writes';

CREATE OR REPLACE FUNCTION public.audit_clock_base()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 0::bigint$function$;
COMMENT ON FUNCTION audit_clock_base() IS 'Added to the number of a transaction to make audit_entries.clock; raised by settle_audit_clock() when a backup was restored on a server that counts lower';

CREATE OR REPLACE FUNCTION public.conduct_decisions_in_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.mark_id::text, 4));
  IF EXISTS (SELECT FROM conduct_decisions WHERE mark_id = NEW.mark_id AND decision = 'exempted') THEN
    RAISE EXCEPTION 'mark % is exempted', NEW.mark_id USING ERRCODE = 'check_violation', CONSTRAINT = 'conduct_decisions_in_order';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION conduct_decisions_in_order() IS 'What is exempted stays exempted, also when two decide at once';

CREATE OR REPLACE FUNCTION public.documents_stay_as_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;
COMMENT ON FUNCTION documents_stay_as_issued() IS 'Writes the hash of what is issued; later only state, copies and end may change, and the body when names are forgotten, a year after at the earliest';

CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload json, key text, run_at timestamp with time zone, queue text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
END $function$;
COMMENT ON FUNCTION enqueue_job(text,json,text,timestamp with time zone,text) IS 'Adds a job inside the caller''s transaction; a key replaces a waiting job of the same key';
REVOKE ALL ON FUNCTION enqueue_job(text,json,text,timestamp with time zone,text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text,json,text,timestamp with time zone,text) TO kashikan_app;

CREATE OR REPLACE FUNCTION public.failing_jobs()
 RETURNS TABLE(id bigint, task text, attempts integer, last_error text, parked boolean, run_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN QUERY SELECT j.id, j.task_identifier, j.attempts::int, j.last_error, j.attempts >= j.max_attempts, j.run_at
    FROM graphile_worker.jobs AS j
   WHERE j.locked_at IS NULL AND (j.last_error IS NOT NULL OR j.attempts >= j.max_attempts);
END $function$;
COMMENT ON FUNCTION failing_jobs() IS 'Jobs that failed at least once, for the people who run the system; parked means out of tries';
REVOKE ALL ON FUNCTION failing_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION failing_jobs() TO kashikan_app;

CREATE OR REPLACE FUNCTION public.fee_table_draft_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.state IN ('released', 'withdrawn') THEN
    RAISE EXCEPTION 'a draft that has ended is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
  END IF;
  IF NEW.body::text IS DISTINCT FROM OLD.body::text OR NEW.effective_from <> OLD.effective_from THEN
    IF OLD.state NOT IN ('draft', 'returned') OR NEW.revision <> OLD.revision + 1 THEN
      RAISE EXCEPTION 'a draft is changed only while it is written' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
    END IF;
  END IF;
  IF NEW.drafted_by <> OLD.drafted_by OR NOT NEW.edited_by @> OLD.edited_by OR NEW.code <> OLD.code OR NEW.facility_id <> OLD.facility_id THEN
    RAISE EXCEPTION 'who wrote a draft is not forgotten' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION fee_table_draft_stands() IS 'What was submitted stays as it is until it is released, returned or withdrawn, and whoever wrote in it stays named';

CREATE OR REPLACE FUNCTION public.forget_words(town text, before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
END $function$;
COMMENT ON FUNCTION forget_words(text,timestamp with time zone) IS 'Takes out what people wrote, also in tables that are otherwise append-only, a year after at the earliest';
REVOKE ALL ON FUNCTION forget_words(text,timestamp with time zone) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words(text,timestamp with time zone) TO kashikan_app;

CREATE OR REPLACE FUNCTION public.group_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN NULLIF(lower(regexp_replace(NORMALIZE(name, NFKC), '[[:space:]]+'::text, ''::text, 'g'::text)), ''::text);
COMMENT ON FUNCTION group_key(text) IS 'A group''s name without the accidents of typing: width, case, spaces; what two accounts of one group have in common';

CREATE OR REPLACE FUNCTION public.guard_equipment_stock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  has int;
  wanted int;
BEGIN
  -- Whoever takes the same thing waits here, and then counts what the first one took.
  SELECT stock INTO has FROM equipment WHERE id = NEW.equipment_id FOR NO KEY UPDATE;
  -- The use is greatest at the beginning of one of those that touch the time.
  SELECT max(at_once) INTO wanted FROM (
    SELECT sum(other.quantity) AS at_once
      FROM (SELECT DISTINCT greatest(u.starts_at, NEW.starts_at) AS moment FROM equipment_uses u
             WHERE u.equipment_id = NEW.equipment_id AND u.starts_at < NEW.ends_at AND u.ends_at > NEW.starts_at) AS moments
      JOIN equipment_uses other ON other.equipment_id = NEW.equipment_id
                               AND other.starts_at <= moments.moment AND other.ends_at > moments.moment
     GROUP BY moments.moment) AS peaks;
  IF wanted > has THEN
    RAISE EXCEPTION 'more in use at once than in stock' USING ERRCODE = 'check_violation', CONSTRAINT = 'equipment_stock',
      DETAIL = json_build_object('equipmentId', NEW.equipment_id, 'left', has - wanted + NEW.quantity);
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION guard_equipment_stock() IS 'Refuses a use that would make the peak of simultaneous use exceed the stock; uses that do not overlap each other are not added up';

CREATE OR REPLACE FUNCTION public.ledger_entry_balances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE difference bigint; lines int;
BEGIN
  SELECT count(*), coalesce(sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END), 0)
    INTO lines, difference FROM ledger_lines WHERE entry_id = NEW.id;
  IF lines <> 2 OR difference <> 0 THEN
    RAISE EXCEPTION 'entry % does not balance', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION ledger_entry_balances() IS 'At commit, every entry has its two lines, and debit equals credit';

CREATE OR REPLACE FUNCTION public.make_append_only(target regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM kashikan_app', target);
END $function$;
COMMENT ON FUNCTION make_append_only(regclass) IS 'For migrations: seals a table by trigger and by grant';

CREATE OR REPLACE FUNCTION public.notice_way(person uuid, told text, mail text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  SELECT CASE
      WHEN told IS NULL OR a.id IS NULL THEN CASE WHEN mail IS NOT NULL THEN 'mail' END
      WHEN c.channel = 'none' THEN NULL
      WHEN c.channel = 'post' AND a.address IS NOT NULL THEN 'post'
      WHEN c.channel = 'phone' AND a.phone IS NOT NULL THEN 'phone'
      WHEN mail IS NOT NULL THEN 'mail'
      WHEN told NOT IN ('decision', 'payment', 'closing') THEN NULL
      WHEN a.phone IS NOT NULL THEN 'phone'
      WHEN a.address IS NOT NULL THEN 'post'
    END
    FROM (SELECT) one
    LEFT JOIN accounts a ON a.id = person
    LEFT JOIN notice_choices c ON c.account_id = person AND c.kind = told
$function$;
COMMENT ON FUNCTION notice_way(uuid,text,text) IS 'How a person is told something of a kind: mail, post or phone, or NULL for not at all. What cannot be used falls back to mail, and what must be told to the telephone';
GRANT EXECUTE ON FUNCTION notice_way(uuid,text,text) TO kashikan_app;

CREATE OR REPLACE FUNCTION public.refunds_within_charge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE captured int; refunded bigint;
BEGIN
  SELECT captured_yen INTO captured FROM charges WHERE id = NEW.charge_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(amount_yen), 0) INTO refunded FROM refunds
    WHERE charge_id = NEW.charge_id AND id <> NEW.id AND state NOT IN ('failed', 'canceled');
  IF NEW.state NOT IN ('failed', 'canceled') AND refunded + NEW.amount_yen > captured THEN
    RAISE EXCEPTION 'refunds exceed what was captured' USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_within_charge';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION refunds_within_charge() IS 'Σ refunds of a charge never exceeds what was captured';

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $function$;
COMMENT ON FUNCTION refuse_change() IS 'Refuses UPDATE, DELETE and TRUNCATE on append-only tables, for every role';

CREATE OR REPLACE FUNCTION public.refuse_change_but_forgetting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('kashikan.forgetting', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $function$;
COMMENT ON FUNCTION refuse_change_but_forgetting() IS 'Append-only, but for forget_words(), which takes out what people wrote; the program''s role has no right to UPDATE these tables';

CREATE OR REPLACE FUNCTION public.settle_audit_clock()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
DECLARE
  sealed bigint := (SELECT coalesce(max(to_clock), 0) FROM audit_blocks);
  present bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF present + audit_clock_base() < sealed THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION audit_clock_base() RETURNS bigint LANGUAGE sql IMMUTABLE AS %L', format('SELECT %s::bigint', sealed - present));
    RETURN sealed - present;
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION settle_audit_clock() IS 'Called by migrate, before anything writes: keeps the clock of the record going forward on a server that a backup was restored to';
REVOKE ALL ON FUNCTION settle_audit_clock() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.typed_words()
 RETURNS TABLE(municipality_id text, place text, word text, at tid, since timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
$function$;
COMMENT ON FUNCTION typed_words() IS 'Every sentence that somebody typed about a person, where it stands and since when; forget_words() takes it out, and the page of 保存期間 counts it';
GRANT EXECUTE ON FUNCTION typed_words() TO kashikan_app;
