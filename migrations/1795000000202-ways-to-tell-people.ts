import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People choose how they are told; whoever is told by post or telephone stands on a list of the desk. */
export class WaysToTellPeople1795000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE accounts ADD COLUMN address text,
  ADD CONSTRAINT accounts_address_check CHECK (length(address) BETWEEN 1 AND 300);
COMMENT ON COLUMN accounts.address IS '住所 with its postal code, of those who want letters; empty until somebody gives it';

CREATE TABLE notice_choices (
  account_id uuid NOT NULL REFERENCES accounts(id),
  kind text NOT NULL CHECK (kind IN ('decision', 'payment', 'closing', 'receipt', 'waiting', 'reminder')),
  channel text NOT NULL CHECK (channel IN ('mail', 'sms', 'line', 'post', 'phone', 'none')),
  chosen_at timestamptz NOT NULL,
  CONSTRAINT notice_choices_pkey PRIMARY KEY (account_id, kind),
  CONSTRAINT notice_choices_must_be_told CHECK (channel <> 'none' OR kind IN ('receipt', 'waiting', 'reminder'))
);
COMMENT ON TABLE notice_choices IS 'お知らせの受け取り方: what a person chose for a kind of notice; without a row notice_way() decides';
COMMENT ON COLUMN notice_choices.channel IS 'none: not told; sms and line are kept for the day on which something sends them';
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_choices TO kashikan_app;

CREATE FUNCTION notice_way(person uuid, told text, mail text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
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
$$;
COMMENT ON FUNCTION notice_way(uuid, text, text) IS 'How a person is told something of a kind: mail, post or phone, or NULL for not at all. What cannot be used falls back to mail, and what must be told to the telephone';
GRANT EXECUTE ON FUNCTION notice_way(uuid, text, text) TO kashikan_app;

ALTER TABLE notifications
  ADD COLUMN account_id uuid REFERENCES accounts(id),
  ADD COLUMN kind text CHECK (kind IN ('decision', 'payment', 'closing', 'receipt', 'waiting', 'reminder')),
  ADD COLUMN channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'post', 'phone')),
  ADD COLUMN done_by uuid REFERENCES staff(id),
  ADD COLUMN done_at timestamptz,
  DROP CONSTRAINT notifications_state_check,
  ADD CONSTRAINT notifications_state_check CHECK (CASE WHEN channel = 'mail'
    THEN state IN ('queued', 'sending', 'sent', 'unsure', 'failed') ELSE state IN ('to-do', 'done', 'dropped') END),
  ADD CONSTRAINT notifications_done CHECK ((done_at IS NOT NULL) = (state IN ('done', 'dropped')) AND (done_by IS NOT NULL) = (state = 'done')),
  ADD CONSTRAINT notifications_of_somebody CHECK (channel = 'mail' OR account_id IS NOT NULL);
CREATE INDEX notifications_to_do ON notifications (municipality_id, created_at) WHERE state = 'to-do';
CREATE INDEX notifications_of_account ON notifications (account_id, created_at) WHERE account_id IS NOT NULL;
COMMENT ON TABLE notifications IS '通知: the outbox, written in the transaction of the change it tells of; mails are sent, letters and calls are done by staff';
COMMENT ON COLUMN notifications.account_id IS 'Who is told; empty when it goes to an address of which nobody knows whose it is';
COMMENT ON COLUMN notifications.recipient IS 'The mail address; empty for letters and calls, whose address is read when they are made';
COMMENT ON COLUMN notifications.done_by IS 'Who of the staff posted or telephoned';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
