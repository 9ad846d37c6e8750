import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { AuthenticatorTransport } from '@simplewebauthn/server';
import { ownerColumn, type SessionOwner } from '../store/session.store';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

@Injectable()
export class PasskeyView {
  constructor(private readonly database: Database) {}

  of({ kind, id }: SessionOwner): Promise<Passkey[]> {
    return this.database.rows<Passkey>(
      `SELECT id, name, is_backed_up AS "isBackedUp", created_at AS "createdAt", last_used_at AS "lastUsedAt"
         FROM passkeys WHERE ${ownerColumn(kind)} = $1 ORDER BY created_at, id`,
      [id],
    );
  }

  /** As WebAuthn names them. */
  credentialsOf({ kind, id }: SessionOwner) {
    return this.database.rows<{ id: string; transports: AuthenticatorTransport[] }>(
      `SELECT credential_id AS id, transports FROM passkeys WHERE ${ownerColumn(kind)} = $1 ORDER BY created_at, id`,
      [id],
    );
  }
}
