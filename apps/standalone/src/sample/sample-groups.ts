import { Catalogue } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import type { AgeBand, Member } from '@kashikan/groups/rules';
import { DecideGroup, KeepGroup, RegisterGroup } from '@kashikan/journeys';
import { type Actor, addDays, Clock, localDateOf } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';

interface SampleGroup {
  readonly name: string;
  readonly nameKana: string;
  readonly activity: string;
  readonly people: readonly string[];
  readonly of: 'first' | 'second';
  readonly isApproved: boolean;
  /** For one whose registration ends soon. */
  readonly endsInDays?: number;
}

const choir = [
  '青葉 花子',
  '森 和夫',
  '小川 みどり',
  '葛󠄀城 すみれ',
  '谷口 実',
  '原田 ひかり',
  '石井 さくら',
  '岡 真一',
];

/** One that is registered, one near its end, one that waits, and one that is nearly the same people as the first. */
const samples: readonly SampleGroup[] = [
  {
    name: 'あおば合唱団',
    nameKana: 'アオバガッショウダン',
    activity: '毎週土曜日に合唱の練習をしています。年に1回、発表会を開きます。',
    people: choir,
    of: 'first',
    isApproved: true,
  },
  {
    name: 'あおば英会話クラブ',
    nameKana: 'アオバエイカイワクラブ',
    activity: '初めての方も楽しめる英会話の集まりです。',
    people: ['青葉 花子', '水野 あかね', '大田 直樹', '西 ゆかり', '平井 修', '上田 のぞみ'],
    of: 'first',
    isApproved: true,
    endsInDays: 20,
  },
  {
    name: 'さくら写真の会',
    nameKana: 'サクラシャシンノカイ',
    activity: '季節の写真を撮り、作品展を開きます。',
    people: ['若葉 京子', '桜井 京子', '松本 進', '竹内 さやか', '梅田 浩', '藤 みなみ'],
    of: 'second',
    isApproved: false,
  },
  {
    name: 'コーラスわかば',
    nameKana: 'コーラスワカバ',
    activity: '童謡や唱歌を歌う会です。',
    people: ['若葉 京子', ...choir.slice(1, 6)],
    of: 'second',
    isApproved: false,
  },
];

const bands: readonly AgeBand[] = ['65-74', '18-64', '75-over', '18-64'];

const membersOf = ({ people }: SampleGroup): Member[] =>
  people.map((name, at) => ({
    name,
    nameKana: null,
    town: at % 4 === 3 ? 'となり市' : 'あおば市',
    ageBand: bands[at % bands.length] ?? '18-64',
  }));

/** Groups by the real journeys, for two residents of the samples. */
export async function addSampleGroups(
  app: INestApplicationContext,
  accounts: Readonly<Record<SampleGroup['of'], string>>,
): Promise<void> {
  const door = <T>(token: abstract new (...parts: never[]) => T): T => app.get(token, { strict: false });
  const database = door(Database);
  const [approver] = await database.rows<{ id: string }>(
    `SELECT id FROM staff WHERE login = 'aoba-approver'`,
  );
  if (!approver) return;
  for (const sample of samples) {
    const accountId = accounts[sample.of];
    const actor: Actor = { kind: 'resident', id: accountId };
    const { name, nameKana, activity } = sample;
    const facts = { name, nameKana, activity, meetingPlace: null };
    const groupId = await door(KeepGroup).create({ actor, accountId }, facts);
    await door(KeepGroup).saveRoster({ actor, accountId, groupId }, membersOf(sample));
    const { registrationId } = await door(RegisterGroup).run({
      actor,
      accountId,
      groupId,
      municipalityId: 'aoba',
      kindCode: 'group',
      wantedFacilities: [],
      wantedReduction: null,
      reductionReason: null,
      locale: 'ja',
    });
    if (!sample.isApproved) continue;
    await door(DecideGroup).run({
      actor: { kind: 'staff', id: approver.id },
      municipalityId: 'aoba',
      registrationId,
      decision: { decision: 'approve', facilityIds: [], reductionReason: null },
    });
    if (sample.endsInDays === undefined) continue;
    const { municipality } = await door(Catalogue).municipality('aoba');
    const ends = addDays(localDateOf(door(Clock).now(), municipality.timeZone), sample.endsInDays);
    // As if it had been approved a year ago.
    await database.rows('UPDATE group_registrations SET valid_until = $2 WHERE id = $1', [
      registrationId,
      ends,
    ]);
  }
}
