import { UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode, UpdateProfile } from '@kashikan/identity';
import { systemActor } from '@kashikan/kernel';

const actor = systemActor('sample');

type Door = <T>(token: abstract new (...parts: never[]) => T) => T;

/** Who the bookings are for: most for the first, a place in a waiting list for the second, a record for the third. */
export const sampleResidents = {
  hanako: { name: '青葉 花子', nameKana: 'アオバ ハナコ', phone: '000-1111-2222', groupName: 'あおば合唱団' },
  taro: { name: '山野 太郎', nameKana: 'ヤマノ タロウ', phone: '000-1111-3333', groupName: '' },
  jiro: { name: '川辺 次郎', nameKana: 'カワベ ジロウ', phone: '000-1111-4444', groupName: '囲碁の会' },
  /** Represents the groups that staff have yet to judge. */
  wakaba: { name: '若葉 京子', nameKana: 'ワカバ キョウコ', phone: '000-1111-5555', groupName: '' },
} as const;

/** Through the same doors as everybody: a code, a first sign-in, a profile. */
export async function addSampleResident(door: Door, who: keyof typeof sampleResidents): Promise<string> {
  const [requestCode, confirmCode] = [door(RequestSignInCode), door(ConfirmSignInCode)];
  const email = `${who}@example.jp`;
  return door(UnitOfWork).run({ actor, verb: 'sample.resident' }, async tx => {
    const { code } = await requestCode.run(tx, email);
    const outcome = await confirmCode.run(tx, { email, code, oldSessionHash: 'sample', locale: 'ja' });
    if (!outcome.signedIn) throw new RangeError('the sample resident could not sign in');
    await door(UpdateProfile).run(tx, outcome.accountId, sampleResidents[who]);
    return outcome.accountId;
  });
}
