import { usesAhead } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { NoiseClaims } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';

/** After the noise zones of a town were drawn anew: the uses ahead claim the zones in which their rooms now lie. */
@Injectable()
export class RefitNoise {
  constructor(private readonly claims: NoiseClaims) {}

  /** Reads the zones inside the unit, because the catalogue in memory is that of before. */
  async run(tx: Tx, municipalityId: string): Promise<void> {
    const uses = await usesAhead(tx, municipalityId);
    const zones = await tx.rows<{ roomId: string; zoneIds: number[] }>(
      `SELECT rp.room_id AS "roomId", array_agg(DISTINCT zp.zone_id) AS "zoneIds"
         FROM room_parts rp JOIN noise_zone_parts zp ON zp.part_id = rp.part_id JOIN rooms r ON r.id = rp.room_id
        WHERE r.municipality_id = $1 GROUP BY rp.room_id`,
      [municipalityId],
    );
    const purposes = await tx.rows<{ code: string }>(
      'SELECT code FROM purposes WHERE municipality_id = $1 AND loud',
      [municipalityId],
    );
    const zonesOf = new Map(zones.map(row => [row.roomId, row.zoneIds]));
    await this.claims.refit(
      tx,
      uses.map(({ bookingId, roomId, purposeCode, startsAt, endsAt }) => ({
        sourceId: bookingId,
        zoneIds: zonesOf.get(roomId) ?? [],
        loud: purposes.some(({ code }) => code === purposeCode),
        startsAt,
        endsAt,
      })),
    );
  }
}
