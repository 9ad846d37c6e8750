import { type AdminWorld, adminWorld, type Browser, type Page } from '../../support/admin-world';
import { aResident } from '../../support/bookings';
import { aRegisteredGroup } from '../../support/groups';

let world: AdminWorld;
let desk: Browser;
beforeAll(async () => {
  world = await adminWorld();
  desk = await world.signIn(['desk']);
}, 120_000);
afterAll(() => world?.close());

const form = '/new-booking';
const roomId = async (code = 'meeting-1') => (await world.room(code)).id;
const typed = async (more: Readonly<Record<string, string>> = {}) => ({
  channel: 'phone',
  date: '2027-06-10',
  from: '13',
  to: '17',
  purpose: 'meeting',
  people: '10',
  room: await roomId(),
  ...more,
});
const newcomer = { newName: '電話 一郎', newPhone: '０３-１２３４-５６７８' };

const look = async (fields: Readonly<Record<string, string>>, by = desk): Promise<Page> =>
  by.submit(form, form, { ...fields, act: 'look' });
/** Presses the button that books on the page that was looked at. */
const book = (looked: Page, fields: Readonly<Record<string, string>>, by = desk): Promise<Page> =>
  by.post(form, { ...looked.hidden(form), ...fields, act: 'book' });

describe('予約の受付', () => {
  it('is looked at as often as the talk needs: what is not said yet is no mistake', async () => {
    const page = await look({ date: '2027-06-10', room: await roomId(), people: '10' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('まだ聞いていないこと：予約する人、はじまり、おわり、利用目的');
    expect(page.text).toContain('6月10日（木）の空き：09:00–12:00、13:00–17:00');
  });

  it('says what cannot be read, and books only when all is said', async () => {
    const page = await look({ from: 'ひるすぎ', who: 'だれもしらない' });
    expect(page.status).toBe(422);
    for (const words of ['見つかりませんでした', '時刻は「13」']) expect(page.text).toContain(words);
    expect(page.html).toContain('value="ひるすぎ"');
    const early = await book(page, {});
    expect(early.status).toBe(422);
    for (const words of ['予約する人を探すか', '部屋を選んでください', '利用目的を選んで'])
      expect(early.text).toContain(words);
  });

  it('reads the booking aloud before it is made, for a person known by name and telephone alone', async () => {
    const fields = await typed(newcomer);
    const looked = await look(fields);
    expect(looked.status).toBe(200);
    expect(looked.text).toMatch(
      /6月10日木曜日、午後1時から5時、あおば市中央ホール 第1会議室、1,400円、お支払いは\d+月\d+日.曜日までです。/,
    );
    const booked = await book(looked, fields);
    expect(booked.location).toMatch(/^\/bookings\/[0-9a-f-]{36}\?done=taken$/);
    const page = await desk.get(booked.location ?? '');
    for (const words of ['予約を受け付けました', '電話 一郎', '0312345678', '申込みの方法 電話'])
      expect(page.text).toContain(words);
    expect((await book(looked, fields)).location).toBe(booked.location);
  });

  it('finds a person by mail address, and asks which of several who share a telephone number', async () => {
    const person = await aResident(world);
    const one = await look(await typed({ who: person.email, date: '2027-06-17' }));
    expect(one.text).toContain('読み上げる');
    expect(one.html).toContain(`value="${person.accountId}" checked`);
    await aResident(world);
    const several = await look(await typed({ who: '000-1111-2222', date: '2027-06-17' }));
    expect(several.status).toBe(422);
    expect(several.text).toContain('予約する人を選んでください');
    const again = await look(await typed({ newName: '青葉 太郎', newPhone: '000-1111-2222' }));
    expect(again.text).toContain('この中にはいない');
  });

  it('books nothing under words that do not hold any more', async () => {
    const fields = await typed({ ...newcomer, date: '2027-06-24', account: 'new' });
    const looked = await look(fields);
    const longer = await book(looked, { ...fields, from: '9' });
    expect(longer.status).toBe(200);
    expect(longer.text).toContain('読み上げた内容が変わりました');
    expect(longer.text).toContain('午前9時から午後5時');
  });

  it('says when the time is gone, and what else is free', async () => {
    const fields = await typed({ ...newcomer, account: 'new' });
    const gone = await book(await look(fields), fields);
    expect(gone.status).toBe(409);
    expect(gone.text).toContain('ほかに空いている時間');
  });

  it('lets in what the reception refuses only with a reason, by whoever may decide', async () => {
    const fields = await typed({ ...newcomer, account: 'new', date: '2028-03-09' });
    const atDesk = await look(fields);
    expect(atDesk.text).toContain('責任者に相談してください');
    const tried = await look({ ...fields, overrideReason: '全国大会のため' });
    expect(tried.text).not.toContain('読み上げる');
    const head = await world.signIn(['desk', 'approver']);
    const asked = await look(fields, head);
    expect(asked.text).toContain('規則によらず受け付ける理由');
    const withReason = { ...fields, overrideReason: '全国大会の誘致のため' };
    const looked = await look(withReason, head);
    expect(looked.text).toContain('受付期間によらない受付です');
    expect((await book(looked, withReason, head)).location).toContain('done=taken');
    const report = await head.get('/insider-bookings');
    expect(report.text).toContain('受付の始まる前の受付');
    expect(report.text).toContain('全国大会の誘致のため');
    const elsewhere = `/insider-bookings?only=${world.gym.id}`;
    expect((await head.get(elsewhere)).text).not.toContain('全国大会の誘致のため');
  });

  it('books for the registered group of a person from their page, and the record names both and how it was asked for', async () => {
    const { groupId, person } = await aRegisteredGroup(world, { name: '窓口コーラス' });
    const card = `/people/${person.accountId}`;
    expect((await desk.get(card)).text).toContain('窓口コーラス');
    const begun = await desk.get(`${form}?who=${person.accountId}`);
    expect(begun.html).toContain(`value="${groupId}" checked`);
    const fields = await typed({ who: person.email, account: person.accountId, date: '2027-06-25' });
    const asGroup = { ...fields, group: groupId };
    const booked = await book(await look(asGroup), asGroup);
    const id = /bookings\/([0-9a-f-]+)/.exec(booked.location ?? '')?.[1] ?? '';
    const made = { group_id: groupId, group_name: '窓口コーラス', account_id: person.accountId };
    const bookings = await world.db.rows(
      'SELECT group_id, group_name, account_id FROM bookings WHERE id = $1',
      [id],
    );
    expect(bookings).toEqual([made]);
    expect((await desk.get(card)).html).toContain(`/bookings/${id}/cancellation`);
    const away = `/bookings/${id}/cancellation`;
    await desk.submit(away, away, { cause: 'applicant', told: 'letter' });
    const told = await world.db.rows<{ verb: string; by: string; told: string }>(
      `SELECT DISTINCT verb, on_behalf_of AS by, facts->>'told' AS told FROM audit_entries
        WHERE actor_kind = 'staff' AND subject_id = $1 ORDER BY verb`,
      [id],
    );
    expect(told).toEqual([
      { verb: 'booking.apply', by: person.accountId, told: 'phone' },
      { verb: 'booking.cancel', by: person.accountId, told: 'letter' },
    ]);
  });

  it('takes no group of somebody else, and shows nobody who does not exist', async () => {
    const { groupId } = await aRegisteredGroup(world, { name: 'よその会' });
    const person = await aResident(world);
    const fields = await typed({
      who: person.email,
      account: person.accountId,
      date: '2027-07-01',
      group: groupId,
    });
    await book(await look(fields), fields);
    const rows = await world.db.rows('SELECT group_id FROM bookings WHERE account_id = $1', [
      person.accountId,
    ]);
    expect(rows).toEqual([{ group_id: null }]);
    expect((await desk.get(`/people/${groupId}`)).status).toBe(404);
  });
});
