import type { Tx } from '@kashikan/database';
import type { ResizedPhoto } from '../photos/resize-photo';
import type { PhotoText } from '../rules';
import type { Room } from '../town';

export interface NewPhoto extends PhotoText {
  readonly id: string;
  readonly sourceHash: string;
  readonly sizes: readonly ResizedPhoto[];
}

/** The ids of a room's photos in their order; whoever else changes them waits until this unit has ended. */
export async function lockPhotos(tx: Tx, roomId: string): Promise<string[]> {
  await tx.rows('SELECT 1 FROM rooms WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
  const photos = await tx.rows<{ id: string }>(
    'SELECT id FROM room_photos WHERE room_id = $1 ORDER BY sort_order, id',
    [roomId],
  );
  return photos.map(({ id }) => id);
}

export async function hasSource(tx: Tx, roomId: string, sourceHash: string): Promise<boolean> {
  const found = await tx.row('SELECT 1 FROM room_photos WHERE room_id = $1 AND source_hash = $2', [
    roomId,
    sourceHash,
  ]);
  return found !== undefined;
}

export async function insertPhoto(tx: Tx, room: Room, photo: NewPhoto, sortOrder: number): Promise<void> {
  await tx.rows(
    `INSERT INTO room_photos (id, municipality_id, facility_id, room_id, sort_order, alt, alt_en, credit, source_hash, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      photo.id,
      room.municipalityId,
      room.facilityId,
      room.id,
      sortOrder,
      photo.alt,
      photo.altEn,
      photo.credit,
      photo.sourceHash,
      tx.actor.id,
      tx.now,
    ],
  );
  for (const { box, width, height, hash, bytes } of photo.sizes)
    await tx.rows(
      'INSERT INTO room_photo_sizes (photo_id, box, width, height, hash, bytes) VALUES ($1, $2, $3, $4, $5, $6)',
      [photo.id, box, width, height, hash, bytes],
    );
}

export const describePhoto = (tx: Tx, id: string, { alt, altEn, credit }: PhotoText): Promise<number> =>
  tx.change('UPDATE room_photos SET alt = $2, alt_en = $3, credit = $4 WHERE id = $1', [
    id,
    alt,
    altEn,
    credit,
  ]);

export async function orderPhotos(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    `UPDATE room_photos SET sort_order = place FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (photo_id, place)
      WHERE id = photo_id`,
    [ids],
  );
}

export const deletePhoto = (tx: Tx, id: string): Promise<number> =>
  tx.change('DELETE FROM room_photos WHERE id = $1', [id]);
