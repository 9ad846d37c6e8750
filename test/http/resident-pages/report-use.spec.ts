import { addMinutes, localDate, localTime } from '@kashikan/kernel';
import { anApplication, anAppliedBooking, bookingOf } from '../../support/bookings';
import { htmlFaults } from '../../support/ui/html-faults';
import { residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { PlainBrowser } from './visitor';

describe('利用実績の報告、申込者から', () => {
  let app: ResidentApp;
  let browser: PlainBrowser;
  beforeAll(async () => {
    app = await residentApp();
    browser = await new PlainBrowser(app.address).open('/sign-in');
  }, 120_000);
  afterAll(() => app?.close());

  async function signIn(email: string): Promise<string> {
    await browser.send('/sign-in', { email });
    await app.world.work();
    const code = /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await browser.send('/sign-in/code', { code });
    const [row] = await app.world.db.rows<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [
      email,
    ]);
    return row?.id ?? '';
  }

  it('is asked for once the use is over, taken once, and then shown', async () => {
    const email = 'jisseki@example.jp';
    const accountId = await signIn(email);
    await browser.open('/profile');
    await browser.send('/profile', { name: '山田 花子', nameKana: 'やまだ はなこ', phone: '090-0000-0001' });
    const person = { accountId, email, actor: { kind: 'resident', id: accountId } } as const;
    const choice = { date: localDate('2027-05-13'), from: localTime('10:00'), to: localTime('11:00') };
    const application = anApplication({ groupName: null });
    const { bookingId } = await anAppliedBooking(app.world, {
      person,
      roomCode: 'study',
      choice,
      application,
    });
    const page = `/bookings/${bookingId}`;
    await browser.open(`${page}/use`);
    expect(browser.text).toContain('まだ報告できません');
    expect((await browser.open(page)).html).not.toContain(`${page}/use`);

    app.world.clock.moveTo(addMinutes((await bookingOf(app.world, bookingId)).endsAt, 10));
    expect((await browser.open(page)).html).toContain(`${page}/use`);
    await browser.open(`${page}/use`);
    expect(await htmlFaults(browser.html)).toEqual([]);
    await browser.send('/use', { people: 'たくさん' });
    expect([browser.status, browser.text]).toEqual([422, expect.stringContaining('人数を数字で')]);
    await browser.send('/use', { people: '８人', checks: '施錠', note: '時計が止まっています' });
    expect([browser.path, browser.text]).toEqual([`${page}/use`, expect.stringContaining('8人のご利用')]);
    expect((await browser.open(page)).html).not.toContain(`${page}/use`);
  }, 60_000);
});
