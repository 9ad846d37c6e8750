import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';

describeInBrowser('a group that meets every week', () => {
  let system: WholeSystem;
  let people: Visitors;
  let resident: Resident;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    resident = new Resident(system, await people.phone({ javaScript: false }), 'weekly@example.jp');
  }, 120_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  it('sees which weeks are free before anything is held, and leaves one out', async () => {
    await resident.search({ purpose: MEETING, date: '6/3', time: '午前', people: '10' });
    await resident.pick('第5会議室', '午前');
    await resident.read('この時間で申し込みますか');
    await resident.follow('同じ曜日でくり返し');
    await resident.read('くり返しの申込み');
    await resident.page.getByLabel('いつまで').fill('６月２４日');
    await resident.press('空きを確かめる');
    const series = await resident.read('くり返しの申込み');
    expect(series).toContain('4日が空いています（4日のうち）');
    await resident.page.getByLabel('6月17日（木）').uncheck();
    await resident.press('選んだ日をおさえて進む');
    const basket = await resident.read('まとめ申込み');
    expect(basket).toContain('毎週 木曜日');
    expect(basket).toContain('選んだ日時（3件）');
    expect(basket).not.toContain('6月17日');
  }, 60_000);

  it('says once how the room is used, and sees every price', async () => {
    await resident.follow('使い方の入力へ進む');
    await resident.signIn();
    await resident.introduce();
    await resident.describeUse(MEETING, '10');
    const check = await resident.read('この内容で申し込みますか');
    expect(check).toContain('合計 2,100円');
    await resident.page.getByLabel('ご利用のきまりを守ります').check();
    await resident.press('3件を申し込む');
    expect(await resident.read('まとめて申し込んだ予約')).toContain('これからお支払いいただく金額：2,100円');
    const mail = await resident.mail('まとめ申込みを受け付けました（3件）');
    expect(mail.text).toContain('6月24日（木）');
  }, 60_000);

  it('pays for one day, and cancels the rest in one go', async () => {
    const list = resident.page.url();
    await resident.follow(/6月3日/);
    await resident.press('支払う');
    await resident.payByCard();
    await resident.page.waitForURL(/\/bookings\//);
    await resident.page.goto(list);
    await resident.follow('すべて取り消す');
    const sure = await resident.read('これからの予約をすべて取り消しますか');
    expect(sure).toContain('お支払い済みの合計700円');
    await resident.press('3件をすべて取り消す');
    expect((await resident.read('まとめて申し込んだ予約')).match(/取消済み/g)).toHaveLength(3);
    await resident.mail('予約をまとめて取り消しました（3件）');
  }, 60_000);
});
