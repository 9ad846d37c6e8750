import type { Tx } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ownerColumn, type SessionOwner } from '../store/session.store';
import { subjectOf } from './register-passkey';

/** Forgets a passkey of one's own; nothing happens to any other. Whether one may do without it is the caller's question. */
@Injectable()
export class RemovePasskey {
  async run(tx: Tx, owner: SessionOwner, passkeyId: string): Promise<void> {
    if (!isId(passkeyId)) return;
    const removed = await tx.change(
      `DELETE FROM passkeys WHERE id = $1 AND ${ownerColumn(owner.kind)} = $2`,
      [passkeyId, owner.id],
    );
    if (removed === 0) return;
    tx.touch(subjectOf(owner), owner.id, { event: 'passkey-removed', passkeyId });
  }
}
