import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 団体: what a group is, who acts for it, who is in it, and what each municipality has decided about it. */
export class Groups1795000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groups);
    await runner.query(registrations);
    await runner.query(elsewhere);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const groups = `
CREATE TABLE groups (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_kana text NOT NULL CHECK (length(name_kana) BETWEEN 1 AND 120),
  activity text NOT NULL CHECK (length(activity) BETWEEN 1 AND 400),
  meeting_place text CHECK (length(meeting_place) BETWEEN 1 AND 200),
  created_by uuid NOT NULL REFERENCES accounts,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE groups IS '団体: one for all municipalities of the install; what a town has decided about it is its registration there';
COMMENT ON COLUMN groups.name IS 'As written, rare characters and their variants included; never folded';

CREATE TABLE group_roles (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups,
  account_id uuid NOT NULL REFERENCES accounts,
  role text NOT NULL CHECK (role IN ('representative', 'contact', 'treasurer')),
  since timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (ended_at >= since)
);
COMMENT ON TABLE group_roles IS '代表者・連絡者・会計: who acts for a group, each with a sign-in of their own; kept when it has ended';
CREATE UNIQUE INDEX group_roles_one_each ON group_roles (group_id, role) WHERE ended_at IS NULL;
CREATE INDEX group_roles_account ON group_roles (account_id) WHERE ended_at IS NULL;

CREATE TABLE group_invitations (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups,
  role text NOT NULL CHECK (role IN ('representative', 'contact', 'treasurer')),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  invited_by uuid NOT NULL REFERENCES accounts,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  answer text CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON TABLE group_invitations IS 'A role offered to somebody; it passes only when the person with that mail address has signed in and accepted';
COMMENT ON COLUMN group_invitations.email IS 'As accounts know it; whoever signs in with it may answer';
CREATE UNIQUE INDEX group_invitations_one_open ON group_invitations (group_id, role) WHERE answer IS NULL;
CREATE INDEX group_invitations_email ON group_invitations (lower(email)) WHERE answer IS NULL;

CREATE TABLE group_rosters (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups,
  made_by uuid NOT NULL REFERENCES accounts,
  made_at timestamptz NOT NULL
);
COMMENT ON TABLE group_rosters IS '構成員名簿 as it stood at one time; a registration is judged by the one that it names';
CREATE INDEX group_rosters_group ON group_rosters (group_id, made_at);
GRANT DELETE ON group_rosters TO kashikan_app;

CREATE TABLE group_members (
  roster_id uuid NOT NULL REFERENCES group_rosters ON DELETE CASCADE,
  line smallint NOT NULL CHECK (line BETWEEN 1 AND 999),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_kana text CHECK (length(name_kana) BETWEEN 1 AND 120),
  town text NOT NULL CHECK (length(town) BETWEEN 1 AND 120),
  age_band text NOT NULL CHECK (age_band IN ('under-15', '15-17', '18-64', '65-74', '75-over')),
  member_key text NOT NULL CHECK (length(member_key) BETWEEN 1 AND 300),
  PRIMARY KEY (roster_id, line)
);
COMMENT ON TABLE group_members IS '構成員: name, town and age band, and nothing else; a date of birth is read and not kept';
COMMENT ON COLUMN group_members.member_key IS 'Name and town without width, spaces and variants, by which members of two groups are compared';
CREATE INDEX group_members_key ON group_members (member_key);
GRANT DELETE ON group_members TO kashikan_app;

CREATE TABLE group_documents (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 5242880),
  added_by uuid NOT NULL REFERENCES accounts,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE group_documents IS '添付書類 such as the bylaws; seen by those who act for the group and by staff who review it';
COMMENT ON COLUMN group_documents.media_type IS 'Found in the bytes, whatever the sender said';
CREATE INDEX group_documents_group ON group_documents (group_id, added_at);
GRANT DELETE ON group_documents TO kashikan_app;
`;

