import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that is taken and handed back at the counter. */
export class CounterPayments1795000000207 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE charges DROP CONSTRAINT charges_method_check,
  ADD CONSTRAINT charges_method_check CHECK (method IN ('card', 'konbini', 'paypay', 'other', 'cash', 'terminal')),
  ALTER COLUMN request DROP NOT NULL,
  ADD COLUMN tendered_yen int,
  ADD COLUMN slip_number text,
  ADD CONSTRAINT charges_at_the_counter CHECK (
    CASE WHEN method IN ('cash', 'terminal')
      THEN request IS NULL AND provider_session_id IS NULL AND provider_intent_id IS NULL AND state = 'settled' AND captured_yen = amount_yen
      ELSE request IS NOT NULL END),
  ADD CONSTRAINT charges_tendered CHECK ((tendered_yen IS NOT NULL) = (coalesce(method, '') = 'cash') AND coalesce(tendered_yen, amount_yen) >= amount_yen),
  ADD CONSTRAINT charges_slip CHECK ((slip_number IS NOT NULL) = (coalesce(method, '') = 'terminal') AND length(slip_number) BETWEEN 1 AND 40);
COMMENT ON TABLE charges IS '支払い: one Checkout Session of Stripe, whose row is committed before Stripe is called and whose id is the idempotency key; or what was taken at the counter';
COMMENT ON COLUMN charges.request IS 'What Stripe is asked for, kept so that a repeated call under the same key has the same content; empty at the counter';
COMMENT ON COLUMN charges.tendered_yen IS 'お預かり: the cash that was handed over, of which the change went back';
COMMENT ON COLUMN charges.slip_number IS '伝票番号 of the counter''s card terminal';

ALTER TABLE ledger_lines DROP CONSTRAINT ledger_lines_account_check,
  ADD CONSTRAINT ledger_lines_account_check CHECK (account IN ('receivable', 'usage-fee', 'stripe-balance', 'cash-on-hand', 'terminal-receivable',
    'payment-fee', 'bank-deposit', 'refund-payable', 'suspense'));
COMMENT ON COLUMN ledger_lines.account IS '未収金, 使用料, Stripe 残高, 窓口現金, 端末未収, 決済手数料, 預金, 還付未済, 仮受金';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
