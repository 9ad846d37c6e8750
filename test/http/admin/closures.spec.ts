import { addDays, localDate } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser, DAY_OF_USE } from '../../support/admin-world';
import { aConfirmedBooking, bookingOf } from '../../support/bookings';

let world: AdminWorld;
let desk: Browser;
beforeAll(async () => {
  world = await adminWorld();
  desk = await world.signIn(['desk']);
}, 120_000);
afterAll(() => world?.close());

const stateOf = async (id: string) => (await bookingOf(world, id)).state;
const room = async (code = 'meeting-1') => (await world.room(code)).id;
const filledIn = async (more: Record<string, string> = {}) => ({
  facility: world.hall.id,
  rooms: await room(),
  kind: 'maintenance',
  from: '6月16日',
  to: '',
  fromTime: '',
  toTime: '',
  words: '空調設備の点検',
  wordsEn: '',
  reason: '年次点検のため',
  ...more,
});
const send = async (more: Record<string, string> = {}) =>
  desk.submit('/closures/new', '/closures', await filledIn(more));

describe('A new closure', () => {
  it('is saved on the second screen when nothing is in the way, with dates in any form', async () => {
    const sent = await send({ from: 'R9.6.15', fromTime: '午後1時半', toTime: '17時' });
    expect([sent.status, sent.location]).toEqual([
      303,
      expect.stringMatching(/^\/closures\/.+\?done=closed$/),
    ]);
    const result = await desk.get(sent.location ?? '');
    expect(result.text).toContain('当たる予約はありませんでした');
    expect(result.text).toContain('13時30分から17時');
    expect((await desk.get('/closures?month=2027-06')).text).toContain('空調設備の点検');
  });

  it.each([
    [{ rooms: '' }, '室を選んで'],
    [{ kind: '' }, '種類を選んで'],
    [{ from: '' }, '始まりの日を書いて'],
    [{ from: 'いつか' }, '日付として読めません'],
    [{ from: '2027-06-20', to: '2027-06-19' }, '終わりを、始まりよりあとに'],
    [{ fromTime: '99時' }, '時刻として読めません'],
    [{ words: '' }, '利用者に見せる言葉を'],
    [{ reason: '' }, '理由を入れて'],
  ])('says beside the field what is wrong, and keeps what was typed: %j', async (wrong, message) => {
    const answer = await send(wrong);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(message)]);
    expect(answer.html).toContain('words' in wrong ? '年次点検のため' : '空調設備の点検');
  });

  it('lists the bookings in the way; all the same way fills the choices in and saves nothing', async () => {
    const { bookingId } = await aConfirmedBooking(world, { choice: { date: DAY_OF_USE, bands: ['am'] } });
    const listed = await send({ from: DAY_OF_USE });
    expect(listed.status).toBe(200);
    expect(listed.text).toContain('予約が1件あります');
    expect(listed.text).toContain('000-1111-2222');
    expect(listed.text).toContain('1,000円を返す');
    const carried = { ...listed.hidden('/closures'), [`fate-${bookingId}`]: '' };
    const forgotten = await desk.post('/closures', carried);
    expect([forgotten.status, forgotten.text]).toEqual([409, expect.stringContaining('扱いを選んで')]);
    const all = await desk.post('/closures', { ...forgotten.hidden('/closures'), all: 'cancel' });
    expect(all.html).toMatch(/<option value="cancel" selected/);
    expect(await stateOf(bookingId)).toBe('confirmed');
    const saved = await desk.post('/closures', {
      ...all.hidden('/closures'),
      [`fate-${bookingId}`]: 'cancel',
    });
    expect(saved.status).toBe(303);
    expect((await desk.get(saved.location ?? '')).text).toContain('取消し 1件');
    expect(await stateOf(bookingId)).toBe('cancelled');
  });

  it('shows a booking that came in between, with the choices kept', async () => {
    const date = addDays(DAY_OF_USE, 7);
    const first = await aConfirmedBooking(world, { choice: { date, bands: ['am'] } });
    const listed = await send({ from: date });
    const second = await aConfirmedBooking(world, { choice: { date, bands: ['pm'] } });
    const answer = await desk.post('/closures', {
      ...listed.hidden('/closures'),
      [`fate-${first.bookingId}`]: 'cancel',
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('まだ何も変わっていません');
    expect(answer.html).toContain(`fate-${second.bookingId}`);
    expect(answer.html.match(/<option value="cancel" selected/g)).toHaveLength(1);
    expect(await stateOf(first.bookingId)).toBe('confirmed');
  });

  it('is lifted with a reason, once', async () => {
    const sent = await send({ from: '2027-06-22' });
    const page = await desk.get(sent.location ?? '');
    const action = /action="(\/closures\/[^"]+\/lifting)"/.exec(page.html)?.[1] ?? '';
    const without = await desk.post(action, { ...page.hidden(action), reason: '' });
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('理由を入れて')]);
    const lifted = await desk.post(action, { ...page.hidden(action), reason: '早く終わった' });
    expect(lifted.status).toBe(303);
    expect((await desk.get(lifted.location ?? '')).text).toContain('解除しました');
    expect((await desk.post(action, { ...page.hidden(action), reason: 'もう一度' })).status).toBe(409);
  });

  it('of another facility is none of a clerk of one', async () => {
    const clerk = await world.signIn([{ role: 'desk', facilityId: world.gym.id }]);
    const own = (await clerk.get('/closures/new')).hidden('/closures');
    const answer = await clerk.post('/closures', { ...own, ...(await filledIn()) });
    expect(answer.status).toBe(404);
  });
});

