import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../secrets/tokens';

@Injectable()
export class SignInLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whom the link would sign in, so that nobody comes in as somebody else unawares; undefined when it is worth nothing. Uses up nothing. */
  async emailOf(token: string): Promise<string | undefined> {
    const found = await this.database.row<{ email: string }>(
      'SELECT email FROM sign_in_codes WHERE link_hash = $1 AND used_at IS NULL AND expires_at > $2',
      [tokenHash(token), this.clock.now()],
    );
    return found?.email;
  }

  /** The address to which this browser had digits sent last, while they are still of use; they are used up elsewhere. */
  async emailAskedIn(visitorHash: string): Promise<string | undefined> {
    const found = await this.database.row<{ email: string }>(
      `SELECT email FROM sign_in_codes WHERE visitor_hash = $1 AND used_at IS NULL AND expires_at > $2
        ORDER BY created_at DESC, id DESC LIMIT 1`,
      [visitorHash, this.clock.now()],
    );
    return found?.email;
  }
}
