import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { Seals } from '../secrets/seals';

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
  readonly totpSecret: string;
}

/** What signing in is checked against; leaves this lib in no form. */
@Injectable()
export class StaffCredentials {
  constructor(
    private readonly seals: Seals,
    private readonly database: Database,
  ) {}

  async find(login: string): Promise<Credentials | undefined> {
    const row = await this.database.row<Credentials>(
      `SELECT id, password_hash AS "passwordHash", totp_secret AS "totpSecret" FROM staff WHERE login = $1 AND active`,
      [login],
    );
    return row && { ...row, totpSecret: this.seals.open('staff.totp_secret', row.id, row.totpSecret) };
  }

  async totpSecretOf(staffId: string): Promise<string | undefined> {
    const row = await this.database.row<{ secret: string }>(
      'SELECT totp_secret AS secret FROM staff WHERE id = $1 AND active',
      [staffId],
    );
    return row && this.seals.open('staff.totp_secret', staffId, row.secret);
  }
}
