import { refusedBy, type Tx } from '@kashikan/database';
import { permissions } from '@kashikan/identity';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import type { PostHolder } from '../rules';

export interface PostId {
  readonly municipalityId: string;
  readonly post: string;
  readonly staffId: string;
}

/** 職に就いている職員. */
@Injectable()
export class PostHoldersStore {
  /** Who holds a post and may decide, and where; whoever left or lost the role fills nothing. */
  async reach(tx: Tx, municipalityId: string): Promise<PostHolder[]> {
    const rows = await tx.rows<{ post: string; facility: string | null }>(
      `SELECT DISTINCT h.post, f.code AS facility
         FROM post_holders h JOIN staff s ON s.id = h.staff_id AND s.active
         JOIN staff_roles r ON r.staff_id = s.id AND r.ended_at IS NULL AND r.role = ANY ($2)
         LEFT JOIN facilities f ON f.id = r.facility_id
        WHERE h.municipality_id = $1 AND h.ended_at IS NULL`,
      [municipalityId, permissions['approval.decide']],
    );
    return rows.map(({ post, facility }) => ({ post, facilities: facility === null ? 'all' : [facility] }));
  }

  /** Throws `approval.post-held` for whoever holds it, `approval.holder-unknown` for whoever does not work here. */
  async give(tx: Tx, { municipalityId, post, staffId }: PostId): Promise<void> {
    const given = await refusedBy(
      tx.change(
        `INSERT INTO post_holders (id, municipality_id, post, staff_id, since, given_by)
         SELECT $1, s.municipality_id, $3, s.id, $5, $6 FROM staff s
          WHERE s.id = $4 AND s.municipality_id = $2 AND s.active`,
        [newId(), municipalityId, post, staffId, tx.now, tx.actor.id],
      ),
      { post_holders_once: approvalErrors.postHeld },
    );
    if (given === 0) throw approvalErrors.holderUnknown();
    tx.touch('staff', staffId, { event: 'post-given', post }, municipalityId);
  }

  /** False when the person does not hold it. */
  async end(tx: Tx, { municipalityId, post, staffId }: PostId): Promise<boolean> {
    const ended = await tx.change(
      `UPDATE post_holders SET ended_at = $4, ended_by = $5
        WHERE municipality_id = $1 AND post = $2 AND staff_id = $3 AND ended_at IS NULL`,
      [municipalityId, post, staffId, tx.now, tx.actor.id],
    );
    if (ended > 0) tx.touch('staff', staffId, { event: 'post-ended', post }, municipalityId);
    return ended > 0;
  }

  async of(tx: Tx, municipalityId: string, staffId: string): Promise<string[]> {
    const rows = await tx.rows<{ post: string }>(
      `SELECT post FROM post_holders WHERE municipality_id = $1 AND staff_id = $2 AND ended_at IS NULL ORDER BY post`,
      [municipalityId, staffId],
    );
    return rows.map(({ post }) => post);
  }

  /** Posts that a case waiting for a signature still needs. */
  async wanted(tx: Tx, municipalityId: string): Promise<string[]> {
    const rows = await tx.rows<{ post: string }>(
      `SELECT DISTINCT s ->> 'post' AS post FROM approvals a, jsonb_array_elements(a.route -> 'steps') AS s
        WHERE a.municipality_id = $1 AND a.state IN ('pending', 'returned') AND s ->> 'post' IS NOT NULL`,
      [municipalityId],
    );
    return rows.map(({ post }) => post);
  }
}
