import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { catalogueErrors } from '../catalogue.errors';

const SHA_256 = /^[0-9a-f]{64}$/;

/** The bytes of a size of a photo, by their hash. */
@Injectable()
export class PhotoBytes {
  constructor(private readonly database: Database) {}

  /** For everybody. A photo of a hidden room is as unknown as one that was removed. */
  async shown(hash: string): Promise<Buffer> {
    return this.find(hash, `r.publication <> 'hidden'`, []);
  }

  /** For the staff of a municipality who may see the room. */
  async ofRoom(roomId: string, hash: string): Promise<Buffer> {
    return this.find(hash, 'r.id = $2', [roomId]);
  }

  private async find(hash: string, condition: string, values: readonly unknown[]): Promise<Buffer> {
    const row = SHA_256.test(hash)
      ? await this.database.row<{ bytes: Buffer }>(
          `SELECT s.bytes FROM room_photo_sizes s JOIN room_photos p ON p.id = s.photo_id JOIN rooms r ON r.id = p.room_id
            WHERE s.hash = $1 AND ${condition} LIMIT 1`,
          [hash, ...values],
        )
      : undefined;
    if (!row) throw catalogueErrors.photoUnknown();
    return row.bytes;
  }
}
