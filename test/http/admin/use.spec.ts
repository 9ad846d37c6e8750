import { addMinutes, localDate, localTime } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { aConfirmedBooking, bookingOf } from '../../support/bookings';

describe('利用実績、窓口で', () => {
  let world: AdminWorld;
  let desk: Browser;
  let page: string;

  beforeAll(async () => {
    world = await adminWorld();
    const choice = { date: localDate('2027-06-17'), from: localTime('10:00'), to: localTime('12:00') };
    const { bookingId } = await aConfirmedBooking(world, { roomCode: 'cooking', choice });
    world.clock.moveTo(addMinutes((await bookingOf(world, bookingId)).endsAt, 60));
    desk = await world.signIn(['desk']);
    page = `/bookings/${bookingId}`;
  }, 120_000);
  afterAll(() => world?.close());

  const typed = { people: '１２', from: '10:00', until: '12:40', checks: '施錠', note: '椅子を1脚破損' };

  it('starts with the booked times and keeps what was typed when something is wrong', async () => {
    expect((await desk.get(page)).html).toContain(`${page}/use`);
    const form = await desk.get(`${page}/use`);
    expect(form.html).toContain('value="10:00"');
    expect(form.text).toContain('火の元');
    const wrong = await desk.submit(`${page}/use`, `${page}/use`, { ...typed, until: '正午', people: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('人数を数字で入れてください');
    expect(wrong.html).toContain('value="正午"');
  });

  it('shows what extra time costs before it is saved, and again when the times are changed', async () => {
    const first = await desk.submit(`${page}/use`, `${page}/use`, typed);
    expect([first.status, first.text]).toEqual([200, expect.stringContaining('450円を請求します')]);
    const shown = first.hidden(`${page}/use`);
    expect(shown['shownYen']).toBe('450');
    const longer = await desk.post(`${page}/use`, { ...shown, ...typed, until: '13:00:00' });
    expect(longer.status).toBe(422);
    const other = await desk.post(`${page}/use`, { ...shown, ...typed, from: '9:30' });
    expect(other.text).toContain('900円を請求します');
    expect((await desk.get(page)).text).not.toContain('椅子を1脚破損');
    const saved = await desk.post(`${page}/use`, { ...shown, ...typed });
    expect(saved.location).toBe(`${page}?done=use-charged`);
    const after = await desk.get(`${page}?done=use-charged`);
    expect(after.text).toContain('超過利用の料金を請求しました');
    expect(after.text).toContain('450円（未納）');
    expect(after.text).toContain('椅子を1脚破損');
  });

  it('is nobody’s but the desk’s', async () => {
    const approver = await world.signIn(['approver']);
    expect((await approver.get(`${page}/use`)).status).toBe(403);
    expect((await approver.get(page)).html).not.toContain(`${page}/use"`);
  });
});
