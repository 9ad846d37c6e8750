import { changedOf, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { type Profile, readProfile, type TypedProfile } from '../rules/read-profile';

/** Keeps what a resident told about themselves; throws `profile.refused` with every field that cannot be read. */
@Injectable()
export class UpdateProfile {
  async run(tx: Tx, accountId: string, typed: TypedProfile): Promise<Profile> {
    const read = readProfile(typed);
    if ('problems' in read) throw identityErrors.profileRefused(read.problems);
    const { profile } = read;
    const before = await tx.row<Profile>(
      'SELECT name, name_kana AS "nameKana", phone, group_name AS "groupName" FROM accounts WHERE id = $1',
      [accountId],
    );
    await tx.change(
      'UPDATE accounts SET name = $2, name_kana = $3, phone = $4, group_name = $5 WHERE id = $1',
      [accountId, profile.name, profile.nameKana, profile.phone, profile.groupName],
    );
    tx.touch('account', accountId, { event: 'profile-updated', ...changedOf(before ?? {}, { ...profile }) });
    return profile;
  }
}
