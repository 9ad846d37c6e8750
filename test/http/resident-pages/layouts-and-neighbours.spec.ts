import { localDate } from '@kashikan/kernel';
import { aBookingWaitingForPayment, anApplication, anAppliedBooking } from '../../support/bookings';
import { htmlFaults } from '../../support/ui/html-faults';
import { residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { PlainBrowser } from './visitor';

describe('the form that asks how a room is used', () => {
  let app: ResidentApp;
  beforeAll(async () => {
    app = await residentApp();
  }, 120_000);
  afterAll(() => app.close());

  /** Signed in, with a slot held in a room of the sample. */
  async function atTheForm(email: string, roomCode: string, date: string): Promise<PlainBrowser> {
    const browser = await new PlainBrowser(app.address).open('/sign-in');
    await browser.send('/sign-in', { email });
    await app.world.work();
    const code = /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await browser.send('/sign-in/code', { code });
    await browser.open('/profile');
    await browser.send('/profile', { name: '山田 花子', nameKana: 'やまだ はなこ', phone: '090-0000-0001' });
    const room = await app.world.room(roomCode);
    await browser.open(`/rooms/${room.id}/slot?date=${date}&bands=am`);
    return browser.send('/holds');
  }

  it('offers the layouts of the room, bounds the people by the one chosen, and names what takes more', async () => {
    const browser = await atTheForm('ichiro@example.jp', 'meeting-1', '2027-05-20');
    expect(browser.text).toContain('ロの字（30人まで）');
    await browser.send('/check', { purpose: 'meeting', people: '33', layout: 'square' });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('定員は30人です');
    expect(browser.text).toContain('島型、スクール形式');
    expect(browser.html).toMatch(/value="square" checked/);
    await browser.send('/check', { purpose: 'meeting', people: '33', layout: 'island' });
    expect([browser.status, browser.text.includes('島型')]).toEqual([200, true]);
  }, 30_000);

  it('tells of a quiet neighbour before anything is filled in, and refuses the loud purpose with what else is free', async () => {
    await aBookingWaitingForPayment(app.world, {
      roomCode: 'meeting-2',
      choice: { date: '2027-05-21' as never, bands: ['am'] },
    });
    const browser = await atTheForm('jiro@example.jp', 'meeting-3', '2027-05-21');
    expect(browser.text).toContain('隣の「第2会議室」に');
    expect(await htmlFaults(browser.html)).toEqual([]);
    await browser.send('/check', { purpose: 'music', people: '12', eventName: '琴の練習' });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('音の出る利用と静かな利用は同じ時間に隣り合わせにできない');
    expect(browser.html).toContain('slot-free');
    expect(browser.html).toContain('value="琴の練習"');
    expect(await htmlFaults(browser.html)).toEqual([]);
    const offer = /href="([^"]*\/slot\?[^"]*kept=[^"]*)"/.exec(browser.html)?.[1] ?? '';
    await browser.send('/check', { purpose: 'tea', people: '12', eventName: '琴の練習' });
    expect(browser.text).toContain('この内容で申し込みますか');
    await browser.open(offer.replaceAll('&amp;', '&'));
    await browser.send('/holds');
    expect(browser.html).toContain('value="琴の練習"');
    expect(browser.html).toMatch(/<option value="music" selected/);
  }, 30_000);

  it('says how much of the equipment is left at that time, others’ uses taken off', async () => {
    const use = { ...anApplication().use, equipment: [{ code: 'projector', quantity: 2 }] };
    const date = '2027-06-03';
    await anAppliedBooking(app.world, {
      roomCode: 'meeting-2',
      choice: { date: localDate(date), bands: ['am'] },
      application: anApplication({ use }),
    });
    const browser = await atTheForm('saburo@example.jp', 'meeting-1', date);
    expect(browser.text).toContain('この時間は、あと1借りられます');
    expect(browser.text).toContain('この時間は、あと60借りられます');
  }, 30_000);
});
