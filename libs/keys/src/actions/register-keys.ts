import { type Tx, upsert } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface PlannedKey {
  readonly facilityId: string;
  readonly tag: string;
  readonly name: string;
  readonly roomIds: readonly string[];
}

/** Enters keys into the register by their tags, and which rooms they open. Gives how many changed. */
@Injectable()
export class RegisterKeys {
  async run(tx: Tx, keys: readonly PlannedKey[]): Promise<number> {
    let changes = 0;
    for (const { facilityId, tag, name, roomIds } of keys) {
      const { row, changed } = await upsert<{ id: string }>(tx, {
        table: 'keys',
        by: ['facility_id', 'tag'],
        row: { facility_id: facilityId, tag, name },
        create: { id: newId() },
      });
      const rooms = await this.setRooms(tx, row.id, roomIds);
      if (changed || rooms > 0) changes += 1;
    }
    return changes;
  }

  private async setRooms(tx: Tx, keyId: string, roomIds: readonly string[]): Promise<number> {
    const gone = await tx.change(
      'DELETE FROM key_rooms WHERE key_id = $1 AND NOT room_id = ANY ($2::uuid[])',
      [keyId, roomIds],
    );
    const added = await tx.change(
      'INSERT INTO key_rooms (key_id, room_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [keyId, roomIds],
    );
    return gone + added;
  }
}
