import { type AdminWorld, adminWorld, type Browser, DAY_OF_USE } from '../../support/admin-world';
import { aConfirmedBooking } from '../../support/bookings';

let world: AdminWorld;
let admin: Browser;
let desk: Browser;
let everything: Browser;
let booking: Awaited<ReturnType<typeof aConfirmedBooking>>;

beforeAll(async () => {
  world = await adminWorld();
  desk = await world.signIn(['desk']);
  admin = await world.signIn(['administrator']);
  everything = await world.signIn(['desk', 'approver', 'administrator']);
  booking = await aConfirmedBooking(world, { choice: { date: DAY_OF_USE, bands: ['am'] } });
  await desk.get(`/bookings/${booking.bookingId}`);
  await desk.submit(
    `/bookings/${booking.bookingId}/cancellation`,
    `/bookings/${booking.bookingId}/cancellation`,
    {
      cause: 'municipality',
      reason: '=HYPERLINK("空調の故障")',
    },
  );
}, 120_000);
afterAll(() => world?.close());

const count = async (verb: string): Promise<number> =>
  Number(
    (await world.db.row<{ n: number }>('SELECT count(*) AS n FROM audit_entries WHERE verb = $1', [verb]))?.n,
  );

describe('操作の記録', () => {
  it('tells who did what and when, with the reason, and is itself recorded', async () => {
    const before = await count('record.search');
    const page = await admin.get('/records?actor=staff&topic=booking');
    expect(page.status).toBe(200);
    expect(page.text).toContain('予約の取消し');
    expect(page.text).toContain('理由：=HYPERLINK("空調の故障")');
    expect(page.text).toContain('窓口 花子');
    expect(await count('record.search')).toBe(before + 1);
  });

  it('finds by person, by number and by member of staff, and says what it cannot read', async () => {
    const byPerson = await admin.get(`/records?person=${booking.person.email}`);
    expect(byPerson.text).toContain('利用の申込み');
    const none = await admin.get('/records?person=nobody@example.jp');
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('あてはまる方がいません')]);
    const wrong = await admin.get('/records?from=いつか&number=12');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('日付を読み取れません');
    expect(wrong.text).toContain('受付番号は「100123-6」の形で');
    expect((await admin.get('/records?until=2020-01-01')).text).toContain('あてはまる記録はありません');
  });

  it('goes out as a file in which no cell becomes a formula (SEC-7)', async () => {
    const before = await count('record.export');
    const file = await admin.get('/records/csv?topic=booking&actor=staff');
    expect(file.html.startsWith('日時,行った人')).toBe(true);
    expect(file.html).toContain('空調の故障');
    for (const line of file.html.split('\r\n'))
      for (const cell of line.match(/("([^"]|"")*"|[^,]*)/g) ?? [])
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    expect(await count('record.export')).toBe(before + 1);
  });

  it('shows another municipality nothing of it', async () => {
    const abroad = await world.signIn(['administrator'], 'midori').catch(() => undefined);
    if (!abroad) return;
    expect((await abroad.get('/records?actor=staff')).text).not.toContain('予約の取消し');
  });
});

describe('閲覧の記録', () => {
  it('tells whose data somebody saw, on the page and as a file of people', async () => {
    // Looks are gathered for a moment before they are written.
    await new Promise(resolve => setTimeout(resolve, 600));
    const page = await admin.get('/records/looks');
    expect(page.text).toContain('GET /bookings/:id');
    expect(page.text).toContain('青葉 太郎');
    const [look] = await world.db.rows<{ staff: string }>(
      `SELECT staff_id AS staff FROM looks WHERE page = 'GET /bookings/:id' LIMIT 1`,
    );
    const chosen = await admin.get(`/records/looks?staff=${look?.staff}`);
    expect(chosen.text).toContain('情報を見た利用者は1人です');
    const file = await admin.get(`/records/looks/csv?staff=${look?.staff}`);
    expect(file.html).toContain(booking.person.email);
  });
});

describe('封印と検証', () => {
  it('asks the worker for a verification and shows how it went', async () => {
    await world.reconcile();
    const asked = await admin.submit('/records/seal', '/records/seal');
    expect([asked.status, asked.location]).toEqual([303, '/records/seal?done=asked']);
    await world.work();
    const page = await admin.get('/records/seal?done=asked');
    expect(page.text).toContain('検証を始めました');
    expect(page.text).toContain('異常なし');
  });
});

describe('人をさがす', () => {
  it('writes nobody’s name or address into an address, on no page that searches for people', async () => {
    const { email } = booking.person;
    for (const page of [
      '/search',
      '/registrations',
      '/people/groups',
      '/records',
      '/records/looks',
      '/records/disclosure',
    ]) {
      const html = (await everything.get(page)).html;
      const form = html.split('<form').find(part => part.includes(`name="to" value="${page}"`)) ?? '';
      expect([page, form.slice(0, 40)]).toEqual([
        page,
        expect.stringContaining('action="/find" method="post"'),
      ]);
      expect(html).not.toMatch(/<form[^>]*method="get"[^]*?name="(who|scan|person)"/);
      const fields = { to: page, who: email, scan: email, person: email };
      const { location } = await everything.submit(page, '/find', fields);
      expect(location).toMatch(new RegExp(`^${page}\\?find=v2(\\.|%2E)[\\w.-]+$`));
      const found = await everything.get(location ?? '');
      expect(found.status).toBe(200);
      if (/registrations|disclosure/.test(page)) expect(found.html).toContain(booking.person.accountId);
      if (/records$|looks/.test(page)) expect(found.html).toContain(`value="${email}"`);
      expect(found.html).not.toContain(encodeURIComponent(email));
    }
  });

  it('asks for nothing when the sealed words are not ours, and goes nowhere else', async () => {
    for (const find of ['v2.x.y.z', 'v1..', '%00', '{}'])
      expect((await everything.get(`/registrations?find=${find}`)).status).toBe(200);
    expect(
      (await everything.submit('/board', '/find', { to: 'https://evil.example', who: 'x' })).status,
    ).toBe(404);
    expect((await everything.submit('/board', '/find', { to: '/sign-out' })).status).toBe(404);
  });
});

describe('開示請求', () => {
  it('knows nobody by what is no id', async () => {
    const from = '/records/disclosure';
    const token = (await admin.get(from)).hidden('/sign-out');
    const asked = { ...token, account: 'nobody', 'reason-nobody': '請求書を受け取った' };
    expect((await admin.post(`${from}/file`, asked)).status).toBe(404);
  });

  it('gives everything about one person as a file, for a reason that stays in the record', async () => {
    const { accountId, email } = booking.person;
    const from = `/records/disclosure?who=${email}`;
    const missing = await admin.submit(from, '/records/disclosure/file', { account: accountId });
    expect(missing.location).toContain('missing=reason');
    expect((await admin.get(missing.location ?? '')).text).toContain('書き出す理由を入力してください');
    const file = await admin.submit(from, '/records/disclosure/file', {
      [`reason-${accountId}`]: '開示請求 受付第12号',
    });
    expect(file.status).toBe(200);
    expect(file.html).toContain(email);
    const [entry] = await world.db.rows<{ reason: string }>(
      `SELECT reason FROM audit_entries WHERE verb = 'person.export' AND subject_id = $1`,
      [accountId],
    );
    expect(entry?.reason).toBe('開示請求 受付第12号');
  });
});

describe('保存期間', () => {
  it('counts what the next night will take', async () => {
    const page = await admin.get('/records/retention');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('次に消されるもの')]);
  });
});
