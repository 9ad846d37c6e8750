import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface OpenReset {
  readonly askedBy: string;
}

/** A reset, and whom the page it was pressed on is about. */
export interface ResetNamed {
  readonly resetId: string;
  readonly staffId: string;
  readonly municipalityId: string;
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

  /** One that waits for its second person, locked; undefined also for one that is about somebody else. */
  async open(tx: Tx, { resetId, staffId, municipalityId }: ResetNamed): Promise<OpenReset | undefined> {
    return tx.row<OpenReset>(
      `SELECT asked_by AS "askedBy" FROM staff_resets
        WHERE id = $1 AND staff_id = $2 AND municipality_id = $3 AND closed_at IS NULL AND expires_at > $4 FOR UPDATE`,
      [resetId, staffId, municipalityId, tx.now],
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
