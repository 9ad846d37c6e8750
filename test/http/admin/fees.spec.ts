import { Catalogue } from '@kashikan/catalogue';
import { localDate } from '@kashikan/kernel';
import { FeeBook } from '@kashikan/pricing';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';

describe('the fee tables of a town', () => {
  let world: AdminWorld;
  let writer: Browser;
  let second: Browser;
  let draft: string;

  beforeAll(async () => {
    world = await adminWorld();
    writer = await world.signIn(['administrator']);
    second = await world.signIn(['accountant']);
  }, 90_000);
  afterAll(() => world?.close());

  const priceOn = async (day: string) => {
    world.get(Catalogue).forget();
    const days = { useDate: localDate(day), today: localDate('2027-05-10') };
    const { table } = await world.get(FeeBook).tableOf(await world.room('meeting-1'), days);
    return table.bandPrices.find(cell => cell.roomCode === 'meeting-1' && cell.bandCode === 'am')?.yen;
  };
  /** The grid as the page shows it, as a browser would send it. */
  const gridOf = (html: string): Record<string, string> => {
    const inputs = [...html.matchAll(/<input[^>]* name="(p_[^"]+)"[^>]*>/g)].map(([tag, name = '']) => [
      name,
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]);
    const selects = [...html.matchAll(/<select[^>]* name="(p_[^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(
      ([, name = '', options = '']) => [
        name,
        /value="([^"]*)"[^>]* selected|selected[^>]* value="([^"]*)"/.exec(options)?.[1] ?? '',
      ],
    );
    return Object.fromEntries([...inputs, ...selects]) as Record<string, string>;
  };

  it('are listed with their versions and days', async () => {
    const page = await second.get('/settings/fees');
    expect([page.status, page.title]).toEqual([200, '料金表']);
    expect(page.text).toContain('中央ホール使用料');
    expect(page.text).toContain('適用中');
  });

  it('begin as a draft, whose prices are one form', async () => {
    const begun = await writer.submit('/settings/fees', '/settings/fees/drafts', {
      table: `${world.hall.id}/central-hall`,
      effectiveFrom: '2027-07-01',
    });
    expect(begun.status).toBe(303);
    draft = begun.location ?? '';
    const grid = await writer.get(`${draft}/prices`);
    const fields = gridOf(grid.html);
    const [row] = Object.entries(fields).find(
      ([name, value]) => name.endsWith('_room') && value === 'meeting-1',
    ) ?? [''];
    const cell = row.replace('_room', '_yen_am');
    expect(fields[cell]).toBe('1000');
    const wrong = await writer.submit(`${draft}/prices`, `${draft}/prices`, { ...fields, [cell]: '千円' });
    expect([wrong.status, wrong.text.includes('0円以上の整数')]).toEqual([422, true]);
    const hole = { ...fields };
    delete hole[cell];
    expect((await writer.submit(`${draft}/prices`, `${draft}/prices`, hole)).status).toBe(303);
    const told = await writer.get(draft);
    expect(told.text).toContain('「第1会議室」の平日・午前の料金がありません');
    const early = await writer.submit(draft, `${draft}/submission`);
    expect(early.status).toBe(422);
    const saved = await writer.submit(`${draft}/prices`, `${draft}/prices`, {
      ...fields,
      [cell]: '１，１００円',
    });
    expect(saved.location).toBe(`${draft}?done=saved`);
  });

  it('show what changes, and can be tried before they hold', async () => {
    const page = await second.get(draft);
    expect(page.text).toContain('前の版から変わるところ');
    expect(page.text).toMatch(/1,000円\s*1,100円/);
    const tried = await second.get(`${draft}/try?room=meeting-1&date=2027-07-16&bands=am&isOutsider=yes`);
    expect(tried.text).toContain('市外利用');
    expect(tried.text).toContain('1,650円');
    const nothing = await second.get(`${draft}/try?room=meeting-1&date=2027-07-16`);
    expect(nothing.text).toContain('区分を選ぶか');
  });

  it('are tried for a kind of applicant, and for a group with its reduction of the year', async () => {
    const center = (await world.get(Catalogue).municipality('aoba')).facilities.find(
      ({ code }) => code === 'minami-center',
    );
    const at = `/settings/fees/versions/${center?.id}/minami-center/2026-04-01/try`;
    const use = 'room=music&date=2027-07-16&from=10:00&to=12:00';
    const total = async (who: string) => {
      const page = await second.get(`${at}?${use}&${who}`);
      return { text: page.text, yen: /合計（税込）\s*([\d,]+円)/.exec(page.text)?.[1] };
    };
    const plain = await total('kind=citizen');
    expect((await total('kind=outsider')).yen).not.toBe(plain.yen);
    expect((await total('kind=citizen&group=さくら会')).text).toContain('減免の登録がありません');
    const approver = await world.signIn(['approver']);
    const registered = await approver.submit('/standing-reductions', '/standing-reductions', {
      groupName: 'さくら会',
      code: 'registered',
      reason: '条例 第9条第3号',
      from: '2027',
      until: '2027',
    });
    expect(registered.status).toBe(303);
    const reduced = await total('kind=citizen&group=さくら　会');
    expect(reduced.text).toContain('5割減額（年度登録団体）');
    expect(reduced.yen).not.toBe(plain.yen);
  });

  it('let steps be moved, changed and added one by one', async () => {
    const at = `${draft}/lists/steps`;
    const moved = await writer.submit(draft, `${at}/6/move`, { to: 'up' });
    expect(moved.status).toBe(303);
    expect((await second.get(draft)).text).toContain('の順番を変えます');
    expect((await writer.submit(draft, `${at}/5/move`, { to: 'down' })).status).toBe(303);
    const fields = { id: 'night', label: '夜間加算', citation: '別表 備考8', op: 'add-rate', on: 'base' };
    const lacking = await writer.submit(`${at}/new`, `${at}/new`, { ...fields, rate: '二割' });
    expect([lacking.status, lacking.text.includes('割合ではありません')]).toEqual([422, true]);
    const added = await writer.submit(`${at}/new`, `${at}/new`, {
      ...fields,
      rate: '20',
      when_bands: 'night',
      when_rooms: 'meeting-1',
    });
    expect(added.status).toBe(303);
    expect((await second.get(draft)).text).toContain('「夜間加算」 を加えます');
  });

  it('come as one file and go as one, a wrong row named by its line', async () => {
    const file = await writer.get(`${draft}/file`);
    expect(file.html).toContain('夜間加算');
    const wrong = file.html.replace('am: 1100', 'am: 千円');
    const line = wrong.split('\n').findIndex(text => text.includes('千円')) + 1;
    const refused = await writer.upload(draft, `${draft}/file`, 'file', wrong);
    expect([refused.status, refused.text.includes(`${line}行目`)]).toEqual([422, true]);
    const again = await writer.upload(draft, `${draft}/file`, 'file', file.html);
    expect(again.location).toBe(`${draft}?done=saved`);
    expect((await writer.get(`${draft}/file`)).html).toBe(file.html);
  });

  it('are released by a second person only, and hold from their day on', async () => {
    expect((await writer.submit(draft, `${draft}/submission`)).location).toBe(`${draft}?done=submitted`);
    expect((await writer.get(draft)).text).toContain('案を書いた人は公開できません');
    const own = await writer.post(`${draft}/release`, {
      ...(await writer.get(draft)).hidden(`${draft}/withdrawal`),
    });
    expect(own.status).toBe(403);
    expect(await priceOn('2027-07-01')).toBe(1_000);
    const released = await second.submit(draft, `${draft}/release`);
    expect(released.location).toBe(`${draft}?done=released`);
    expect([await priceOn('2027-06-30'), await priceOn('2027-07-01')]).toEqual([1_000, 1_100]);
    expect((await writer.get('/settings/fees')).text).toContain('これから施行');
  });

  it('go back with words', async () => {
    const begun = await writer.submit('/settings/fees', '/settings/fees/drafts', {
      table: `${world.hall.id}/central-hall`,
      effectiveFrom: '2028-04-01',
    });
    const at = begun.location ?? '';
    await writer.submit(at, `${at}/submission`);
    expect((await second.submit(at, `${at}/return`)).status).toBe(422);
    await second.submit(at, `${at}/return`, { reason: '附則の日付を確かめてください' });
    expect((await writer.get(at)).text).toContain('附則の日付を確かめてください');
  });
});
