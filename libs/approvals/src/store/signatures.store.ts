import { refusedBy, type Tx } from '@kashikan/database';
import { approvalErrors } from '../approvals.errors';
import type { Proposal, StepSignature } from '../rules';
import { excludedSql } from '../views/signing-facts';
import type { LockedCase } from './approvals.store';

/** What was signed in the round that is open. */
export const signaturesOf = (tx: Tx, { approvalId, round }: LockedCase): Promise<StepSignature[]> =>
  tx.rows<StepSignature>(
    `SELECT step, signed_by AS "signerId", signed_for AS "forId" FROM approval_signatures
      WHERE approval_id = $1 AND round = $2 ORDER BY id`,
    [approvalId, round],
  );

export interface NewSignature {
  readonly step: string;
  readonly proposal: Proposal;
  readonly signedFor: string | null;
  readonly note: string | null;
}

export async function insertSignature(tx: Tx, at: LockedCase, signature: NewSignature): Promise<void> {
  const { step, proposal, signedFor, note } = signature;
  await refusedBy(
    tx.rows(
      `INSERT INTO approval_signatures (approval_id, round, step, proposal, signed_by, signed_for, note, signed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [at.approvalId, at.round, step, proposal, tx.actor.id, signedFor, note, tx.now],
    ),
    { approval_signatures_person_once: approvalErrors.signedAnother },
  );
}

/** Who signed a step of the open round, for whoever comes second. */
export const signerOf = (tx: Tx, { approvalId, round }: LockedCase, step: string) =>
  tx.row<{ name: string; at: Date }>(
    `SELECT s.name, g.signed_at AS at FROM approval_signatures g JOIN staff s ON s.id = g.signed_by
      WHERE g.approval_id = $1 AND g.round = $2 AND g.step = $3`,
    [approvalId, round, step],
  );

/** Who has an interest in a case: nobody decides their own. */
export async function excludedFrom(tx: Tx, { approvalId }: LockedCase): Promise<string[]> {
  const found = await tx.row<{ excluded: string[] }>(
    `SELECT ${excludedSql} AS excluded FROM approvals a WHERE a.id = $1`,
    [approvalId],
  );
  return found?.excluded ?? [];
}
