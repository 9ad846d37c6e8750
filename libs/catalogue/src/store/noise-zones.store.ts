import { type Tx, upsert } from '@kashikan/database';
import type { PlannedZone } from '../town-plan';

/**
 * Makes the noise zones of a facility what its plan says; gives how many changed. A zone that the plan no longer names loses its
 * parts and so its effect; its row stays, because claims know it.
 */
export async function saveNoiseZones(
  tx: Tx,
  facilityId: string,
  zones: readonly PlannedZone[],
  partIds: ReadonlyMap<string, number>,
): Promise<number> {
  const codes = zones.map(zone => zone.code);
  let changes = await tx.change(
    `DELETE FROM noise_zone_parts USING noise_zones z
      WHERE zone_id = z.id AND z.facility_id = $1 AND NOT z.code = ANY ($2::text[])`,
    [facilityId, codes],
  );
  for (const { code, name, parts } of zones) {
    const { row, changed } = await upsert<{ id: number }>(tx, {
      table: 'noise_zones',
      by: ['facility_id', 'code'],
      row: { facility_id: facilityId, code, name },
    });
    const wanted = parts.flatMap(part => partIds.get(part) ?? []);
    if ((await setZoneParts(tx, row.id, wanted)) || changed) changes += 1;
  }
  return changes;
}

async function setZoneParts(tx: Tx, zoneId: number, wanted: readonly number[]): Promise<boolean> {
  const gone = await tx.change(
    'DELETE FROM noise_zone_parts WHERE zone_id = $1 AND NOT part_id = ANY ($2::int[])',
    [zoneId, wanted],
  );
  const come = await tx.change(
    `INSERT INTO noise_zone_parts (zone_id, part_id) SELECT $1, unnest($2::int[]) ON CONFLICT DO NOTHING`,
    [zoneId, wanted],
  );
  return gone + come > 0;
}
