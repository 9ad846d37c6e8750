import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import type { IdentityDocument, ImageRefusal } from '../rules/assurance';
import { Seals } from '../secrets/seals';

/** A document that waits for a clerk. */
export interface WaitingImage {
  readonly id: string;
  readonly accountId: string;
  readonly document: IdentityDocument;
  readonly name: string | null;
  readonly nameKana: string | null;
  readonly sentAt: Date;
}

/** The last thing that a person sent to a municipality. */
export interface OwnImage {
  readonly id: string;
  readonly state: 'waiting' | 'accepted' | 'refused' | 'withdrawn' | 'lapsed';
  readonly document: IdentityDocument;
  readonly refusal: ImageRefusal | null;
  readonly sentAt: Date;
}

const waiting = `SELECT i.id, i.account_id AS "accountId", i.document, a.name, a.name_kana AS "nameKana", i.sent_at AS "sentAt"
  FROM identity_images i JOIN accounts a ON a.id = i.account_id
 WHERE i.municipality_id = $1 AND i.state = 'waiting'`;

@Injectable()
export class IdentityImages {
  constructor(
    private readonly database: Database,
    private readonly seals: Seals,
  ) {}

  /** The longest waiting first. */
  waitingIn(municipalityId: string): Promise<WaitingImage[]> {
    return this.database.rows<WaitingImage>(`${waiting} ORDER BY i.sent_at, i.id`, [municipalityId]);
  }

  /** Throws `identity.image-decided` for one that waits no more or belongs to another municipality. */
  async one(municipalityId: string, id: string): Promise<WaitingImage> {
    const found = await this.database.row<WaitingImage>(`${waiting} AND i.id = $2`, [municipalityId, id]);
    if (!found) throw identityErrors.imageDecided();
    return found;
  }

  /** The picture itself, WebP. Throws like `one`. */
  async picture(municipalityId: string, id: string): Promise<Buffer> {
    const found = await this.database.row<{ image: string }>(
      `SELECT image FROM identity_images WHERE municipality_id = $1 AND id = $2 AND state = 'waiting'`,
      [municipalityId, id],
    );
    if (!found) throw identityErrors.imageDecided();
    return Buffer.from(this.seals.open('identity_images.image', id, found.image), 'base64');
  }

  lastOf(accountId: string, municipalityId: string): Promise<OwnImage | undefined> {
    return this.database.row<OwnImage>(
      `SELECT id, state, document, refusal, sent_at AS "sentAt" FROM identity_images
        WHERE account_id = $1 AND municipality_id = $2 ORDER BY sent_at DESC, id DESC LIMIT 1`,
      [accountId, municipalityId],
    );
  }
}
