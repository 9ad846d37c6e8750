import type { EntityManager } from 'typeorm';
import { RoomPhotoRecord, RoomPhotoSizeRecord } from '../records/room-photo.record';
import type { PhotoBox } from '../rules';
import type { PhotoSize, RoomPhoto } from '../town';

/** The photos of every room, by the room's id, in the order of the pages. */
export async function photosOfRooms(manager: EntityManager): Promise<Map<string, RoomPhoto[]>> {
  const [photos, sizes] = await Promise.all([
    manager.find(RoomPhotoRecord, { order: { sortOrder: 'ASC', id: 'ASC' } }),
    manager.find(RoomPhotoSizeRecord),
  ]);
  const sizesOf = new Map<string, Partial<Record<PhotoBox, PhotoSize>>>();
  for (const { photoId, box, width, height, hash } of sizes)
    sizesOf.set(photoId, { ...sizesOf.get(photoId), [box]: { width, height, hash } });
  const rooms = new Map<string, RoomPhoto[]>();
  for (const { id, roomId, alt, altEn, credit } of photos) {
    const { thumb, phone, wide } = sizesOf.get(id) ?? {};
    if (!thumb || !phone || !wide) continue;
    rooms.set(roomId, [...(rooms.get(roomId) ?? []), { id, alt, altEn, credit, thumb, phone, wide }]);
  }
  return rooms;
}
