import { Catalogue } from '@kashikan/catalogue';
import { AppealMark } from '@kashikan/journeys';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { anApplication, anAppliedBooking, aResident, type Person } from '../../support/bookings';
import { importTown } from '../../support/journey-world';
import { addMinutes, localDate, localTime } from '@kashikan/kernel';

describe('来館なしと申し出、窓口で', () => {
  let world: AdminWorld;
  let desk: Browser;
  let person: Person;
  let bookingId: string;
  let markId: string;

  beforeAll(async () => {
    world = await adminWorld();
    person = await aResident(world);
    const choice = { date: localDate('2027-06-17'), from: localTime('10:00'), to: localTime('11:00') };
    const application = anApplication({ groupName: '来なかった会' });
    ({ bookingId } = await anAppliedBooking(world, { person, roomCode: 'study', choice, application }));
    world.clock.moveTo(new Date('2027-06-17T02:30:00Z'));
    desk = await world.signIn(['desk']);
  }, 120_000);
  afterAll(() => world?.close());

  it('is recorded from the page of the booking, after one more question', async () => {
    const booking = await desk.get(`/bookings/${bookingId}`);
    expect(booking.html).toContain(`/bookings/${bookingId}/no-show`);
    const form = `/bookings/${bookingId}/no-show`;
    expect((await desk.get(form)).html).toContain('メールで知らせます');
    expect((await desk.submit(form, form)).location).toBe(`/bookings/${bookingId}?done=no-show`);
    const after = await desk.get(`/bookings/${bookingId}?done=no-show`);
    expect(after.html).toContain('来館なしを記録しました');
    expect(after.html).not.toContain(`${form}"`);
  });

  it('is decided where the appeal stands first, and not without a reason', async () => {
    const list = await desk.get('/conduct');
    expect(list.html).toContain('来なかった会');
    [, markId = ''] = /\/conduct\/([0-9a-f-]{36})/.exec(list.html) ?? [];
    await world
      .get(AppealMark)
      .run(person.actor, { markId, accountId: person.accountId, body: '家族が急に入院しました' });
    const open = await desk.get('/conduct');
    expect(open.html).toContain('家族が急に入院しました');
    const decide = `/conduct/${markId}/decision`;
    const wrong = await desk.submit('/conduct', decide, { decision: 'exempted' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('理由を書いてください');
    const exempted = await desk.submit('/conduct', decide, {
      decision: 'exempted',
      [`reason-${markId}`]: '入院を確認',
    });
    expect(exempted.location).toBe('/conduct?done=exempted');
    expect((await desk.get(`/conduct/${markId}`)).html).toContain('免除しました。理由：入院を確認');
  });

  it('is nobody’s business in another town', async () => {
    await importTown(world.get, 'midori.yaml');
    world.get(Catalogue).forget();
    world.clock.moveTo(addMinutes(world.clock.now(), 5));
    const stranger = await world.signIn(['desk', 'administrator'], 'midori');
    expect((await stranger.get(`/conduct/${markId}`)).status).toBe(404);
    expect((await stranger.get('/conduct')).html).not.toContain('来なかった会');
  });
});
