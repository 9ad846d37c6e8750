import { Clerk } from './support/clerk';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const SPORTS = 'スポーツ';
const ROOM = '武道場';
const DAY = '5/20';

describeInBrowser('a hall that has to close', () => {
  let system: WholeSystem;
  let people: Visitors;
  let clerk: Clerk;
  let [early, late, waiting]: Resident[] = [];

  const somebody = async (email: string) =>
    new Resident(system, await people.phone({ javaScript: false }), email);
  const resident = (one: Resident | undefined): Resident => {
    if (!one) throw new Error('nobody has come yet');
    return one;
  };

  async function books(email: string, time: '午前' | '午後'): Promise<Resident> {
    const person = await somebody(email);
    await person.search({ purpose: SPORTS, date: DAY, time, people: '10' });
    await person.read('5月20日（木）に空いている部屋');
    await person.pick(ROOM, time);
    await person.press('この時間で申し込む');
    await person.signIn();
    await person.introduce();
    await person.apply(SPORTS, '10');
    await person.payByCard();
    await person.read('予約の内容');
    return person;
  }

  /** The page of the room on the day, from the list of rooms that are not free. */
  async function opensRoom(person: Resident): Promise<string> {
    await person.search({ purpose: SPORTS, date: DAY, time: '午前', people: '10' });
    await person.read('5月20日（木）に空いている部屋');
    const others = person.page.locator('details', { hasText: ROOM });
    await others.locator('summary').click();
    return (await others.locator('li', { hasText: ROOM }).first().textContent()) ?? '';
  }

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    early = await books('early@example.jp', '午前');
    late = await books('late@example.jp', '午後');
    clerk = await Clerk.signedIn(system, await people.desk(), 'aoba-desk');
  }, 240_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  it('lets somebody wait for a time that is taken', async () => {
    waiting = await somebody('waiting@example.jp');
    expect(await opensRoom(waiting)).toContain('ほかの方');
    await waiting.page
      .getByRole('link', { name: new RegExp(ROOM) })
      .first()
      .click();
    const first = waiting.page.url().replace(/\?.*/, '');
    await waiting.page.goto(`${first}?from=2027-05-20`);
    await waiting.page
      .getByRole('link', { name: /空き待ち/ })
      .first()
      .click();
    if (waiting.page.url().includes('sign-in')) await waiting.signIn();
    await waiting.press('空き待ちに入る');
    if ((await waiting.page.textContent('main'))?.includes('ふりがな')) await waiting.introduce();
  }, 90_000);

  it('shows staff the bookings in the way; one is cancelled with its money, the other one moved', async () => {
    const { page } = clerk;
    await clerk.open('/closures');
    await clerk.read('休館・公用');
    await clerk.follow('休館・公用を登録する');
    await clerk.read('休館・公用を登録する');
    await page.getByLabel('施設', { exact: true }).last().selectOption({ label: 'あおば市民体育館' });
    await clerk.press('この施設を開く');
    await page.getByLabel(ROOM).check();
    await page.getByLabel('保守点検').check();
    await page.getByLabel('始まりの日').fill(DAY);
    await page.getByLabel('利用者に見せる言葉', { exact: false }).first().fill('床の張替え');
    await page.getByLabel('理由（内部の記録）').fill('床板が割れたため');
    await clerk.press('確かめて登録する');
    expect(await clerk.read('当たる予約の扱い')).toContain('予約が2件あります');
    await clerk.press('すべて取り消す');
    const fates = page.locator('main select[name^="fate-"]');
    expect(
      await fates.evaluateAll(all => all.map(one => (one as unknown as { value: string }).value)),
    ).toEqual(['cancel', 'cancel']);
    await fates.nth(1).selectOption({ index: 2 });
    await clerk.press('この扱いで登録する');
    const result = await clerk.read('登録した休館・公用');
    expect(result).toContain('取消し 1件、振替 1件');
    expect((await resident(early).mail('予約を取り消させていただきました')).text).toContain('床の張替え');
    expect((await resident(late).mail('変更させていただきました')).text).toContain('床の張替え');
  }, 90_000);

  it('tells whoever searches that the room is closed, and why', async () => {
    const person = await somebody('searching@example.jp');
    expect(await opensRoom(person)).toContain('使えません（床の張替え）');
  }, 60_000);

  it('opens again when the closure is lifted, and whoever waited hears of it', async () => {
    await clerk.page.locator('summary', { hasText: '解除する' }).click();
    await clerk.page.getByLabel('解除の理由').fill('工事が早く終わった');
    await clerk.press('解除する');
    expect(await clerk.read('登録した休館・公用')).toContain('時間は空きに戻りました');
    expect((await resident(waiting).mail('お待ちの時間が空きました')).text).toContain(ROOM);
  }, 60_000);

  it('closes at once in an emergency, after its name was typed, and everything is given back', async () => {
    const { page } = clerk;
    await clerk.open('/closures');
    await clerk.follow('災害などで施設を閉じる');
    await clerk.read('災害などで施設を閉じる');
    await page.getByLabel('あおば市民体育館').check();
    await page.getByLabel('いつまで').fill('6/30');
    await page.getByLabel('利用者に見せる言葉', { exact: false }).first().fill('地震のため');
    await page.getByLabel('理由（内部の記録）').fill('震度6弱');
    await clerk.press('影響を確かめる');
    expect(await clerk.read('施設を閉じることの確認')).toContain('取り消す予約');
    await clerk.press('いますぐ閉じて、予約を取り消す');
    expect(await clerk.read('施設を閉じることの確認')).toContain('同じになるように入力してください');
    await page.getByLabel('確認のため', { exact: false }).fill('あおば市民体育館');
    await clerk.press('いますぐ閉じて、予約を取り消す');
    await clerk.read('登録した休館・公用');
    expect((await resident(late).mail('予約を取り消させていただきました')).text).toContain('地震のため');
  }, 90_000);
});
