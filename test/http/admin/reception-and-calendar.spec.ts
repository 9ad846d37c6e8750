import { aConfirmedBooking, anApplication, aResident } from '../../support/bookings';
import { localDate } from '@kashikan/kernel';
import { typedForm } from '../../support/typed-form';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';

const PLAN = '/settings/reception/central-hall/room';
const CALENDAR = '/settings/calendar/gym';

describe('The pages on which reception and calendar are set up', () => {
  let world: AdminWorld;
  let administrator: Browser;
  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 90_000);
  afterAll(() => world?.close());

  const typed = (path: string, changes: Readonly<Record<string, string>>) =>
    typedForm(administrator, path, changes);
  const storedLine = async () => {
    const [row] = await world.db.rows<{ line: Record<string, unknown> }>(
      `SELECT calendar->'plans'->'room'->'reception'->0 AS line FROM facilities WHERE code = 'central-hall'`,
    );
    return row?.line;
  };

  it('show each line as its sentence and tell when a room may be asked for', async () => {
    const page = await administrator.get('/settings/reception');
    expect(page.text).toContain('市内団体は、7か月前の1日9時から');
    const { rooms } = world.hall;
    const room = rooms.find(({ code }) => code === 'meeting-1')?.id ?? '';
    const ask = (kind: string) =>
      administrator.get(`/settings/reception?room=${room}&kind=${kind}&channel=online&date=2027-12-07`);
    expect((await ask('group')).text).toContain('いま申し込めます');
    expect((await ask('citizen')).text).toContain('2027年6月1日（火） 9時から');
    expect((await ask('outsider')).text).toContain('2027年9月1日（水） 9時から');
  });

  it('check a line as a sentence without saving it, then save it', async () => {
    const fields = await typed(PLAN, { 'reception-0-at': '８:３０' });
    const checked = await administrator.post(PLAN, [...fields, ['step', 'check']]);
    expect([checked.status, checked.text.includes('7か月前の1日8時30分から')]).toEqual([200, true]);
    expect(await storedLine()).toMatchObject({ opensAt: '09:00' });
    const saved = await administrator.post(PLAN, [...fields, ['step', 'save']]);
    expect(saved.location).toBe('/settings/reception?done=saved');
    expect(await storedLine()).toMatchObject({ opensAt: '08:30', for: ['group'] });
  });

  it('say beside the field what is wrong, and apply nothing', async () => {
    const before = await storedLine();
    const wrong = await typed(PLAN, { 'reception-0-at': '25:00', 'reception-0-months': 'いつでも' });
    const page = await administrator.post(PLAN, [...wrong, ['step', 'save']]);
    expect(page.status).toBe(422);
    expect(page.html).toContain('reception-0-at-error');
    const never = await typed(PLAN, {
      'reception-0-months': '0',
      'reception-0-day': '',
      'reception-0-days': '3',
    });
    expect((await administrator.post(PLAN, [...never, ['step', 'save']])).text).toContain(
      '一度も申し込めません',
    );
    expect(await storedLine()).toEqual(before);
  });

  it('do not overwrite what somebody else has saved meanwhile', async () => {
    const stale = await typed(PLAN, { 'reception-0-months': '8' });
    const other = await typed(PLAN, { 'reception-0-months': '9' });
    await administrator.post(PLAN, [...other, ['step', 'save']]);
    expect((await administrator.post(PLAN, [...stale, ['step', 'save']])).status).toBe(409);
    expect(await storedLine()).toMatchObject({ opensMonthsBefore: 9 });
  });

  it('name the bookings that new closing days would leave, which stay valid, before they save', async () => {
    const choice = { date: localDate('2027-06-19'), bands: ['am'] };
    const { bookingId } = await aConfirmedBooking(world, {
      roomCode: 'martial',
      choice,
      application: anApplication({ purposeCode: 'sports' }),
    });
    const changes = {
      'closings-2-kind': 'weekly',
      'closings-2-name': '毎週土曜日',
      'closings-2-weekday': 'sat',
    };
    const fields = await typed(CALENDAR, changes);
    const asked = await administrator.post(CALENDAR, fields);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('予約が1件あります');
    expect(asked.html).toContain(`/bookings/${bookingId}`);
    const saved = await administrator.post(CALENDAR, [...fields, ['known', 'yes']]);
    expect(saved.location).toBe('/settings/calendar?done=saved');
    const [row] = await world.db.rows<{ state: string }>('SELECT state FROM bookings WHERE id = $1', [
      bookingId,
    ]);
    expect(row?.state).toBe('confirmed');
    expect((await administrator.get('/settings/calendar')).text).toContain('国民の祝日');
  });

  it('refuse bands that overlap on some day, at the row', async () => {
    const fields = await typed(CALENDAR, { 'bands-1-from': '08:00' });
    const page = await administrator.post(CALENDAR, fields);
    expect([page.status, page.text.includes('時間が重なっています')]).toEqual([422, true]);
  });

  it('let the desk register a person it is told of, with the history and without the names of strangers', async () => {
    const desk = await world.signIn(['desk']);
    const person = await aResident(world);
    const found = await desk.get(`/registrations?who=${encodeURIComponent(person.email)}`);
    expect(found.html).toContain(`/registrations/${person.accountId}`);
    const address = `/registrations/${person.accountId}`;
    const missing = await desk.submit(address, address, { kind: 'group' });
    expect([missing.status, missing.text.includes('確かめたことを入れてください')]).toEqual([422, true]);
    const given = { kind: 'group', until: '2028-03-31', reason: '団体の名簿' };
    expect((await desk.submit(address, address, given)).location).toBe(`${address}?done=registered`);
    expect((await desk.get(address)).text).toContain('市内団体（2028年3月31日');
    const elsewhere = await world.signIn(['desk'], 'aoba');
    const byPart = await elsewhere.get('/registrations?who=%40example');
    expect(byPart.html).not.toContain(person.accountId);
  });
});
