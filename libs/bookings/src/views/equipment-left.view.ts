import { Database } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** How much of the equipment nobody else has, told beforehand; the trigger `equipment_stock` decides. */
@Injectable()
export class EquipmentLeft {
  constructor(private readonly database: Database) {}

  /** By id of the thing, at the fullest moment of the time; what `exceptBookingId` has counts as free. */
  async of(
    equipment: readonly { readonly id: string }[],
    { startsAt, endsAt }: TimeRange,
    exceptBookingId: string | null = null,
  ): Promise<ReadonlyMap<string, number>> {
    if (equipment.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; left: number }>(
      `WITH uses AS (
         SELECT equipment_id, quantity, starts_at, ends_at FROM equipment_uses
          WHERE equipment_id = ANY ($1::uuid[]) AND starts_at < $3 AND ends_at > $2 AND booking_id IS DISTINCT FROM $4::uuid),
       peaks AS (
         SELECT moments.equipment_id, sum(u.quantity) AS at_once
           FROM (SELECT DISTINCT equipment_id, greatest(starts_at, $2) AS moment FROM uses) AS moments
           JOIN uses u ON u.equipment_id = moments.equipment_id AND u.starts_at <= moments.moment AND u.ends_at > moments.moment
          GROUP BY moments.equipment_id, moments.moment)
       SELECT e.id, greatest(0, e.stock - coalesce((SELECT max(at_once) FROM peaks p WHERE p.equipment_id = e.id), 0))::int AS left
         FROM equipment e WHERE e.id = ANY ($1::uuid[])`,
      [equipment.map(({ id }) => id), startsAt, endsAt, exceptBookingId],
    );
    return new Map(rows.map(({ id, left }) => [id, left]));
  }
}
