import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Layouts, accessibility, loud purposes and noise zones; and a stock of equipment that the database itself guards. */
export class RoomsAndNeighbours1795000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE purposes ADD COLUMN loud boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN purposes.loud IS '音の出る利用: never beside a quiet one in rooms that hear each other';

ALTER TABLE rooms ADD COLUMN layouts jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN rooms.layouts IS '並べ方 (シアター形式, ロの字 …) with the number of people each takes; none is more than the capacity of the room';

ALTER TABLE facilities ADD COLUMN accessibility jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN facilities.accessibility IS 'The columns 車椅子可 to ベビーカー利用 of the open-data standard 公共施設一覧; a column that is not there is not known, which is not the same as no';

CREATE TABLE noise_zones (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facilities,
  code text NOT NULL,
  name text NOT NULL,
  UNIQUE (facility_id, code)
);
COMMENT ON TABLE noise_zones IS '音の区域: parts of a facility that hear each other; a loud and a quiet use never share one at the same time';

CREATE TABLE noise_zone_parts (
  zone_id int NOT NULL REFERENCES noise_zones,
  part_id int NOT NULL REFERENCES parts,
  PRIMARY KEY (zone_id, part_id)
);
COMMENT ON TABLE noise_zone_parts IS '音の区域と区画';
GRANT DELETE ON noise_zone_parts TO kashikan_app;

CREATE TABLE noise_claims (
  zone_id int NOT NULL REFERENCES noise_zones,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  loud int2 NOT NULL CHECK (loud IN (0, 1)),
  source_id uuid NOT NULL,
  CONSTRAINT noise_claims_range CHECK (starts_at < ends_at),
  CONSTRAINT noise_claims_pkey PRIMARY KEY (source_id, zone_id),
  CONSTRAINT noise_claims_apart EXCLUDE USING gist (zone_id WITH =, tstzrange(starts_at, ends_at) WITH &&, loud WITH <>)
);
COMMENT ON TABLE noise_claims IS '音の取決め: which use makes a zone loud or wants it quiet, and when; loud beside loud and quiet beside quiet are allowed, loud beside quiet is what the constraint refuses';
COMMENT ON COLUMN noise_claims.loud IS '1 loud, 0 quiet; a number, because an exclusion by <> knows no boolean';
COMMENT ON COLUMN noise_claims.source_id IS 'The booking; taken when the purpose is known, given back with its time';
CREATE INDEX noise_claims_time ON noise_claims (zone_id, starts_at);
GRANT DELETE ON noise_claims TO kashikan_app;

CREATE FUNCTION guard_equipment_stock() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
COMMENT ON FUNCTION guard_equipment_stock() IS 'Refuses a use that would make the peak of simultaneous use exceed the stock; uses that do not overlap each other are not added up';
CREATE TRIGGER equipment_stock AFTER INSERT OR UPDATE ON equipment_uses FOR EACH ROW EXECUTE FUNCTION guard_equipment_stock();
COMMENT ON TABLE equipment_uses IS '附属設備の利用; the trigger equipment_stock locks the equipment and refuses what exceeds its stock';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
