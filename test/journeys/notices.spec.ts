import { UnitOfWork } from '@kashikan/database';
import { newId, systemActor } from '@kashikan/kernel';
import {
  ChooseNotices,
  MarkNotice,
  NoticeSettingsView,
  NoticeTasks,
  QueueNotification,
} from '@kashikan/notifications';
import { aConfirmedBooking, aResident, type Person } from '../support/bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { aCallToMake } from '../support/notices';
import { samples } from '../rules/notifications/samples';
import { aClerk } from '../support/staff';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 60_000);
afterAll(() => world?.close());

const meta = { actor: systemActor('spec'), verb: 'spec.notify' };
const reachOf = async ({ accountId }: Person) => (await world.get(NoticeSettingsView).of(accountId)).reach;
const choose = async (person: Person, chosen: Parameters<ChooseNotices['run']>[3]) => {
  const reach = await reachOf(person);
  await world
    .get(UnitOfWork)
    .run({ actor: person.actor, verb: 'spec.choose' }, tx =>
      world.get(ChooseNotices).run(tx, person.accountId, reach, chosen),
    );
};
const know = (person: Person, facts: string) =>
  world.db.rows(`UPDATE accounts SET ${facts} WHERE id = $1`, [person.accountId]);

/** Tells somebody something, and says how it left: the channel and the state, or nothing at all. */
async function tell(
  template: 'booking-closed' | 'application-received',
  { accountId, email }: { accountId: string | null; email: string | null },
  isPresent = false,
) {
  const dedupeKey = `spec:${newId()}`;
  const more = {
    accountId,
    recipient: email,
    locale: 'ja',
    municipalityId: 'aoba',
    dedupeKey,
    isPresent,
  } as const;
  await world.get(UnitOfWork).run(meta, tx => {
    const queue = world.get(QueueNotification);
    if (template === 'booking-closed') queue.run(tx, { ...more, template, params: samples[template] });
    else queue.run(tx, { ...more, template, params: samples[template] });
  });
  const row = await world.db.row<{ way: string }>(
    `SELECT channel || ' ' || state AS way FROM notifications WHERE dedupe_key = $1`,
    [dedupeKey],
  );
  return row?.way;
}

describe('How somebody is told', () => {
  it('is by mail, until they choose something else', async () => {
    const person = await aResident(world);
    expect(await tell('booking-closed', person)).toBe('mail queued');
    expect((await world.get(NoticeSettingsView).of(person.accountId)).ways).toMatchObject({
      decision: 'mail',
      receipt: 'mail',
    });
  });

  it('is by post or telephone where they chose it, as a task of staff', async () => {
    const person = await aResident(world);
    await know(person, `address = '〒000-0000 あおば市1-1'`);
    await choose(person, { closing: 'post', receipt: 'phone' });
    expect(await tell('booking-closed', person)).toBe('post to-do');
    expect(await tell('application-received', person)).toBe('phone to-do');
  });

  it('is not at all where they wanted nothing, which nobody can want of what must be told', async () => {
    const person = await aResident(world);
    await choose(person, { receipt: 'none' });
    expect(await tell('application-received', person)).toBeUndefined();
    await expect(choose(person, { payment: 'none' })).rejects.toMatchObject({
      code: 'notification.must-be-told',
    });
    await expect(
      world.db.rows(`INSERT INTO notice_choices VALUES ($1, 'payment', 'none', now())`, [person.accountId]),
    ).rejects.toMatchObject({ constraint: 'notice_choices_must_be_told' });
  });

  it('never depends on a way that nothing sends, or that lost its address', async () => {
    const person = await aResident(world);
    for (const channel of ['sms', 'line', 'post'] as const)
      await expect(choose(person, { closing: channel })).rejects.toMatchObject({
        code: 'notification.channel-unknown',
      });
    await know(person, `address = 'あおば市1-1'`);
    await choose(person, { closing: 'post' });
    await know(person, 'address = NULL');
    expect(await tell('booking-closed', person)).toBe('mail queued');
  });

  it('is by telephone without a mail address, and only of what must be told', async () => {
    const person = { ...(await aResident(world)), email: null };
    expect(await tell('booking-closed', person)).toBe('phone to-do');
    expect(await tell('application-received', person)).toBeUndefined();
  });

  it('makes no task when the person is told face to face, and no choice for an address', async () => {
    const person = { ...(await aResident(world)), email: null };
    expect(await tell('booking-closed', person, true)).toBeUndefined();
    expect(await tell('booking-closed', { accountId: null, email: 'x@example.jp' })).toBe('mail queued');
  });

  it('holds for the letters of a booking', async () => {
    const person = await aResident(world);
    await choose(person, { decision: 'phone' });
    const { bookingId } = await aConfirmedBooking(world, { person });
    const row = await world.db.row(
      'SELECT channel, state, account_id FROM notifications WHERE dedupe_key = $1',
      [`booking-confirmed:${bookingId}`],
    );
    expect(row).toEqual({ channel: 'phone', state: 'to-do', account_id: person.accountId });
  });
});

describe('The list of letters and calls', () => {
  it('tells who did what when, keeps unanswered calls, and belongs to one town', async () => {
    const { accountId } = await aResident(world);
    const id = await aCallToMake(world.get, { accountId, municipalityId: 'aoba' });
    const { staffId } = await aClerk(world.services, 'aoba', [{ role: 'desk', facilityId: null }]);
    const mark = (event: 'told' | 'not-reached', municipalityId = 'aoba') =>
      world
        .get(UnitOfWork)
        .run({ actor: { kind: 'staff', id: staffId }, verb: 'notice.mark' }, tx =>
          world.get(MarkNotice).run(tx, { id, municipalityId }, event),
        );
    const task = () => world.get(NoticeTasks).one(id, 'aoba');
    await expect(mark('told', 'midori')).rejects.toMatchObject({ code: 'notification.unknown' });
    await mark('not-reached');
    expect(await task()).toMatchObject({ state: 'to-do', attempts: 1 });
    await mark('told');
    expect(await task()).toMatchObject({ state: 'done', attempts: 2, doneBy: expect.any(String) as string });
    expect((await task()).text).not.toMatch(/http|送信専用/);
    await expect(mark('told')).rejects.toMatchObject({ code: 'notification.done-already' });
  });
});
