import { Settings } from '@kashikan/config';
import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { unseal } from '../secrets/encryption';

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
  readonly totpSecret: string;
}

/** What signing in is checked against; leaves this lib in no form. */
@Injectable()
export class StaffCredentials {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  async find(login: string): Promise<Credentials | undefined> {
    const row = await this.database.row<Credentials>(
      `SELECT id, password_hash AS "passwordHash", totp_secret AS "totpSecret" FROM staff WHERE login = $1 AND active`,
      [login],
    );
    const key = Buffer.from(this.settings.ENCRYPTION_KEY, 'base64');
    return row && { ...row, totpSecret: unseal(row.totpSecret, key) };
  }
}
