import { Clerk } from './support/clerk';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { Resident } from './support/resident';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const MUSIC = '音楽（演奏・合唱）';

describeInBrowser('a room that needs approval', () => {
  let system: WholeSystem;
  let people: Visitors;
  let singer: Resident;
  let dancer: Resident;
  let approver: Clerk;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
    singer = new Resident(system, await people.phone({ javaScript: false }), 'singer@example.jp');
    dancer = new Resident(system, await people.phone(), 'dancer@example.jp');
  }, 120_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  async function applyForTheHall(
    resident: Resident,
    date: string,
    day: string,
    group: string,
  ): Promise<void> {
    await resident.search({ purpose: MUSIC, date, time: '午後', people: '１２０' });
    await resident.read(`${day}に空いている部屋`);
    await resident.pick('中ホール', '午後');
    expect(await resident.read('この時間で申し込みますか')).toContain('お支払いは許可のあとです');
    await resident.press('この時間で申し込む');
    await resident.signIn();
    await resident.introduce();
    await resident.page.getByLabel('団体名').fill(group);
    await resident.apply(MUSIC, '１２０');
    const booking = await resident.read('予約の内容');
    expect(booking).toContain('申し込みを受け付けました');
    expect(booking).toContain('審査中');
  }

  it('takes the application without money, and says by when the answer comes', async () => {
    await applyForTheHall(singer, '6/17', '6月17日（木）', 'あおば合唱団');
    await applyForTheHall(dancer, '６月１８日', '6月18日（金）', '風の舞踊会');
    const mail = await singer.mail('利用のお申込みを受け付けました');
    expect(mail.text).toContain('5月17日（月）までにメールでお知らせします');
  }, 90_000);

  it('shows the approver each application with its checks and their evidence, and is approved on two screens', async () => {
    approver = await Clerk.signedIn(system, await people.desk(), 'aoba-approver');
    const inbox = await approver.read('審査の一覧');
    expect(inbox).toContain('私の番の申込み（2件）');
    await approver.follow('あおば合唱団');
    const facts = await approver.read('あおば合唱団');
    expect(facts).toContain('120人で、定員300人の中です');
    expect(facts).toContain('ほかの利用とは重なりません');
    expect(facts).toContain('4,000円');
    await approver.press('承認する');
    expect(approver.screens).toHaveLength(2);
  }, 60_000);

  it('is refused on three screens with an article and the facts, and what was typed is never lost', async () => {
    expect(await approver.read('風の舞踊会')).toContain('あおば合唱団の申込みを承認しました');
    await approver.follow('不許可の文書へ');
    await approver.read('不許可の決定');
    const { page } = approver;
    await page.getByLabel('不許可の事由').selectOption({ label: '施設の管理上支障があると認められるとき' });
    await page
      .getByLabel('条項に当たる事実')
      .fill('舞台の床の工事と重なるため、安全に使っていただけません。');
    await approver.press('通知書を確かめる');
    const unfinished = await approver.read('不許可の決定');
    expect(unfinished).toContain('根拠となる条例の条項を書いてください');
    expect(await page.getByLabel('条項に当たる事実').inputValue()).toContain('舞台の床の工事');
    await page.getByLabel('根拠となる条項').fill('あおば市民会館条例第6条第1号');
    await approver.press('通知書を確かめる');
    const letter = await approver.read('不許可の決定');
    expect(letter).toContain('審査請求');
    await approver.press('この内容で不許可に決定する');
    expect(await approver.read('審査の一覧')).toContain('審査を待っている申込みはありません');
  }, 60_000);

  it('tells the refused resident the article and the facts, and leaves nothing to pay', async () => {
    const mail = await dancer.mail('審査結果について');
    expect(mail.text).toContain('あおば市民会館条例第6条第1号');
    expect(mail.text).toContain('舞台の床の工事と重なるため');
    await dancer.page.reload();
    expect(await dancer.read('予約の内容')).toContain('申し込みは許可されませんでした');
    expect(await dancer.page.getByRole('button', { name: '支払う' }).count()).toBe(0);
  }, 60_000);

  it('mails the approved resident the link to the payment, and gives the permit once paid', async () => {
    const mail = await singer.mail('お支払いをお願いします');
    expect(mail.html).toMatch(/4,000円を支払う（5月\d+日（.）.*まで）/);
    const link = /https?:\/\/\S+\/bookings\/[^\s"<]+/.exec(mail.text)?.[0] ?? '';
    await singer.page.goto(link);
    expect(await singer.read('予約の内容')).toContain('お支払いがまだです');
    await singer.press('4,000円を支払う');
    await singer.payByCard();
    expect(await singer.read('予約の内容')).toContain('予約が決まりました');
    await singer.follow('利用許可書を見る');
    const permit = await singer.read('利用許可書');
    expect(permit).toContain('あおば合唱団');
    expect(permit).toContain('あおば市長');
    await singer.mail('予約が確定しました');
  }, 60_000);
});
