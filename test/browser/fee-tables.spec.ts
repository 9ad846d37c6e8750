import { Clerk } from './support/clerk';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';
const DRAFT = '中央ホール使用料の案';

describeInBrowser('the fees of a town', () => {
  let system: WholeSystem;
  let people: Visitors;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  /** Books a room for a morning and pays; ends on the booking. */
  const aBooking = async (email: string, date: string): Promise<Resident> => {
    const resident = new Resident(system, await people.phone({ javaScript: false }), email);
    await resident.search({ purpose: MEETING, date, time: '午前', people: '10' });
    await resident.read('に空いている部屋');
    await resident.pick('第5会議室', '午前');
    await resident.press('この時間で申し込む');
    await resident.signIn();
    await resident.introduce();
    await resident.apply(MEETING, '10');
    await resident.payByCard();
    await resident.read('予約の内容');
    return resident;
  };

  it('are changed by one person, tried, compared, and released by another; earlier bookings keep theirs', async () => {
    const early = await aBooking('early@example.jp', '5/20');
    expect(await early.read('予約の内容')).toContain('700円');
    const clerk = await Clerk.signedIn(system, await people.desk(), 'aoba-administrator');
    await clerk.open('/settings/fees');
    await clerk.read('料金表');
    await clerk.page
      .getByLabel('もとにする料金表')
      .selectOption({ label: 'あおば市中央ホール 中央ホール使用料' });
    await clerk.page.locator('#effectiveFrom').fill('R9.5.15');
    await clerk.press('いまの料金表をもとに案を作る');
    await clerk.read(DRAFT);
    await clerk.follow('料金を直す');
    await clerk.page
      .getByLabel(/第5会議室.*午前/)
      .first()
      .fill('９００円');
    await clerk.press('案に保存する');
    expect(await clerk.read(DRAFT)).toMatch(/700円\s*900円/);
    await clerk.follow('試しに計算する');
    await clerk.read('中央ホール使用料の試し計算');
    await clerk.page.getByLabel('申込者の区分').selectOption({ label: '市外の方' });
    await clerk.page.locator('#room').selectOption('meeting-small');
    await clerk.page.locator('#date').fill('2027-05-20');
    await clerk.page.getByLabel('午前', { exact: true }).check();
    await clerk.press('計算する');
    expect(await clerk.read('中央ホール使用料の試し計算')).toContain('1,350円');
    await clerk.follow('もどる');
    await clerk.press('確認へ回す');
    expect(await clerk.read(DRAFT)).toContain('案を書いた人は公開できません');

    const second = await Clerk.signedIn(system, await people.desk(), 'aoba-accountant');
    await second.open(new URL(clerk.page.url()).pathname);
    await second.read(DRAFT);
    await second.page.locator('#known').check();
    await second.press('公開する');
    expect(await second.read(DRAFT)).toContain('公開しました');

    const late = await aBooking('late@example.jp', '5/21');
    expect(await late.read('予約の内容')).toContain('900円');
    await early.page.reload();
    expect(await early.read('予約の内容')).toContain('700円');
  }, 180_000);

  it('come back as the terms say, which an example keeps from being mistyped', async () => {
    const page = await people.phone({ javaScript: false });
    const clerk = await Clerk.signedIn(system, page, 'aoba-administrator');
    await clerk.open('/settings');
    await clerk.follow('取消・変更の規則と減免');
    expect(await clerk.read('取消・変更の規則と減免')).toContain('7日前までは全額、前日までは半額が戻ります');
    await clerk.follow('「会議室などの取消し」を変える');
    await clerk.read('会議室などの取消し');
    await page.fill('#steps-1-percent', '７５');
    await clerk.press('保存する');
    expect(await clerk.read('会議室などの取消し')).toContain('この規則では3,150円戻ります');
    expect(await page.getAttribute('#examples-1-refundYen', 'aria-invalid')).toBe('true');
    await page.fill('#examples-1-refundYen', '３１５０');
    await page.fill('#steps-2-count', '14');
    await page.fill('#steps-2-percent', '100');
    await clerk.press('段や例の行を足す');
    await clerk.read('会議室などの取消し');
    expect(await page.inputValue('#steps-2-count')).toBe('14');
    await page.fill('#steps-2-count', '0');
    await page.fill('#steps-2-percent', '25');
    await page.fill('#examples-2-refundYen', '1050');
    await clerk.press('保存せずに確かめる');
    const tried = await clerk.read('会議室などの取消し');
    expect(tried).toContain('例はすべて合っています');
    expect(tried).toContain('前日までは75%、当日までは25%が戻ります');
    await clerk.press('保存する');
    await clerk.read('取消・変更の規則と減免');

    const phone = await people.phone({ javaScript: false });
    const resident = new Resident(system, phone, 'reader@example.jp');
    await resident.search({ purpose: MEETING, date: '6/24', time: '午前', people: '10' });
    await resident.read('6月24日（木）に空いている部屋');
    await resident.pick('第5会議室', '午前');
    await resident.read('この時間で申し込みますか');
    expect(await phone.textContent('main')).toContain('75%');
  }, 120_000);
});
