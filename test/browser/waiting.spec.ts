import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MEETING = '会議・打合せ';

describeInBrowser('a time that somebody waits for', () => {
  let system: WholeSystem;
  let people: Visitors;
  let [a, b, c] = [] as unknown as [Resident, Resident, Resident];
  let slotUrl: string;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    const someone = async (name: string) =>
      new Resident(system, await people.phone({ javaScript: false }), `${name}@example.jp`);
    [a, b, c] = [await someone('has'), await someone('waits'), await someone('looks')];
    await a.search({ purpose: MEETING, date: '5/20', time: '午前', people: '10' });
    await a.read('5月20日（木）に空いている部屋');
    await a.pick('第5会議室', '午前');
    await a.read('この時間で申し込みますか');
    slotUrl = a.page.url();
    await a.press('この時間で申し込む');
    await a.signIn();
    await a.introduce();
    await a.apply(MEETING, '10');
    await a.payByCard();
    await a.read('予約の内容');
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  it('is waited for from the page of the taken time', async () => {
    await b.page.goto(slotUrl);
    await b.follow('この時間の空き待ちに入る');
    await b.signIn();
    await b.read('この時間の空き待ちに入りますか');
    await b.press('空き待ちに入る');
    expect(await b.read('空き待ち')).toContain('あなたは1番目です。');
  }, 60_000);

  it('is kept for whoever waits when it is given back: nobody else can take it, and everybody sees what became of it', async () => {
    await a.follow('予約を取り消す');
    await a.read('予約を取り消しますか');
    await a.press('予約を取り消す');
    await b.mail('お待ちの時間が空きました');
    await c.page.goto(slotUrl);
    expect(await c.page.textContent('main')).toContain('空き待ちに入る');
    await c.page.goto(`${system.residentUrl}/towns/aoba/releases`);
    const log = await c.read('空いた時間のお知らせ');
    expect(log).toContain('第5会議室');
    expect(log).toContain('案内中');
    expect(log).not.toContain('山田');
  }, 60_000);

  it('is taken by the link of the mail, and the log says so', async () => {
    const { text } = await b.mail('お待ちの時間が空きました');
    await b.page.goto(/https?:\S+\/applications\/\S+/.exec(text)?.[0] ?? '');
    await b.introduce();
    await b.apply(MEETING, '10');
    await b.payByCard();
    expect(await b.read('予約の内容')).toContain('第5会議室');
    await c.page.reload();
    expect(await c.page.textContent('main')).toContain('申込済');
  }, 60_000);
});
