import { addMinutes, instantAt, localTime } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser, DAY_OF_USE } from '../../support/admin-world';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  anApplication,
  bookingOf,
} from '../../support/bookings';

const at = (clock: string) => instantAt(DAY_OF_USE, localTime(clock), 'Asia/Tokyo');
const use = (roomCode: string, band: string, groupName: string) => ({
  roomCode,
  choice: { date: DAY_OF_USE, bands: [band] },
  application: anApplication({ groupName }),
});

describe('the counter', () => {
  let world: AdminWorld;
  let desk: Browser;
  let morning: string;
  let afternoon: string;
  let unpaid: string;

  beforeAll(async () => {
    world = await adminWorld();
    morning = (await aConfirmedBooking(world, use('meeting-1', 'am', '朝のコーラス'))).bookingId;
    afternoon = (await aConfirmedBooking(world, use('meeting-1', 'pm', '昼の俳句会'))).bookingId;
    unpaid = (await aBookingWaitingForPayment(world, use('meeting-2', 'night', '夜のダンス'))).bookingId;
    world.clock.moveTo(at('08:40'));
    desk = await world.signIn(['desk']);
  }, 90_000);
  afterAll(() => world?.close());

  const handOver = (id: string, fields: Record<string, string>) =>
    desk.submit(`/bookings/${id}/handover`, `/bookings/${id}/handover`, fields);

  it('shows the arrivals of today in the order of what comes next, with one button each', async () => {
    const board = await desk.get('/board');
    expect(board.status).toBe(200);
    const order = ['朝のコーラス', '昼の俳句会', '夜のダンス'].map(name => board.text.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(board.text).toContain('来館予定 2');
    expect(board.text).toContain('支払い待ち 1');
    expect(board.html).toContain(`href="/bookings/${morning}/handover"`);
    expect(board.html).not.toContain(`href="/bookings/${unpaid}/handover"`);
  });

  it('filters by a counter, takes dates as people write them, and shows rooms against hours', async () => {
    const waiting = await desk.get('/board?show=unpaid');
    expect(waiting.text).toContain('夜のダンス');
    expect(waiting.text).not.toContain('朝のコーラス');
    expect((await desk.get('/board?date=R9.6.18')).title).toContain('6月18日（金）');
    expect((await desk.get('/board?date=13月40日')).text).toContain('「13月40日」は日付として読めません');
    const table = await desk.get('/board?view=table');
    expect(table.text).toContain('朝のコーラス 09:00–12:00');
  });

  it('refuses the key of an unpaid booking and says what is owed', async () => {
    expect((await desk.get(`/bookings/${unpaid}/handover`)).text).toContain('支払いが済んでいないため');
    const form = (await desk.get(`/bookings/${afternoon}/handover`)).hidden(
      `/bookings/${afternoon}/handover`,
    );
    const tried = await desk.post(`/bookings/${unpaid}/handover`, {
      ...form,
      tag: '1102',
      takenBy: '山田',
    });
    expect(tried.status).toBe(422);
    expect((await bookingOf(world, unpaid)).state).toBe('payment-due');
  });

  it('names the right key when the wrong one is scanned, and keeps what was typed', async () => {
    const tried = await handOver(morning, { tag: '１１０２', takenBy: '田中 一郎' });
    expect(tried.status).toBe(422);
    expect(tried.text).toContain('第1会議室の鍵は 1101 第1会議室 です');
    expect(tried.html).toContain('value="田中 一郎"');
    expect((await bookingOf(world, morning)).state).toBe('confirmed');
  });

  it('hands the key to a person with a name; a double click hands it over once', async () => {
    const path = `/bookings/${morning}/handover`;
    const fields = { ...(await desk.get(path)).hidden(path), tag: '1101', takenBy: '田中 一郎' };
    const [first, second] = await Promise.all([desk.post(path, fields), desk.post(path, fields)]);
    expect([303, 409]).toContain(first.status);
    expect([303, 409]).toContain(second.status);
    const handovers = await world.db.rows('SELECT id FROM key_handovers WHERE booking_id = $1', [morning]);
    expect(handovers).toHaveLength(1);
    expect((await bookingOf(world, morning)).state).toBe('in-use');
    expect((await desk.get(`/bookings/${morning}`)).text).toContain('田中 一郎さんが受け取り');
  });

  it('tells who has a key that is out already', async () => {
    const tried = await handOver(afternoon, { tag: '1101', takenBy: '鈴木' });
    expect(tried.status).toBe(409);
    expect(tried.text).toContain('朝のコーラスに貸し出しています');
    expect(tried.text).toContain('田中 一郎さん');
  });

  it('shows a late key with the group, its phone and who comes next, and not a minute before', async () => {
    world.clock.moveTo(at('09:30'));
    await desk.get('/board');
    for (const clock of ['10:20', '11:10', '12:00', '12:30']) {
      world.clock.moveTo(at(clock));
      await desk.get('/board');
    }
    expect((await desk.get('/board')).text).toContain('返却おくれ 0');
    world.clock.moveTo(addMinutes(at('12:30'), 1));
    const board = await desk.get('/board');
    expect(board.text).toContain('返却おくれ 1');
    expect(board.text).toContain('000-1111-2222');
    expect(board.text).toContain('次の利用は13時から昼の俳句会です');
    expect((await desk.get('/board?date=2027-06-18')).text).not.toContain('朝のコーラス');
  });

  it('takes the key back by its tag alone, and the use has ended', async () => {
    const scanned = await desk.get('/search?scan=1101');
    expect(scanned.location).toMatch(/^\/handovers\/.+\/return$/);
    const unknown = await desk.submit('/keys', '/keys/return', { tag: '9999' });
    expect([unknown.status, unknown.text.includes('この番号の鍵は貸し出していません')]).toEqual([422, true]);
    const back = await desk.submit('/keys', '/keys/return', {
      tag: '1101',
      condition: 'locked',
      note: '机に傷',
    });
    expect(back.status).toBe(303);
    expect((await desk.get(back.location ?? '')).text).toContain('1101 第1会議室 の返却を受け付けました');
    expect((await bookingOf(world, morning)).state).toBe('completed');
    const [row] = await world.db.rows<{ note: string }>(
      'SELECT condition_note AS note FROM key_handovers WHERE booking_id = $1',
      [morning],
    );
    expect(row?.note).toBe('施錠：確認、空調の停止：未確認、清掃：未確認、忘れ物なし：未確認。机に傷');
  });

  it('opens a booking by its number in any width, and finds people by a part of their name', async () => {
    const { number } = await bookingOf(world, afternoon);
    const page = await desk.get(`/bookings/${afternoon}`);
    const shown = /受付番号 (\d+-\d)/.exec(page.text)?.[1] ?? '';
    expect(shown.startsWith(String(number))).toBe(true);
    const wide = shown.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect((await desk.get(`/search?scan=${encodeURIComponent(wide)}`)).location).toBe(
      `/bookings/${afternoon}`,
    );
    expect((await desk.get(`/search?scan=${encodeURIComponent('俳句')}`)).text).toContain('昼の俳句会');
    expect((await desk.get(`/search?scan=${encodeURIComponent('いない人')}`)).text).toContain(
      '当てはまる予約はありません',
    );
  });

  it('cancels for the town and gives everything back, but not without a reason', async () => {
    const path = `/bookings/${afternoon}/cancellation`;
    const empty = await desk.submit(path, path, { cause: 'municipality' });
    expect([empty.status, empty.text.includes('理由のくわしい内容を書いてください')]).toEqual([422, true]);
    const done = await desk.submit(path, path, { cause: 'municipality', reason: '空調の故障' });
    expect(done.status).toBe(303);
    const page = await desk.get(done.location ?? '');
    expect(page.text).toContain('空調の故障');
    const [refund] = await world.db.rows<{ amount: number }>(
      'SELECT amount_yen AS amount FROM refunds WHERE booking_id = $1',
      [afternoon],
    );
    expect(refund?.amount).toBe((await bookingOf(world, afternoon)).feeYen);
  });
});