const registrations = `
CREATE TABLE group_registrations (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups,
  municipality_id text NOT NULL REFERENCES municipalities,
  state text NOT NULL CHECK (state IN ('applied', 'returned', 'approved', 'refused', 'expired', 'withdrawn', 'ended')),
  kind_code text NOT NULL,
  roster_id uuid NOT NULL REFERENCES group_rosters,
  renews uuid REFERENCES group_registrations,
  wanted_facilities uuid[] NOT NULL DEFAULT '{}',
  wanted_reduction text,
  reduction_reason text CHECK (length(reduction_reason) BETWEEN 1 AND 500),
  applied_by uuid NOT NULL REFERENCES accounts,
  applied_at timestamptz NOT NULL,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  valid_until date,
  approved_at timestamptz,
  reminded_at timestamptz,
  CHECK (state NOT IN ('approved', 'expired', 'ended') OR (valid_until IS NOT NULL AND approved_at IS NOT NULL))
);
COMMENT ON TABLE group_registrations IS '団体登録 in one municipality: applied for, judged, and valid until its last day; a renewal is a row of its own';
COMMENT ON COLUMN group_registrations.kind_code IS '申込者の区分 that the group books as while the registration holds';
COMMENT ON COLUMN group_registrations.renews IS 'The registration that it continues; that one holds until its own last day';
COMMENT ON COLUMN group_registrations.wanted_facilities IS '施設利用許可 asked for, house by house';
COMMENT ON COLUMN group_registrations.wanted_reduction IS '減免団体登録 asked for together with it: the code of a reduction that stands by the year';
COMMENT ON COLUMN group_registrations.reminded_at IS 'When the group was told that its registration runs out';
CREATE UNIQUE INDEX group_registrations_one_open ON group_registrations (group_id, municipality_id) WHERE state IN ('applied', 'returned');
CREATE INDEX group_registrations_of_group ON group_registrations (group_id, municipality_id, applied_at);
CREATE INDEX group_registrations_of_town ON group_registrations (municipality_id, state, applied_at);
CREATE INDEX group_registrations_valid ON group_registrations (valid_until) WHERE state = 'approved';

CREATE TABLE group_registration_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  registration_id uuid NOT NULL REFERENCES group_registrations,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text CHECK (length(reason) BETWEEN 1 AND 2000),
  article text CHECK (length(article) BETWEEN 1 AND 200),
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE group_registration_transitions IS 'Who judged or changed a registration, when and why; append-only';
COMMENT ON COLUMN group_registration_transitions.article IS 'The article of a refusal';
CREATE INDEX group_registration_transitions_of ON group_registration_transitions (registration_id, id);
SELECT make_append_only('group_registration_transitions');

CREATE TABLE group_facility_permissions (
  registration_id uuid NOT NULL REFERENCES group_registrations,
  facility_id uuid NOT NULL REFERENCES facilities,
  granted_by uuid NOT NULL REFERENCES staff,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (registration_id, facility_id)
);
COMMENT ON TABLE group_facility_permissions IS '施設利用許可: houses that a registered group may use where the town asks for it; ends with the registration';
GRANT DELETE ON group_facility_permissions TO kashikan_app;
`;

const elsewhere = `
ALTER TABLE municipalities ADD COLUMN group_terms jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN municipalities.group_terms IS '団体登録の条件 in the form of the town''s file; libs/groups alone reads it';

ALTER TABLE bookings ADD COLUMN group_id uuid REFERENCES groups;
COMMENT ON COLUMN bookings.group_id IS 'The registered group that it is booked for; group_name then is its name on that day';
CREATE INDEX bookings_group_id ON bookings (group_id, use_date) WHERE group_id IS NOT NULL;

ALTER TABLE standing_reductions ADD COLUMN group_id uuid REFERENCES groups;
COMMENT ON COLUMN standing_reductions.group_id IS 'A registered group; then whoever books for it has the reduction';
ALTER TABLE standing_reductions DROP CONSTRAINT standing_reductions_check;
ALTER TABLE standing_reductions ADD CONSTRAINT standing_reductions_names_somebody
  CHECK (account_id IS NOT NULL OR group_name IS NOT NULL OR group_id IS NOT NULL);
ALTER TABLE standing_reductions DROP CONSTRAINT standing_reductions_once;
ALTER TABLE standing_reductions ADD CONSTRAINT standing_reductions_once EXCLUDE USING gist (
  municipality_id WITH =, (coalesce(group_id::text, account_id::text, 'group')) WITH =, (coalesce(group_key, '')) WITH =, code WITH =,
  int4range(from_fiscal_year, until_fiscal_year, '[]') WITH &&
) WHERE (ended_at IS NULL);
`;
