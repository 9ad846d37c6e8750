import { localDate, localTime, newId } from '@kashikan/kernel';
import { RecordNoShow } from '@kashikan/journeys';
import { anApplication, anAppliedBooking, type Person } from '../../support/bookings';
import { htmlFaults } from '../../support/ui/html-faults';
import { residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { PlainBrowser } from './visitor';

describe('the limits of a town and the record of a person, on the pages', () => {
  let app: ResidentApp;
  let browser: PlainBrowser;
  let person: Person;
  beforeAll(async () => {
    app = await residentApp();
    browser = await new PlainBrowser(app.address).open('/sign-in');
    const email = 'kiroku@example.jp';
    await browser.send('/sign-in', { email });
    await app.world.work();
    await browser.send('/sign-in/code', {
      code: /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '',
    });
    const [row] = await app.world.db.rows<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [
      email,
    ]);
    const accountId = row?.id ?? '';
    person = { accountId, email, actor: { kind: 'resident', id: accountId } };
    await browser.open('/profile');
    await browser.send('/profile', { name: '山田 花子', nameKana: 'やまだ はなこ', phone: '090-0000-0001' });
  }, 120_000);
  afterAll(() => app?.close());

  const booked = async (day: string, from: string, to: string) => {
    const choice = { date: localDate(day), from: localTime(from), to: localTime(to) };
    const application = anApplication({ groupName: null });
    return anAppliedBooking(app.world, { person, roomCode: 'study', choice, application });
  };

  it('tell beforehand how much is left, and offer what would pass when it is too much', async () => {
    const { id } = await app.world.room('study');
    await booked('2027-06-17', '09:00', '13:00');
    await booked('2027-06-17', '13:00', '16:00');
    await browser.open(`/rooms/${id}/slot?date=2027-06-17&from=17:00&to=19:00`);
    expect(browser.text).toContain('この日はあと1時間予約できます');
    await browser.send('/holds');
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('お一人につき1日に8時間まで');
    expect(browser.text).toContain('短くすると予約できます');
    expect(browser.text).toContain('次の期間なら予約できます');
    expect(await htmlFaults(browser.html)).toEqual([]);
    const [, shorter = ''] = /href="(\/rooms\/[^"]*from=17[^"]*to=18[^"]*)"/.exec(browser.html) ?? [];
    await browser.open(shorter.replaceAll('&amp;', '&'));
    await browser.send('/holds');
    expect(browser.path).toMatch(/^\/applications\//);
  }, 30_000);

  it('name the days of a series that are too much, tick the others, and go on with those', async () => {
    const { id } = await app.world.room('study');
    await browser.open(
      `/rooms/${id}/series?date=2027-06-10&from=16:00&to=17:00&every=week-1&until=2027-06-24`,
    );
    expect(browser.text).toContain('3日が空いています');
    await browser.send('/baskets', { dates: ['2027-06-10', '2027-06-17', '2027-06-24'] });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('学習室の1日の上限');
    expect(browser.text).toContain('上限をこえる日：6月17日（木）。この日の印を外しました');
    expect(browser.text).toContain('かわりの時間');
    expect(await htmlFaults(browser.html)).toEqual([]);
    const ticked = [...browser.html.matchAll(/name="dates" value="([^"]+)" checked/g)].map(
      ([, date]) => date,
    );
    expect(ticked).toEqual(['2027-06-10', '2027-06-24']);
    await browser.send('/baskets', { dates: ticked.map(String) });
    expect(browser.path).toMatch(/^\/baskets\//);
    await browser.send('/abandonment', {}, ['booking']);
  }, 30_000);

  it('show a mark kindly, take one word about it, and say so', async () => {
    await browser.open('/record');
    expect(browser.text).toContain('記録はありません');
    const staffId = newId();
    await app.world.db.rows(
      `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
       VALUES ($1, 'aoba', 'record-clerk', '窓口 花子', 'x', 'x', now())`,
      [staffId],
    );
    for (const day of ['2027-05-13', '2027-05-14']) {
      const { bookingId } = await booked(day, '10:00', '11:00');
      const now = app.world.clock.now();
      app.world.clock.moveTo(new Date(`${day}T03:00:00Z`));
      await app.world.get(RecordNoShow).run({ kind: 'staff', id: staffId }, bookingId);
      app.world.clock.moveTo(now);
    }
    app.world.clock.moveTo(new Date('2027-05-14T04:00:00Z'));
    await browser.open('/bookings');
    expect(browser.text).toContain('2027年6月13日');
    await browser.open('/record');
    expect(browser.text).toContain('規則 第12条第1項');
    expect(await htmlFaults(browser.html)).toEqual([]);
    const [, mark = ''] = /action="\/record\/([0-9a-f-]{36})\/appeal"/.exec(browser.html) ?? [];
    await browser.send(`/record/${mark}/appeal`, { [`text-${mark}`]: ' ' });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('ひとことでもかまいません');
    await browser.send(`/record/${mark}/appeal`, { [`text-${mark}`]: '電車が止まりました' });
    expect(browser.text).toContain('窓口へ送りました');
    const { id } = await app.world.room('study');
    await browser.open(`/rooms/${id}/slot?date=2027-06-24&from=10:00&to=11:00`);
    await browser.send('/holds');
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('新しい予約はできません');
  }, 60_000);
});
