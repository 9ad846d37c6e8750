import { UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode, UpdateProfile } from '@kashikan/identity';
import { systemActor } from '@kashikan/kernel';

const actor = systemActor('sample');

/** A resident for the sample bookings, through the same doors as everybody: a code, a first sign-in, a profile. */
export async function addSampleResident(doors: {
  readonly unitOfWork: UnitOfWork;
  readonly requestCode: RequestSignInCode;
  readonly confirmCode: ConfirmSignInCode;
  readonly updateProfile: UpdateProfile;
}): Promise<string> {
  const { unitOfWork, requestCode, confirmCode, updateProfile } = doors;
  const email = 'hanako@example.jp';
  return unitOfWork.run({ actor, verb: 'sample.resident' }, async tx => {
    const { code } = await requestCode.run(tx, email);
    const outcome = await confirmCode.run(tx, { email, code, oldSessionHash: 'sample', locale: 'ja' });
    if (!outcome.signedIn) throw new RangeError('the sample resident could not sign in');
    await updateProfile.run(tx, outcome.accountId, {
      name: '青葉 花子',
      nameKana: 'アオバ ハナコ',
      phone: '000-1111-2222',
      groupName: 'あおば合唱団',
    });
    return outcome.accountId;
  });
}
