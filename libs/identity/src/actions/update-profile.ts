import { changedOf, type Tx } from '@kashikan/database';
import { JAPAN, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { isSameName } from '../rules/assurance';
import { type Profile, readProfile, type TypedProfile } from '../rules/read-profile';
import { RecordIdentityCheck } from './record-identity-check';

/** Keeps what a resident told about themselves; throws `profile.refused` with every field that cannot be read. */
@Injectable()
export class UpdateProfile {
  constructor(private readonly checks: RecordIdentityCheck) {}

  async run(tx: Tx, accountId: string, typed: TypedProfile): Promise<Profile> {
    const read = readProfile(typed);
    if ('problems' in read) throw identityErrors.profileRefused(read.problems);
    const { profile } = read;
    const before = await tx.row<Profile>(
      'SELECT name, name_kana AS "nameKana", phone, group_name AS "groupName", address FROM accounts WHERE id = $1 FOR UPDATE',
      [accountId],
    );
    const address = profile.address === undefined ? (before?.address ?? null) : profile.address;
    if (before?.name && !isSameName(before.name, profile.name)) await this.endChecks(tx, accountId);
    await tx.change(
      'UPDATE accounts SET name = $2, name_kana = $3, phone = $4, group_name = $5, address = $6 WHERE id = $1',
      [accountId, profile.name, profile.nameKana, profile.phone, profile.groupName, address],
    );
    tx.touch('account', accountId, {
      event: 'profile-updated',
      ...changedOf(before ?? {}, { ...profile, address }),
    });
    return profile;
  }

  /** Whoever was checked under one name is not checked under another. */
  private async endChecks(tx: Tx, accountId: string): Promise<void> {
    if (!(await tx.row('SELECT FROM identity_checks WHERE account_id = $1 LIMIT 1', [accountId]))) return;
    const end = {
      municipalityId: null,
      method: 'counter-document',
      document: null,
      validUntil: null,
    } as const;
    await this.checks.run(tx, {
      ...end,
      accountId,
      checkedOn: localDateOf(tx.now, JAPAN),
      isEnd: true,
    });
  }
}
