import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of rooms, in the sizes that pages show. They lie in the database, so that one backup holds all there is. */
export class Photos1795000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE room_photos (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  sort_order int NOT NULL,
  alt text NOT NULL CHECK (alt <> '' AND length(alt) <= 200),
  alt_en text NOT NULL CHECK (length(alt_en) <= 200),
  credit text NOT NULL CHECK (length(credit) <= 200),
  source_hash text NOT NULL CHECK (source_hash ~ '^[0-9a-f]{64}$'),
  added_by text,
  added_at timestamptz NOT NULL,
  CONSTRAINT room_photos_once_a_room UNIQUE (room_id, source_hash),
  FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms (id, facility_id, municipality_id)
);
COMMENT ON TABLE room_photos IS '室の写真, in the order in which pages show them';
COMMENT ON COLUMN room_photos.alt IS '代替テキスト: what the photo shows, for those who do not see it';
COMMENT ON COLUMN room_photos.alt_en IS 'The same in English; may be empty, then pages say the Japanese one';
COMMENT ON COLUMN room_photos.credit IS '撮影者・利用条件: whose photo it is and under which licence; may be empty';
COMMENT ON COLUMN room_photos.source_hash IS 'SHA-256 of the file as it was sent, in hex; the file itself is not kept, since it says where and with what it was taken';
COMMENT ON COLUMN room_photos.added_by IS 'The actor who sent it: a member of staff, or the loader of samples';

CREATE TABLE room_photo_sizes (
  photo_id uuid NOT NULL REFERENCES room_photos ON DELETE CASCADE,
  box text NOT NULL CHECK (box IN ('thumb', 'phone', 'wide')),
  width int NOT NULL CHECK (width BETWEEN 1 AND 4000),
  height int NOT NULL CHECK (height BETWEEN 1 AND 4000),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 400000),
  PRIMARY KEY (photo_id, box)
);
COMMENT ON TABLE room_photo_sizes IS '写真の大きさ: WebP made anew from the pixels, without any metadata of the file that was sent';
COMMENT ON COLUMN room_photo_sizes.box IS 'thumb for lists, phone (30 KB at most), wide for large screens';
COMMENT ON COLUMN room_photo_sizes.hash IS 'SHA-256 of the bytes in hex; part of the address, so that a browser may keep it for ever';
ALTER TABLE room_photo_sizes ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX room_photo_sizes_hash ON room_photo_sizes (hash);
GRANT DELETE ON room_photos, room_photo_sizes TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
