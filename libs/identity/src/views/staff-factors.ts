import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { type Passkey, PasskeyView } from './passkeys';

/** What lets somebody in, as that person sees it. */
export interface OwnFactors {
  readonly hasPassword: boolean;
  readonly hasApp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly Passkey[];
}

@Injectable()
export class StaffFactors {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyView,
  ) {}

  async of(staffId: string): Promise<OwnFactors> {
    const found = await this.database.row<Omit<OwnFactors, 'passkeys'>>(
      `SELECT s.password_hash IS NOT NULL AS "hasPassword", s.totp_secret IS NOT NULL AS "hasApp",
              (SELECT count(*)::int FROM staff_recovery_codes c WHERE c.staff_id = s.id AND c.used_at IS NULL) AS "recoveryCodesLeft"
         FROM staff s WHERE s.id = $1`,
      [staffId],
    );
    if (!found) throw new Error('somebody signed in who is not there');
    return { ...found, passkeys: await this.passkeys.of({ kind: 'staff', id: staffId }) };
  }
}