describe('The switch for an emergency', () => {
  const fields = (more: Record<string, string> = {}) => ({
    facilities: world.hall.id,
    until: '2027-06-30',
    words: '地震のため',
    wordsEn: '',
    reason: '震度6弱、点検のため',
    ...more,
  });
  const path = '/closures/emergency';

  it('closes a whole facility after its name was typed, and everything goes back', async () => {
    const { bookingId } = await aConfirmedBooking(world, {
      choice: { date: localDate('2027-06-25'), bands: ['night'] },
    });
    const asked = await desk.submit(path, path, fields());
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('取り消す予約');
    expect(await stateOf(bookingId)).toBe('confirmed');
    const wrong = await desk.post(path, { ...asked.hidden(path), name: '中央' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('同じになるように')]);
    const closed = await desk.post(path, { ...wrong.hidden(path), name: ` ${world.hall.name} ` });
    expect(closed.status).toBe(303);
    expect(await stateOf(bookingId)).toBe('cancelled');
  });

  it.each([
    [{ facilities: '' }, '室を選んで'],
    [{ until: '' }, '日付として読めません'],
    [{ until: '2027-05-01' }, '終わりを、始まりよりあとに'],
    [{ words: '' }, '利用者に見せる言葉を'],
  ])('says what is missing: %j', async (wrong, message) => {
    const answer = await desk.submit(path, path, fields(wrong));
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(message)]);
  });
});

describe('The report of insider bookings', () => {
  it('tells of official use and of what the town cancelled, each with its reason, also as a file', async () => {
    await send({ kind: 'official-use', from: '2027-07-06', words: '市の会議', reason: '=庁議のため' });
    const overseer = await world.signIn(['approver']);
    const page = await overseer.get('/insider-bookings?month=2027-05');
    expect(page.text).toContain('公用・確保（公用）');
    expect(page.text).toContain('市の都合などの取消し');
    const file = await overseer.get('/insider-bookings/csv?month=2027-05');
    expect(file.html).toContain("'=庁議のため");
    expect(file.html).toContain('日時,内容,施設,対象,職員,理由');
    expect((await overseer.get('/insider-bookings?month=2027-01')).text).toContain(
      'この月の記録はありません',
    );
  });
});
