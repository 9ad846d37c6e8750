import type { Room } from '@kashikan/catalogue';
import { residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { htmlFaults } from '../../support/ui/html-faults';
import { PlainBrowser } from './visitor';

describe('the pages of the residents, with input as it comes', () => {
  let app: ResidentApp;
  let room: Room;
  const visitor = () => new PlainBrowser(app.address);
  const slotOf = (query: string) => `/rooms/${room.id}/slot?${query}`;

  beforeAll(async () => {
    app = await residentApp();
    room = await app.world.room('meeting-2');
  }, 120_000);

  afterAll(() => app.close());

  const signedIn = async (email: string): Promise<PlainBrowser> => {
    const browser = await visitor().open('/sign-in');
    await browser.send('/sign-in', { email });
    await app.world.work();
    const code = /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await browser.send('/sign-in/code', { code });
    await browser.open('/profile');
    return browser.send('/profile', { name: '山田 花子', nameKana: 'やまだ はなこ', phone: '090-0000-0001' });
  };

  it.each([
    ['/towns/nowhere', 404],
    ['/towns/nowhere/help', 404],
    ['/nowhere', 404],
    ['/rooms/not-an-id', 404],
    ['/rooms/0193e0a0-0000-7000-8000-000000000000', 404],
    ['/facilities/0193e0a0-0000-7000-8000-000000000000', 404],
    ['/towns/aoba/rooms?date=2027-02-30', 422],
    ['/towns/aoba/rooms?people=%E3%81%9F%E3%81%8F%E3%81%95%E3%82%93', 422],
    ['/towns/aoba/rooms?purpose=unheard-of&facility=none', 200],
  ])('answers %s with %i and a page that says why', async (path, status) => {
    const browser = await visitor().open(path);
    expect(browser.status).toBe(status);
    expect(browser.html).toContain('<h1>');
    expect(await htmlFaults(browser.html)).toEqual([]);
  });

  it('keeps what was typed into the search when the date cannot be read', async () => {
    const browser = await visitor().open('/towns/aoba/rooms?date=きのう&people=１２');
    expect(browser.html).toContain('value="きのう"');
    expect(browser.html).toContain('value="１２"');
    expect(browser.text).toContain('日にちを読み取れませんでした');
  });

  it.each([
    ['date=2027-02-30&bands=am', '日'],
    ['date=2020-01-10&bands=am', ''],
    ['date=2027-05-20', ''],
    ['date=2027-05-20&bands=unheard-of', ''],
  ])('says which rule forbids the slot %s', async query => {
    const browser = await visitor().open(slotOf(query));
    expect(browser.status).toBe(422);
    expect(browser.html).toContain('notice-warning');
    expect(browser.html).not.toContain('action="/holds"');
  });

  it('refuses a form without its token, and offers it again with what was typed', async () => {
    const browser = await visitor().open(slotOf('date=2027-05-20&bands=am'));
    await browser.send('/holds', {}, ['_csrf']);
    expect(browser.status).toBe(403);
    expect(browser.text).toContain('もう一度送る');
  });

  it('tells who comes too late what else is free, and holds nothing for them', async () => {
    const query = 'date=2027-05-21&bands=am';
    const [first, second] = [await visitor().open(slotOf(query)), await visitor().open(slotOf(query))];
    await first.send('/holds');
    await second.send('/holds');
    expect(second.status).toBe(409);
    expect(second.text).toContain('先に入りました');
    expect(second.html).toContain('slot-free');
    expect(await htmlFaults(second.html)).toEqual([]);
    await second.open(slotOf(query));
    expect(second.status).toBe(409);
    expect(second.html).toContain('slot-free');
    expect(second.html).not.toContain('action="/holds"');
  });

  it('leaves no mail address in the browser, and shows it while the digits are awaited, to this browser only', async () => {
    const browser = await visitor().open('/sign-in');
    await browser.send('/sign-in', { email: 'kanaria@example.jp' });
    expect((await browser.open('/sign-in/code')).html).toContain('kanaria@example.jp');
    expect(browser.kept).toMatch(/^kashikan_resident=v\.[\w-]{43}$/);
    expect((await visitor().open('/sign-in/code')).html).not.toContain('kanaria@example.jp');
    await app.world.work();
    const code = /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await (await browser.open('/sign-in/code')).send('/sign-in/code', { code });
    expect(browser.kept).toMatch(/^kashikan_resident=s\.[\w-]{43}$/);
    expect((await browser.open('/sign-in/code')).html).not.toContain('name="email" value="kanaria');
  });

  it('does not show one person the booking of another', async () => {
    const [hanako, taro] = [await signedIn('hanako@example.jp'), await signedIn('taro@example.jp')];
    await hanako.open(slotOf('date=2027-05-24&bands=am'));
    await hanako.send('/holds');
    expect(hanako.path).toMatch(/^\/applications\//);
    await taro.open(hanako.path);
    expect(taro.status).toBe(404);
  }, 30_000);

  it('applies once, however often the button is pressed or the page is opened again', async () => {
    const browser = await signedIn('jiro@example.jp');
    await browser.open(slotOf('date=2027-05-25&bands=am'));
    await browser.send('/holds');
    const use = browser.path;
    await browser.send('/check', { purpose: room.purposes[0] ?? '', people: '１０' });
    expect(browser.text).toContain('この内容で申し込みますか');
    const { path, html } = browser;
    await browser.send('/applications/', { promise: 'yes' });
    expect(browser.path).toContain(app.stripeUrl);
    browser.html = html;
    await browser.send('/applications/', { promise: 'yes' });
    expect(browser.path).toMatch(/^\/bookings\//);
    await browser.open(path);
    expect(browser.path).toMatch(/^\/bookings\//);
    await browser.open(use);
    expect(browser.text).toContain('お支払いがまだです');
  }, 30_000);

  it('names every field that is missing, beside the field, and keeps the others', async () => {
    const browser = await signedIn('saburo@example.jp');
    await browser.open(slotOf('date=2027-05-26&bands=am'));
    await browser.send('/holds');
    await browser.send('/check', { people: '9999', eventName: '花の"会" <b>' });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('利用目的を選んでください');
    expect(browser.html).toContain('value="花の&quot;会&quot; &lt;b>"');
    await browser.send('/check', { purpose: room.purposes[0] ?? '', people: '9999' });
    expect(browser.text).toContain(`定員は${room.capacity}人です`);
  }, 30_000);
});
