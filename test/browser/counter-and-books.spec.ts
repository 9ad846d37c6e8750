import { Clerk } from './support/clerk';
import { describeInBrowser, eventually, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';
const DAY = '5月20日（木）';
const at = (time: string) => new Date(`2027-05-20T${time}:00+09:00`);

describeInBrowser('the counter and the books', () => {
  let system: WholeSystem;
  let people: Visitors;
  let resident: Resident;
  let accountant: Clerk;
  let desk: Clerk;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    resident = new Resident(system, await people.phone(), 'meeting@example.jp');
    await holdAndSignIn();
    await payByCard('青葉句会');
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  async function wish(time: '午前' | '午後'): Promise<void> {
    await resident.search({ purpose: MEETING, date: '5/20', time, people: '10' });
    await resident.read(`${DAY}に空いている部屋`);
    await resident.pick('第5会議室', time);
    await resident.read('この時間で申し込みますか');
    await resident.press('この時間で申し込む');
  }

  async function holdAndSignIn(): Promise<void> {
    await wish('午後');
    await resident.signIn();
    await resident.introduce();
  }

  async function payByCard(group: string): Promise<void> {
    await resident.page.getByLabel('団体名').fill(group);
    await resident.apply(MEETING, '10');
    await resident.payByCard();
    expect(await resident.read('予約の内容')).toContain('予約が決まりました');
  }

  describe('when a konbini is chosen', () => {
    it('the resident is told the number and the deadline, and pays later at a shop', async () => {
      await wish('午前');
      await resident.page.getByLabel('団体名').fill('朝の会');
      await resident.apply(MEETING, '10');
      await resident.page.getByRole('button', { name: 'コンビニで支払う' }).click();
      await resident.page.getByRole('heading', { name: 'お支払い番号' }).waitFor();
      const shop = await resident.page.context().newPage();
      await shop.goto(resident.page.url());
      await resident.page.getByRole('link', { name: '予約サイトへ戻る' }).click();
      expect(await resident.read('予約の内容')).toContain('コンビニでのお支払いをお待ちしています');
      await resident.mail('コンビニエンスストアでのお支払いのご案内');
      await shop.getByRole('button', { name: '店頭で支払った' }).click();
      await eventually('the payment made known by the webhook', async () => {
        await resident.page.reload();
        return (await resident.page.textContent('main'))?.includes('予約が決まりました') || undefined;
      });
      await shop.close();
    }, 90_000);
  });

  describe('in the books of the day', () => {
    it('the accountant sees assessments, receipts by method, and no difference from Stripe', async () => {
      accountant = await Clerk.signedIn(system, await people.desk(), 'aoba-accountant');
      const day = await accountant.read('会計 2027年5月10日');
      expect(day).toContain('1,700円 2件');
      expect(day).toMatch(/クレジットカード1\s*1,000円/);
      expect(day).toMatch(/コンビニ\S*1\s*700円/);
      await accountant.press('Stripeから取り直す');
      const read = await accountant.read('会計');
      expect(read).toContain('差額はありません');
      expect(read).toMatch(/差額0円/);
    }, 60_000);

    it('a cancelled booking and its refund are in the ledger, and the days still agree', async () => {
      await resident.follow('予約を取り消す');
      await resident.read('予約を取り消しますか');
      await resident.press('予約を取り消す');
      await resident.read('予約の内容');
      await resident.mail('予約を取り消しました');
      await accountant.open('/accounting?date=2027-05-10');
      expect(await accountant.read('会計')).toContain('700円 1件');
    }, 60_000);

    it('a payment behind the back of the system shows as a difference', async () => {
      system.standIns.stripe.chargeBehindTheBack(3_000);
      await accountant.press('Stripeから取り直す');
      const day = await accountant.read('会計');
      expect(day).toContain('帳簿にない入出金');
      expect(day).not.toContain('差額はありません');
    }, 60_000);

    it('every number opens the rows behind it', async () => {
      await accountant.follow(/1,700円/);
      expect(await accountant.read('調定の明細')).toContain('未収金');
    }, 60_000);
  });

  describe('on the day of use', () => {
    it('the board shows who comes today, and not what was cancelled', async () => {
      system.clock.moveTo(at('12:40'));
      desk = await Clerk.signedIn(system, await people.desk(), 'aoba-desk');
      const board = await desk.read('本日');
      expect(board).toContain('青葉句会');
      expect(board).not.toContain('朝の会');
      expect(board).toMatch(/来館予定 1/);
    }, 60_000);

    it('the key is handed over on one screen, to a name, and the wrong key names the right one', async () => {
      await desk.row('青葉句会').getByRole('link', { name: '鍵を渡す' }).click();
      await desk.read('鍵を渡す');
      await desk.page.getByLabel('鍵札の番号').fill('１１０６');
      await desk.press('渡した');
      expect(await desk.read('鍵を渡す')).toContain('1105');
      await desk.page.getByLabel('鍵札の番号').fill('１１０５');
      await desk.press('渡した');
      expect(await desk.read('青葉句会')).toContain('利用中');
      await desk.open('/board');
      expect(await desk.read('本日')).toMatch(/鍵が出ている 1/);
      await desk.open('/keys');
      expect(await desk.read('鍵')).toMatch(/山田 花子.*窓口 はる/);
    }, 60_000);

    it('a key that is late shows as late, with the number to ring', async () => {
      system.clock.moveTo(at('18:10'));
      desk = await Clerk.signedIn(system, await people.desk(), 'aoba-desk');
      const board = await desk.read('本日');
      expect(board).toMatch(/返却おくれ 1/);
      expect(await desk.row('青葉句会').textContent()).toContain('電話 09000000001');
    }, 60_000);

    it('the key comes back by its tag alone, and nothing is late any more', async () => {
      await desk.open('/keys');
      await desk.page.getByLabel('鍵札の番号').fill('1105');
      await desk.page.getByLabel('施錠').check();
      await desk.press('返却した');
      expect(await desk.read('鍵')).toContain('返却を受け付けました');
      await desk.open('/board');
      expect(await desk.read('本日')).toMatch(/返却おくれ 0/);
    }, 60_000);
  });
});
