import { Resident } from './support/resident';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';

describeInBrowser('a resident with a phone', () => {
  let system: WholeSystem;
  let people: Visitors;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
  }, 120_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  const withPhone = async (email: string, javaScript = true) =>
    new Resident(system, await people.phone({ javaScript }), email);

  it('is told on which days a hall is closed, and by which rule', async () => {
    const resident = await withPhone('closed@example.jp', false);
    await resident.search({ purpose: MEETING, date: '5/14', people: '10' });
    await resident.follow('学習室');
    expect(await resident.read('学習室')).toContain('5月18日（火） 休館（毎週火曜日）');
  }, 60_000);

  describe.each([
    {
      how: 'without JavaScript',
      javaScript: false,
      date: '５月２０日',
      day: '5月20日（木）',
      email: 'plain@example.jp',
    },
    {
      how: 'with JavaScript',
      javaScript: true,
      date: '5/21',
      day: '5月21日（金）',
      email: 'script@example.jp',
    },
  ])('$how', ({ javaScript, date, day, email }) => {
    let resident: Resident;
    beforeAll(async () => {
      resident = await withPhone(email, javaScript);
    });

    it('finds a room by purpose, date, time and people, and sees its free times as a list of days', async () => {
      await resident.search({ purpose: MEETING, date, time: '午前', people: '１０人' });
      const results = await resident.read(`${day}に空いている部屋`);
      expect(results).toContain('第5会議室');
      expect(results).toContain('700円');
      await resident.follow('第5会議室');
      const room = await resident.read('第5会議室');
      expect(room).toContain('時の空き状況です');
      expect(await resident.page.getByRole('heading', { level: 3 }).first().textContent()).toContain(day);
      const first = resident.page.locator('.slot-free').first();
      expect(await first.textContent()).toMatch(new RegExp(`${day} 午前 9時から12時.*空き.*予約へ進む`));
    }, 60_000);

    it('sees the price line by line with its rule, and the refund dates, before anything is held', async () => {
      await resident.page.locator('.slot-free').first().click();
      const slot = await resident.read('この時間で申し込みますか');
      expect(slot).toContain('あおば市民会館条例 別表第1');
      expect(slot).toContain('合計（税込）700円');
      expect(slot).toMatch(/5月1[34]日（[木金]）まで 全額/);
      expect(slot).toMatch(/5月(19|20)日（[水木]）まで 半額/);
    }, 60_000);

    it('holds the time, signs in by the mailed code, and introduces themselves once', async () => {
      await resident.press('この時間で申し込む');
      await resident.signIn();
      await resident.introduce();
      expect(await resident.page.locator('.hold').textContent()).toContain('10時30分まで おさえています');
    }, 60_000);

    it('applies and pays by card on the sandbox page', async () => {
      expect(await resident.apply(MEETING, '１０人')).toContain('700円');
      await resident.payByCard();
      expect(await resident.read('予約の内容')).toContain('予約が決まりました');
    }, 60_000);

    it('sees the permit, and has the mail with the date for the calendar', async () => {
      await resident.follow('利用許可書を見る');
      expect(await resident.read('利用許可書')).toContain('令和9年5月');
      const mail = await resident.mail('予約が確定しました');
      expect(mail.attachments.map(file => file.type)).toEqual(['text/calendar']);
      const calendar = Buffer.from(mail.attachments[0]?.base64 ?? '', 'base64').toString();
      expect(calendar).toContain('BEGIN:VEVENT');
      expect(mail.html).toContain('利用許可書');
    }, 60_000);

    it('has met ten own screens until the first booking was made, and the permit after them', () => {
      expect(resident.screens).toHaveLength(11);
    });

    it('books again in six own screens, because everything known is carried forward', async () => {
      resident.screens = [];
      await resident.search({ purpose: MEETING, date, time: '午後', people: '10' });
      await resident.read(`${day}に空いている部屋`);
      await resident.pick('第6会議室', '午後');
      await resident.read('この時間で申し込みますか');
      await resident.press('この時間で申し込む');
      await resident.apply(MEETING, '10');
      await resident.payByCard();
      await resident.read('予約の内容');
      expect(resident.screens).toHaveLength(6);
    }, 60_000);

    it('cancels on three screens; the money comes back by the rule and the time is free again', async () => {
      resident.screens = ['予約の内容'];
      await resident.follow('予約を取り消す');
      expect(await resident.read('予約を取り消しますか')).toContain('1,000円');
      await resident.press('予約を取り消す');
      expect(await resident.read('予約の内容')).toContain('1,000円をお返し');
      expect(resident.screens).toHaveLength(3);
      const mail = await resident.mail('予約を取り消しました');
      expect(mail.text).toContain('1,000円を、全額お返しします');
      await resident.search({ purpose: MEETING, date, time: '午後', people: '10' });
      await resident.read(`${day}に空いている部屋`);
      const again = resident.page.locator('.result', { hasText: '第6会議室' });
      expect(await again.textContent()).toContain('1,000円');
    }, 60_000);
  });
});
