import { Clerk } from './support/clerk';
import { Inspector } from './support/faults';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

describeInBrowser('the reception of a town', () => {
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

  it('is changed as a form, seen as a sentence before it is saved, tried, and told to residents', async () => {
    const page = await people.desk();
    const clerk = await Clerk.signedIn(system, page, 'aoba-administrator');
    await clerk.open('/settings/reception');
    await clerk.read('受付期間');
    await clerk.follow('あおば市中央ホール roomの受付を変える');
    await clerk.read('あおば市中央ホール roomの受付');
    await page.fill('#reception-1-at', '１３：００');
    await clerk.press('文を確かめる');
    const checked = await clerk.read('あおば市中央ホール roomの受付');
    expect(checked).toContain('7か月前の1日13時から利用日の前日まで（インターネット）');
    await page.fill('#reception-1-months', 'いつでも');
    await clerk.press('保存する');
    expect(await page.getAttribute('#reception-1-months', 'aria-invalid')).toBe('true');
    await page.fill('#reception-1-months', '7');
    await clerk.press('保存する');
    expect(await clerk.read('受付期間')).toContain('受付を保存しました');
    await page.selectOption('#room', { label: 'あおば市中央ホール 第1会議室' });
    await page.selectOption('#kind', 'group');
    await page.fill('#date', '2028-03-31');
    await clerk.press('受付を確かめる');
    expect(await clerk.read('受付期間')).toContain('2027年8月1日（日） 13時');
    const eyes = new Inspector(page);
    await eyes.goTo(page.url());
    expect(await eyes.faults('reception')).toEqual([]);
  }, 120_000);

  it('refuses a resident before it opens, and takes the same time once staff have changed the line', async () => {
    const resident = new Resident(system, await people.phone({ javaScript: false }), 'early@example.jp');
    const { page } = resident;
    await resident.search({ purpose: '会議・打合せ', date: '2027/12/7', time: '午前', people: '10' });
    await resident.read('12月7日（火）に空いている部屋');
    await page.locator('details', { hasText: '第1会議室' }).locator('summary').click();
    const listed = page.locator('li', { hasText: '第1会議室' }).first();
    expect(await listed.textContent()).toContain('6月1日');
    const href = (await listed.getByRole('link').getAttribute('href')) ?? '';
    const slot = `${system.residentUrl}${href}/slot?date=2027-12-07&bands=am`;
    await page.goto(slot);
    expect(await page.textContent('main')).toContain('6月1日');

    const clerk = await Clerk.signedIn(system, await people.desk(), 'aoba-administrator');
    await clerk.open('/settings/reception/central-hall/room');
    await clerk.read('あおば市中央ホール roomの受付');
    await clerk.page.fill('#reception-2-months', '８');
    await clerk.press('文を確かめる');
    expect(await clerk.read('あおば市中央ホール roomの受付')).toContain('8か月前の1日');
    await clerk.press('保存する');
    expect(await clerk.read('受付期間')).toContain('8か月前の1日');

    await page.goto(slot);
    await resident.read('この時間で申し込みますか');
    await resident.press('この時間で申し込む');
    await resident.signIn();
    await resident.read('申し込む方について');
  }, 120_000);
});
