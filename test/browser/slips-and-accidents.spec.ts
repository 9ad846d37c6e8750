import { Database } from '@kashikan/database';
import { Clerk } from './support/clerk';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type SampleLife, sampleLife } from './support/sample-life';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';
/** A staff session ends when nothing was done for an hour. */
const LONGER_THAN_A_BREAK_MS = 61 * 60 * 1000;
const LONGER_THAN_A_HOLD_MS = 31 * 60 * 1000;
const DAY = '5月20日（木）';

describeInBrowser('slips and accidents', () => {
  let system: WholeSystem;
  let life: SampleLife;
  let people: Visitors;

  beforeAll(async () => {
    system = await wholeSystem();
    life = await sampleLife(system);
    people = await visitors();
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  const somebody = async (email: string, javaScript = true) =>
    new Resident(system, await people.phone({ javaScript }), email);

  const passTime = (ms: number) => system.clock.moveTo(new Date(system.clock.now().getTime() + ms));

  async function chooses(resident: Resident, room: string): Promise<void> {
    await resident.search({ purpose: MEETING, date: '５／２０', time: '午前', people: '１０' });
    await resident.read(`${DAY}に空いている部屋`);
    await resident.pick(room, '午前');
    await resident.read('この時間で申し込みますか');
  }

  async function holds(resident: Resident, room: string): Promise<void> {
    await chooses(resident, room);
    await resident.press('この時間で申し込む');
    await resident.signIn();
    await resident.introduce();
  }

  const bookingsOf = async (email: string): Promise<string[]> => {
    const rows = await system.worker.app
      .get(Database, { strict: false })
      .rows<{ state: string }>(
        'SELECT b.state FROM bookings b JOIN accounts a ON a.id = b.account_id WHERE a.email = $1',
        [email],
      );
    return rows.map(({ state }) => state);
  };

  it.each([
    { how: 'without JavaScript', javaScript: false, room: '第5会議室', email: 'twice-plain@example.jp' },
    { how: 'with JavaScript', javaScript: true, room: '第6会議室', email: 'twice-script@example.jp' },
  ])(
    'a double click applies once, $how',
    async ({ javaScript, room, email }) => {
      const resident = await somebody(email, javaScript);
      await holds(resident, room);
      await resident.describeUse(MEETING, '１０');
      await resident.read('この内容で申し込みますか');
      const { page } = resident;
      await page.getByLabel('ご利用のきまりを守ります').check();
      await page.getByRole('main').getByRole('button', { name: '申し込んで' }).dblclick();
      await page.getByRole('heading', { level: 1, name: /お支払い|予約の内容/ }).waitFor();
      expect(await bookingsOf(email)).toEqual(['payment-due']);
    },
    60_000,
  );

  it('the back button after paying leads to the booking, and neither applies nor pays again', async () => {
    const resident = await somebody('back@example.jp');
    await holds(resident, '第7会議室');
    await resident.describeUse(MEETING, '10');
    await resident.read('この内容で申し込みますか');
    const checked = resident.page.url();
    await resident.page.getByLabel('ご利用のきまりを守ります').check();
    await resident.press('申し込んで');
    await resident.payByCard();
    await resident.read('予約の内容');
    await resident.page.goBack();
    expect(await resident.page.textContent('body')).toMatch(/予約が決まりました|お支払いは済んでいます/);
    await resident.page.goto(checked);
    expect(await resident.read('予約の内容')).toContain('予約が決まりました');
    expect(await bookingsOf('back@example.jp')).toEqual(['confirmed']);
  }, 60_000);

  it('a time taken meanwhile is told before anything is lost, with what else is free', async () => {
    const [first, second] = [await somebody('first@example.jp'), await somebody('second@example.jp')];
    await chooses(first, '第3会議室');
    await chooses(second, '第3会議室');
    await first.press('この時間で申し込む');
    await first.read('サインイン');
    await second.press('この時間で申し込む');
    const { page } = second;
    expect(await page.textContent('main')).toContain('先に');
    const others = page.locator('.slot-free');
    expect(await others.count()).toBeGreaterThan(0);
    await others.first().click();
    await second.read('この時間で申し込みますか');
    await second.press('この時間で申し込む');
    await second.read('サインイン');
  }, 60_000);

  it('a resident whose session ended in the middle of a form signs in and finds everything typed', async () => {
    const resident = await somebody('away@example.jp', false);
    await holds(resident, '第8会議室');
    const { page } = resident;
    await page.locator('#eventName').fill('句会の打合せ');
    await page.context().clearCookies();
    await resident.describeUse(MEETING, '１２');
    await resident.signIn();
    const said = await resident.read('この内容で申し込みますか');
    expect(said).toContain('句会の打合せ');
    expect(said).toContain('12人');
  }, 60_000);

  it('a hold that lapsed while typing is taken again by itself, and only a time gone to others is refused', async () => {
    const [slow, late] = [await somebody('slow@example.jp'), await somebody('late@example.jp', false)];
    await holds(slow, '第1会議室');
    await slow.describeUse(MEETING, '10');
    await slow.read('この内容で申し込みますか');
    await holds(late, '第2会議室');
    await late.describeUse(MEETING, '10');
    await late.read('この内容で申し込みますか');
    passTime(LONGER_THAN_A_HOLD_MS);
    const quick = await somebody('quick@example.jp', false);
    await chooses(quick, '第2会議室');
    await quick.press('この時間で申し込む');
    await quick.read('サインイン');
    for (const resident of [slow, late]) {
      await resident.page.getByLabel('ご利用のきまりを守ります').check();
      await resident.press('申し込んで');
    }
    await slow.payByCard();
    expect(await slow.read('予約の内容')).toContain('予約が決まりました');
    expect(await late.page.textContent('main')).toContain('先に');
    expect(await late.page.locator('.slot-free').count()).toBeGreaterThan(0);
    expect(await bookingsOf('late@example.jp')).not.toContain('payment-due');
  }, 90_000);

  it('a code typed in full-width digits with a space is read', async () => {
    const resident = await somebody('wide@example.jp', false);
    const { page } = resident;
    await page.goto(`${system.residentUrl}/sign-in`);
    await page.getByLabel('メールアドレス').fill('　ＷＩＤＥ＠example.jp ');
    await resident.press('番号を送る');
    const code = await resident.codeFromMailbox();
    const wide = code.replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)));
    await page.getByLabel('6けたの番号').fill(`${wide.slice(0, 3)}　${wide.slice(3)}`);
    await resident.press('サインイン');
    await page.getByRole('link', { name: 'マイページ' }).waitFor();
  }, 60_000);

  it('a wrong code says so, keeps the address, and lets the right one in', async () => {
    const resident = await somebody('slip@example.jp', false);
    const { page } = resident;
    await page.goto(`${system.residentUrl}/sign-in`);
    await page.getByLabel('メールアドレス').fill('slip@example.jp');
    await resident.press('番号を送る');
    const code = await resident.codeFromMailbox();
    await page.getByLabel('6けたの番号').fill(code === '000000' ? '111111' : '000000');
    await resident.press('サインイン');
    expect(await resident.read('6けたの番号を入力してください')).toContain('slip@example.jp');
    expect(await page.locator('#code-error').count()).toBe(1);
    await page.getByLabel('6けたの番号').fill(code);
    await resident.press('サインイン');
    await page.getByRole('link', { name: 'マイページ' }).waitFor();
  }, 60_000);

  it('a clerk whose session ended in the middle of a letter sends it again after signing in', async () => {
    const page = await people.desk();
    const approver = await Clerk.signedIn(system, page, 'aoba-approver');
    await approver.open(`/approvals/${life.approval}/refusal`);
    await page.getByLabel('不許可の事由').selectOption({ index: 1 });
    await page.getByLabel('根拠となる条項').fill('あおば市民会館条例第6条第1号');
    await page.getByLabel('条項に当たる事実').fill('舞台の床の工事と重なるため、安全に使えません。');
    passTime(LONGER_THAN_A_BREAK_MS);
    await approver.press('通知書を確かめる');
    expect(await page.textContent('main')).toContain('入力した内容は残っています');
    const tab = await page.context().newPage();
    await Clerk.signedIn(system, tab, 'aoba-approver');
    await approver.press('もう一度送る');
    // The first press meets the session that has just begun, whose page proves itself anew.
    await page.getByRole('heading', { level: 1, name: /この操作はできません|不許可の決定/ }).waitFor();
    if (await page.getByRole('button', { name: 'もう一度送る' }).count())
      await approver.press('もう一度送る');
    expect(await approver.read('不許可の決定')).toContain('舞台の床の工事と重なるため');
  }, 60_000);
});
