import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import type { IdentityDocument, ImageRefusal } from '../rules/assurance';
import { Seals } from '../secrets/seals';

export interface SentImage {
  readonly accountId: string;
  readonly municipalityId: string;
  readonly document: IdentityDocument;
  /** WebP, drawn anew from its pixels. */
  readonly image: Buffer;
}

export type ImageDecision =
  | { readonly state: 'accepted' }
  | { readonly state: 'refused'; readonly refusal: ImageRefusal }
  | { readonly state: 'withdrawn' };

@Injectable()
export class IdentityImageStore {
  constructor(private readonly seals: Seals) {}

  /** Throws `identity.image-waiting` when one waits already: a double click, or a second document. */
  async insert(tx: Tx, { accountId, municipalityId, document, image }: SentImage): Promise<string> {
    const id = newId();
    const sealed = this.seals.seal('identity_images.image', id, image.toString('base64'));
    const made = await tx.change(
      `INSERT INTO identity_images (id, account_id, municipality_id, document, image, state, sent_at)
       VALUES ($1, $2, $3, $4, $5, 'waiting', $6)
       ON CONFLICT (account_id, municipality_id) WHERE state = 'waiting' DO NOTHING`,
      [id, accountId, municipalityId, document, sealed, tx.now],
    );
    if (made === 0) throw identityErrors.imageWaiting();
    tx.touch('account', accountId, { event: 'identity-image-sent', document }, municipalityId);
    return id;
  }

  /** Ends the waiting and deletes the image with it. Throws `identity.image-decided` when somebody was faster. */
  async decide(
    tx: Tx,
    imageId: string,
    decision: ImageDecision,
  ): Promise<{ accountId: string; municipalityId: string; document: IdentityDocument }> {
    const refusal = decision.state === 'refused' ? decision.refusal : null;
    const [row] = await tx.rows<{ accountId: string; municipalityId: string; document: IdentityDocument }>(
      `UPDATE identity_images SET state = $2, refusal = $3, image = NULL, decided_at = $4, decided_by = $5
        WHERE id = $1 AND state = 'waiting'
        RETURNING account_id AS "accountId", municipality_id AS "municipalityId", document`,
      [imageId, decision.state, refusal, tx.now, tx.actor.id],
    );
    if (!row) throw identityErrors.imageDecided();
    const facts = { event: `identity-image-${decision.state}`, document: row.document, refusal };
    tx.touch('account', row.accountId, facts, row.municipalityId);
    return row;
  }

  /** Deletes the images that nobody looked at since `before`; gives how many. */
  async lapse(tx: Tx, before: Date): Promise<number> {
    return tx.change(
      `UPDATE identity_images SET state = 'lapsed', image = NULL, decided_at = $2, decided_by = $3
        WHERE state = 'waiting' AND sent_at < $1`,
      [before, tx.now, tx.actor.id],
    );
  }
}
