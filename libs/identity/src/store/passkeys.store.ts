import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { SessionKind } from '../rules/session-limits';
import { ownerColumn, type SessionOwner } from './session.store';

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isBackedUp: boolean;
  readonly name: string;
}

/** What an answer is checked against. */
export interface StoredPasskey {
  readonly id: string;
  readonly ownerId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

@Injectable()
export class PasskeysStore {
  async insert(tx: Tx, owner: SessionOwner, passkey: NewPasskey): Promise<string> {
    const id = newId();
    await tx.change(
      `INSERT INTO passkeys (id, ${ownerColumn(owner.kind)}, credential_id, public_key, counter, transports, is_backed_up, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        owner.id,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.isBackedUp,
        passkey.name,
        tx.now,
      ],
    );
    return id;
  }

  /** Locked, so that two answers of the same authenticator are counted one after the other. */
  async find(tx: Tx, kind: SessionKind, credentialId: string): Promise<StoredPasskey | undefined> {
    const column = ownerColumn(kind);
    return tx.row<StoredPasskey>(
      `SELECT id, ${column} AS "ownerId", public_key AS "publicKey", counter::float8 AS counter, transports
         FROM passkeys WHERE credential_id = $1 AND ${column} IS NOT NULL FOR UPDATE`,
      [credentialId],
    );
  }

  async used(tx: Tx, id: string, counter: number): Promise<void> {
    await tx.change('UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE id = $1', [
      id,
      counter,
      tx.now,
    ]);
  }

  /** False when the challenge has been answered before. */
  async takeChallenge(tx: Tx, challenge: string): Promise<boolean> {
    const hash = createHash('sha256').update(challenge).digest('base64url');
    const taken = await tx.change(
      'INSERT INTO passkey_challenges (challenge_hash, used_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [hash, tx.now],
    );
    return taken === 1;
  }
}
