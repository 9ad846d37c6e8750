import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';

describeInBrowser('a resident whose plans change', () => {
  let system: WholeSystem;
  let people: Visitors;
  let resident: Resident;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    resident = new Resident(system, await people.phone({ javaScript: false }), 'change@example.jp');
    await resident.search({ purpose: MEETING, date: '5/20', time: '午前', people: '10' });
    await resident.read('5月20日（木）に空いている部屋');
    await resident.pick('第5会議室', '午前');
    await resident.press('この時間で申し込む');
    await resident.signIn();
    await resident.introduce();
    await resident.apply(MEETING, '10');
    await resident.payByCard();
    await resident.read('予約の内容');
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  it('takes the afternoon as well, sees both fees and the difference, and pays it', async () => {
    await resident.follow('予約を変更する');
    await resident.read('予約の変更');
    await resident.page.getByLabel(/午後/).check();
    await resident.press('変更の内容と料金を確かめる');
    const said = await resident.read('変更の確認');
    expect(said).toContain('今の料金700円');
    expect(said).toContain('変更後の料金1,700円');
    expect(said).toContain('お支払いいただく差額1,000円');
    await resident.press('差額 1,000円 の支払いへ進む');
    await resident.payByCard();
    const booked = await resident.read('予約の内容');
    expect(booked).toContain('9時から17時');
    expect(booked).toContain('予約を変更しました');
    expect((await resident.mail('予約を変更しました')).text).toContain('変更後の料金');
  }, 60_000);

  it('gives the morning back, and the money comes back', async () => {
    await resident.follow('予約を変更する');
    await resident.read('予約の変更');
    await resident.page.getByLabel(/午前/).uncheck();
    await resident.press('変更の内容と料金を確かめる');
    expect(await resident.read('変更の確認')).toContain('お返しする差額700円');
    await resident.press('この内容に変更する');
    expect(await resident.read('予約の内容')).toContain('13時から17時');
  }, 60_000);

  it('had the wrong date, and mends it within the grace period without counting it', async () => {
    await resident.follow('予約を変更する');
    await resident.read('予約の変更');
    await resident.page.getByLabel('利用日').fill('5/21');
    await resident.press('この日の空きを見る');
    expect(await resident.read('予約の変更')).toContain('5月21日');
    await resident.press('変更の内容と料金を確かめる');
    expect(await resident.read('変更の確認')).toContain('変更の回数には数えません');
    await resident.press('この内容に変更する');
    const booked = await resident.read('予約の内容');
    expect(booked).toContain('5月21日');
    expect(booked).toContain('あと3回');
  }, 60_000);
});
