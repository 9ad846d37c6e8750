import type { Tx } from '@kashikan/database';
import { type DocumentEvent, type DocumentKind, type DocumentState, documentStates } from '../rules';

export interface Fired {
  readonly documentId: string;
  readonly state: DocumentState;
}

/** Locks the papers of a kind about a subject that hold. */
export const holdingOf = (tx: Tx, kind: DocumentKind, subjectId: string): Promise<Fired | undefined> =>
  tx.row<Fired>(
    `SELECT id AS "documentId", state FROM documents WHERE kind = $1 AND subject_id = $2 AND ended_at IS NULL FOR UPDATE`,
    [kind, subjectId],
  );

/** Moves a locked paper on, with who, when and why; false when the table of states refuses. */
export async function fire(tx: Tx, paper: Fired, event: DocumentEvent, reason: string): Promise<boolean> {
  const next = documentStates[paper.state][event];
  if (!next?.by.includes(tx.actor.kind)) return false;
  const isCopy = event === 'reissue';
  const changed = await tx.change(
    `UPDATE documents SET state = $3,
            copies = copies + CASE WHEN $4 THEN 1 ELSE 0 END,
            last_copy_at = CASE WHEN $4 THEN $5 ELSE last_copy_at END,
            ended_at = CASE WHEN $4 THEN NULL ELSE $5::timestamptz END
      WHERE id = $1 AND state = $2`,
    [paper.documentId, paper.state, next.to, isCopy, tx.now],
  );
  if (changed === 0) return false;
  tx.send(
    `INSERT INTO document_transitions (document_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [paper.documentId, event, paper.state, next.to, tx.actor.kind, tx.actor.id, reason, tx.now],
  );
  return true;
}
