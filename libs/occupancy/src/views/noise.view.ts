import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { NoiseClaim } from '../store/noise-claims';

/** What is loud or wants quiet, for the forms that tell it before anybody applies in vain. */
@Injectable()
export class NoiseView {
  constructor(private readonly database: Database) {}

  /** The claims on some zones that touch a time, by their start. */
  async inZones(zoneIds: readonly number[], from: Date, until: Date): Promise<NoiseClaim[]> {
    if (zoneIds.length === 0) return [];
    return this.database.rows<NoiseClaim>(
      `SELECT zone_id AS "zoneId", starts_at AS "startsAt", ends_at AS "endsAt", loud = 1 AS loud, source_id AS "sourceId"
         FROM noise_claims WHERE zone_id = ANY ($1::int[]) AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at`,
      [zoneIds, from, until],
    );
  }
}
