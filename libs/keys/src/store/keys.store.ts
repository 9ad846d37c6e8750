import type { Tx } from '@kashikan/database';
import { keyErrors } from '../keys.errors';

interface KeyRow {
  keyId: string;
  label: string;
  opensRoom: boolean;
}

/** Key tags with their names, as clerks say them: 「0101 大ホール」. */
const label = `k.tag || ' ' || k.name`;

/** The key that was presented, if it opens the room; else the refusal that names those which do. */
export async function keyForRoom(
  tx: Tx,
  { keyId, roomId }: { readonly keyId: string; readonly roomId: string },
): Promise<KeyRow> {
  const key = await tx.row<KeyRow>(
    `SELECT k.id AS "keyId", ${label} AS label,
            EXISTS (SELECT FROM key_rooms o WHERE o.key_id = k.id AND o.room_id = r.id) AS "opensRoom"
       FROM keys k JOIN rooms r ON r.id = $2 AND r.facility_id = k.facility_id
      WHERE k.id = $1`,
    [keyId, roomId],
  );
  if (!key) throw keyErrors.unknown();
  if (key.opensRoom) return key;
  const room = await tx.row<{ name: string }>(`SELECT name FROM rooms WHERE id = $1`, [roomId]);
  const right = await tx.rows<{ label: string }>(
    `SELECT ${label} AS label FROM keys k JOIN key_rooms o ON o.key_id = k.id WHERE o.room_id = $1 ORDER BY k.tag`,
    [roomId],
  );
  const facts = { room: room?.name ?? '' };
  if (right.length === 0) throw keyErrors.noKeyForRoom(facts);
  throw keyErrors.wrongKey({ ...facts, key: key.label, rightKeys: right.map(row => row.label) });
}

export interface Holder {
  key: string;
  group: string;
  takenBy: string;
  dueAt: Date;
}

/** Who has the key now. */
export const holderOf = (tx: Tx, keyId: string): Promise<Holder | undefined> =>
  tx.row<Holder>(
    `SELECT ${label} AS key, coalesce(b.group_name, c.name, '') AS "group", h.taken_by_name AS "takenBy", h.due_at AS "dueAt"
       FROM key_handovers h JOIN keys k ON k.id = h.key_id JOIN bookings b ON b.id = h.booking_id
       LEFT JOIN accounts c ON c.id = b.account_id
      WHERE h.key_id = $1 AND h.returned_at IS NULL`,
    [keyId],
  );
