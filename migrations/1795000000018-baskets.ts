import type { MigrationInterface, QueryRunner } from 'typeorm';

/** まとめ申込み: several rooms and dates applied for at once, each of them a booking of its own. */
export class Baskets1795000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE baskets (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  pattern jsonb,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE baskets IS 'まとめ申込み: what ties bookings together that were held and applied for at once; its owner and state are those of its bookings';
COMMENT ON COLUMN baskets.pattern IS 'くり返し: the rule of a series (every week, every second Tuesday), in the form of SeriesPattern; null when the dates were picked one by one';
GRANT SELECT, INSERT ON baskets TO kashikan_app;

ALTER TABLE bookings ADD COLUMN basket_id uuid REFERENCES baskets;
COMMENT ON COLUMN bookings.basket_id IS 'The basket that it was held in; a booking stands for itself all the same';
CREATE INDEX bookings_basket ON bookings (basket_id) WHERE basket_id IS NOT NULL;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
