import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/ui/chromium';
import { residentApp, type ResidentApp } from '../support/ui/resident-app';
import { Inspector, NARROW } from './support/faults';
import { describeInBrowser } from './support/in-browser';

/** Answers that are no pages of their own: files and redirects. */
const noPages = [
  '/bookings/:booking/calendar.ics',
  '/bookings/:booking/payment/return',
  '/bookings/:booking/permit',
  '/language/:locale',
  '/my/documents/:paper/file.pdf',
  '/photos/:hash',
  '/my/groups/:group/roster/file',
  '/my/groups/:group/documents/:document',
  '/:town',
];

describeInBrowser('every page of the residents', () => {
  let app: ResidentApp;
  let browser: OpenBrowser;
  let page: Page;
  let eyes: Inspector;
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    app = await residentApp();
    browser = await openBrowser();
    page = await browser.context.newPage();
    eyes = new Inspector(page);
    await meetEveryPage();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  }, 60_000);

  const pathOf = () => page.url().slice(app.address.length);
  const signIn = async () => {
    await page.fill('#email', 'hanako@example.jp');
    await page.click('main .button-main');
    await app.world.work();
    await page.fill('#code', /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '');
    await page.click('main .button-main');
    await page.fill('#name', '山田 花子');
    await page.fill('#nameKana', 'やまだ はなこ');
    await page.fill('#phone', '０９０－００００－０００１');
    await page.click('main .button-main');
  };

  /** Books one room to the end and leaves another at the form, and remembers where each page is. */
  async function meetEveryPage(): Promise<void> {
    const room = await app.world.room('meeting-2');
    addresses.set('/', '/');
    addresses.set('/towns/:town', '/towns/aoba');
    addresses.set('/towns/:town/help', '/towns/aoba/help');
    addresses.set('/towns/:town/rooms', '/towns/aoba/rooms?date=2027-05-20&people=10');
    addresses.set('/facilities/:facility', `/facilities/${room.facilityId}`);
    addresses.set('/rooms/:room', `/rooms/${room.id}`);
    addresses.set('/rooms/:room/table', `/rooms/${room.id}/table`);
    addresses.set('/rooms/:room/slot', `/rooms/${room.id}/slot?date=2027-05-20&bands=am&bands=pm`);
    addresses.set('/rooms/:room/waiting', `/rooms/${room.id}/waiting?date=2027-05-20&bands=am`);
    addresses.set('/waiting', '/waiting');
    addresses.set('/towns/:town/releases', '/towns/aoba/releases');
    addresses.set('/bookings', '/bookings');
    addresses.set('/profile', '/profile');
    addresses.set('/record', '/record');
    for (const own of [
      '/my',
      '/my/payments',
      '/my/documents',
      '/my/notices',
      '/my/data',
      '/my/closing',
      '/my/security',
    ])
      addresses.set(own, own);
    addresses.set('/my/security/passkeys/new', '/my/security/passkeys/new');
    addresses.set('/step-up', '/step-up');
    addresses.set('/my/identity', '/my/identity?town=aoba&for=group&return=/bookings');
    await apply(`/rooms/${room.id}/slot?date=2027-05-20&bands=am`, true);
    addresses.set('/bookings/:booking', await pay());
    addresses.set('/verify', '/verify');
    addresses.set('/my/documents/:paper', await permitOf());
    addresses.set('/bookings/:booking/cancellation', `${pathOf()}/cancellation`);
    addresses.set('/bookings/:booking/use', `${pathOf()}/use`);
    await askForChange();
    await apply(`/rooms/${room.id}/slot?date=2027-05-21&bands=am`, false);
    await applyForSeries(room.id);
    await makeGroup();
  }

  /** A group with its members, up to the page that asks for its registration. */
  async function makeGroup(): Promise<void> {
    addresses.set('/my/groups', '/my/groups');
    addresses.set('/my/groups/new', '/my/groups/new');
    await page.goto(`${app.address}/my/groups/new`);
    await page.fill('#name', '花子の会');
    await page.fill('#nameKana', 'はなこのかい');
    await page.fill('#activity', '読書');
    await page.click('main .button-main');
    await page.fill('#text', Array.from({ length: 5 }, (_, at) => `会員${at},あおば市,40`).join('\n'));
    await page.click('#from-file .button');
    const group = pathOf().split('?')[0] ?? '';
    addresses.set('/my/groups/:group', group);
    for (const rest of ['facts', 'people', 'roster'])
      addresses.set(`/my/groups/:group/${rest}`, `${group}/${rest}`);
    addresses.set('/my/groups/:group/registrations/:town', `${group}/registrations/aoba`);
  }

  /** The booking that was paid leads to its permit. */
  async function permitOf(): Promise<string> {
    const booking = page.url();
    await page.goto(`${booking}/permit`);
    const paper = pathOf();
    await page.goto(booking);
    return paper;
  }

  /** From the booking that was paid to the page that says what its change would cost. */
  async function askForChange(): Promise<void> {
    const change = `${pathOf()}/change`;
    addresses.set('/bookings/:booking/change', change);
    await page.goto(`${app.address}${change}`);
    await page.fill('#people', '12');
    await page.click('main .button-main');
    addresses.set('/bookings/:booking/change/check', pathOf());
  }

  /** Three weeks applied for together, and another basket left at its form. */
  async function applyForSeries(roomId: string): Promise<void> {
    const series = `/rooms/${roomId}/series?date=2027-05-27&bands=am&every=week-1&until=2027-06-10`;
    addresses.set('/rooms/:room/series', series);
    await page.goto(`${app.address}${series}`);
    await page.click('main .button-main');
    await page.click('main .button-main');
    await page.selectOption('#purpose', { index: 1 });
    await page.fill('#people', '8');
    await page.click('main .button-main');
    await page.check('#promise');
    await page.click('main .button-main');
    addresses.set('/baskets/:basket/cancellation', `${pathOf()}/cancellation`);
    await page.goto(`${app.address}${series.replace('2027-05-27', '2027-06-17').replace('06-10', '06-24')}`);
    await page.click('main .button-main');
    addresses.set('/baskets/:basket', pathOf());
    addresses.set('/baskets/:basket/use', `${pathOf()}/use`);
    addresses.set('/baskets/:basket/check', `${pathOf()}/check?purpose=meeting&people=8`);
  }

  async function apply(slot: string, isFirst: boolean): Promise<void> {
    await page.goto(`${app.address}${slot}`);
    await page.click('main .button-main');
    if (isFirst) await signIn();
    addresses.set('/applications/:hold', pathOf());
    await page.selectOption('#purpose', { index: 1 });
    await page.fill('#people', '１０人');
    await page.click('main .button-main');
    addresses.set('/applications/:hold/check', pathOf());
  }

  async function pay(): Promise<string> {
    await page.check('#promise');
    await page.click('main .button-main');
    await page.click('text=カードで支払う');
    await page.waitForURL(/\/bookings\/[^/]+$/);
    return pathOf();
  }

  /** The page narrow and wide; in English narrow only, where its longer words would break out. */
  async function faultsOf(path: string, name: string): Promise<string[]> {
    const faults: string[] = [];
    for (const lang of ['ja', 'en']) {
      await eyes.goTo(`${app.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      // The first page leads on to the only town, in the language of the browser.
      if (path !== '/') expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      const found = await eyes.faults(`resident-${name}-${lang}`, lang === 'en' ? [NARROW] : undefined);
      faults.push(...found.map(fault => `${lang} ${fault}`));
    }
    return faults;
  }

  it('is known here with an address, so that none is forgotten', () => {
    expect(
      app.pages.filter(
        path => !addresses.has(path) && !noPages.includes(path) && !path.startsWith('/sign-in'),
      ),
    ).toEqual([]);
  });

  it('passes axe, never moves sideways and has targets of 44 px, narrow and wide, in both languages', async () => {
    const faults = [];
    for (const [route, path] of addresses)
      faults.push(...(await faultsOf(path, route.replace(/\W+/g, '-'))).map(fault => `${route}: ${fault}`));
    expect(faults).toEqual([]);
  }, 300_000);

  it('is as good when it says no', async () => {
    const wrong = {
      unknown: '/towns/nowhere',
      'bad-date': '/towns/aoba/rooms?date=2027-02-30',
      'nothing-chosen': `${addresses.get('/applications/:hold/check')?.split('?')[0]}?people=x`,
      closed: `${addresses.get('/rooms/:room/slot')?.split('?')[0]}?date=2020-01-01&bands=am`,
    };
    const faults = [];
    for (const [name, path] of Object.entries(wrong))
      faults.push(...(await faultsOf(path, `no-${name}`)).map(fault => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  }, 120_000);

  it('is as good before signing in', async () => {
    await browser.context.clearCookies();
    expect(await faultsOf('/sign-in', 'sign-in')).toEqual([]);
    await page.fill('#email', 'taro@example.jp');
    await page.click('main .button-main');
    expect(await faultsOf('/sign-in/code', 'sign-in-code')).toEqual([]);
  }, 60_000);
});
