import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface OpenReset {
  readonly staffId: string;
  readonly askedBy: string;
}

@Injectable()
export class StaffResetsStore {
  async insert(
    tx: Tx,
    reset: { id: string; municipalityId: string; staffId: string; reason: string; expiresAt: Date },
  ): Promise<void> {
    await tx.change(
      `INSERT INTO staff_resets (id, municipality_id, staff_id, reason, asked_by, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [reset.id, reset.municipalityId, reset.staffId, reset.reason, tx.actor.id, tx.now, reset.expiresAt],
    );
  }

  /** One that waits for its second person, locked. */
  async open(tx: Tx, id: string, municipalityId: string): Promise<OpenReset | undefined> {
    return tx.row<OpenReset>(
      `SELECT staff_id AS "staffId", asked_by AS "askedBy" FROM staff_resets
        WHERE id = $1 AND municipality_id = $2 AND closed_at IS NULL AND expires_at > $3 FOR UPDATE`,
      [id, municipalityId, tx.now],
    );
  }

  /** Whether one waits for this person; one whose time is over makes room. */
  async openOf(tx: Tx, staffId: string): Promise<boolean> {
    await tx.change(
      `UPDATE staff_resets SET closed_by = asked_by, closed_at = $2, outcome = 'withdrawn'
        WHERE staff_id = $1 AND closed_at IS NULL AND expires_at <= $2`,
      [staffId, tx.now],
    );
    const found = await tx.row('SELECT FROM staff_resets WHERE staff_id = $1 AND closed_at IS NULL', [
      staffId,
    ]);
    return found !== undefined;
  }

  async close(tx: Tx, id: string, outcome: 'confirmed' | 'withdrawn'): Promise<void> {
    await tx.change('UPDATE staff_resets SET closed_by = $2, closed_at = $3, outcome = $4 WHERE id = $1', [
      id,
      tx.actor.id,
      tx.now,
      outcome,
    ]);
  }
}
