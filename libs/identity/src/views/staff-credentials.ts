import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { Seals } from '../secrets/seals';

export interface Credentials {
  readonly id: string;
  /** Undefined for somebody who has not set one. */
  readonly passwordHash: string | undefined;
  readonly totpSecret: string | undefined;
  readonly recoverySalt: Buffer | undefined;
  readonly setupSalt: Buffer | undefined;
}

interface Row {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly recoverySalt: Buffer | null;
  readonly setupSalt: Buffer | null;
}

const selected = `SELECT s.id, s.password_hash AS "passwordHash", s.totp_secret AS "totpSecret", c.salt AS "setupSalt",
       (SELECT r.salt FROM staff_recovery_codes r WHERE r.staff_id = s.id LIMIT 1) AS "recoverySalt"
  FROM staff s LEFT JOIN staff_setup_codes c ON c.staff_id = s.id`;

/** What signing in is checked against; leaves this lib in no form. */
@Injectable()
export class StaffCredentials {
  constructor(
    private readonly seals: Seals,
    private readonly database: Database,
  ) {}

  async byLogin(login: string): Promise<Credentials | undefined> {
    return this.opened(await this.database.row<Row>(`${selected} WHERE s.login = $1 AND s.active`, [login]));
  }

  async of(staffId: string): Promise<Credentials | undefined> {
    return this.opened(await this.database.row<Row>(`${selected} WHERE s.id = $1 AND s.active`, [staffId]));
  }

  private opened(row: Row | undefined): Credentials | undefined {
    if (!row) return undefined;
    const { id, passwordHash, totpSecret, recoverySalt, setupSalt } = row;
    return {
      id,
      passwordHash: passwordHash ?? undefined,
      totpSecret: totpSecret === null ? undefined : this.seals.open('staff.totp_secret', id, totpSecret),
      recoverySalt: recoverySalt ?? undefined,
      setupSalt: setupSalt ?? undefined,
    };
  }
}
