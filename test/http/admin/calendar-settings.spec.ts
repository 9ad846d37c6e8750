import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { typedForm } from '../../support/typed-form';

const GYM = '/settings/calendar/gym';
const CENTER = '/settings/calendar/minami-center';
const SAVED = '/settings/calendar?done=saved';

describe('The page of a calendar', () => {
  let world: AdminWorld;
  let administrator: Browser;
  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 90_000);
  afterAll(() => world?.close());

  type Changes = Readonly<Record<string, string | readonly string[]>>;
  const typed = (path: string, changes: Changes) => typedForm(administrator, path, changes);
  const save = async (path: string, changes: Changes) =>
    (await administrator.post(path, await typed(path, changes))).location;
  const calendarOf = async (facility: string) => {
    const [row] = await world.db.rows<{
      calendar: { bands: Record<string, unknown>[]; plans: Record<string, Record<string, unknown>> };
    }>(`SELECT calendar FROM facilities WHERE code = $1`, [facility]);
    if (!row) throw new Error(`no ${facility}`);
    return row.calendar;
  };
  const refused = async (path: string, changes: Changes) => {
    const before = await world.db.rows('SELECT calendar FROM facilities ORDER BY id');
    const answer = await administrator.post(path, await typed(path, changes));
    expect(await world.db.rows('SELECT calendar FROM facilities ORDER BY id')).toEqual(before);
    expect(answer.status).toBe(422);
    const wrong = [...answer.html.matchAll(/id="([\w-]+)-error"/g)].map(([, name]) => name);
    return { wrong, text: answer.text };
  };

  it('sends back unchanged what it shows', async () => {
    for (const path of [GYM, CENTER, '/settings/calendar/central-hall']) {
      const facility = path.split('/').at(-1) ?? '';
      const before = await calendarOf(facility);
      expect((await administrator.post(path, await typed(path, {}))).location).toBe(SAVED);
      expect(await calendarOf(facility)).toEqual(before);
    }
  });

  it('makes a combination, with the time between its bands', async () => {
    const page = await administrator.get('/settings/calendar/central-hall');
    expect(page.text).toContain('9時から21時30分（12時から13時、17時から17時30分の間も使えます）');
    const late = { code: 'late', name: '午後夜間', bands: ['pm', 'night'] };
    const named = Object.entries(late).map(([field, value]) => [`combinations-2-${field}`, value] as const);
    expect(await save(GYM, Object.fromEntries(named))).toBe(SAVED);
    const { bands } = await calendarOf('gym');
    expect(bands.find(({ code }) => code === 'late')).toMatchObject({
      name: '午後夜間',
      combinedOf: ['pm', 'night'],
    });
    expect(await save(GYM, { 'combinations-2-remove': 'yes' })).toBe(SAVED);
    expect((await calendarOf('gym')).bands.some(({ code }) => code === 'late')).toBe(false);
  });

  it('changes unit, shortest and longest use, typed in any width, and the number of bands', async () => {
    const at = (await administrator.get(CENTER)).html.match(
      /name="plan(\d)-unitMinutes"[^>]*value="\d+"/,
    )?.[1];
    const changes = {
      [`plan${at}-unitMinutes`]: '３０',
      [`plan${at}-minMinutes`]: '３０',
      [`plan${at}-maxMinutes`]: '240',
      known: 'yes',
    };
    expect(await save(CENTER, changes)).toBe(SAVED);
    expect((await calendarOf('minami-center')).plans.hourly?.hourly).toMatchObject({
      unitMinutes: 30,
      minMinutes: 30,
      maxMinutes: 240,
    });
    expect(await save(GYM, { 'plan0-maxBands': '３' })).toBe(SAVED);
    expect((await calendarOf('gym')).plans.gym).toMatchObject({ maxBands: 3 });
  });

  it('adds a plan with the reception of another, and takes it away again while no room has chosen it', async () => {
    expect(await save(GYM, { 'newPlan-code': 'small', 'newPlan-like': 'gym' })).toBe(SAVED);
    const { plans } = await calendarOf('gym');
    expect(plans.small?.reception).toEqual(plans.gym?.reception);
    expect((await refused(GYM, { 'plan0-remove': 'yes' })).wrong).toEqual(['plan0-remove']);
    const hours = { 'plan1-unitMinutes': '60', 'plan1-minMinutes': '60', 'plan1-maxMinutes': '120' };
    expect((await refused(GYM, hours)).wrong).toEqual(['hours1-0-opens']);
    expect(await save(GYM, { 'plan1-remove': 'yes' })).toBe(SAVED);
    expect(Object.keys((await calendarOf('gym')).plans)).toEqual(['gym']);
  });

  it.each([
    [GYM, { 'bands-2-from': '11:00' }, 'bands-2-from', '時間が重なっています'],
    [GYM, { 'bands-1-from': '12:00', 'bands-1-to': '12:00' }, 'bands-1-from', '終わりが始まりより前か同じ'],
    [GYM, { 'bands-1-to': '25:00' }, 'bands-1-to', '25:00'],
    [GYM, { 'bands-0-season-toDay': '2/末' }, 'bands-0-season-toDay', '2/末'],
    [GYM, { 'bands-0-season-toDay': '' }, 'bands-0-season-toDay', ''],
    [GYM, { 'combinations-2-code': 'x', 'combinations-2-name': '空' }, 'combinations-2-bands', ''],
    [GYM, { 'closings-2-kind': 'nth-weekday', 'closings-2-name': '第何か' }, 'closings-2-weekday', ''],
    [
      GYM,
      { 'closings-2-kind': 'yearly', 'closings-2-name': '盆', 'closings-2-fromDay': '08-13' },
      'closings-2-toDay',
      '',
    ],
    [
      GYM,
      { 'extraOpenings-0-date': '2027-02-29', 'extraOpenings-0-reason': '市民の日' },
      'extraOpenings-0-date',
      '2027-02-29',
    ],
    [GYM, { 'plan0-minBands': '3', 'plan0-maxBands': '2' }, 'plan0-minBands', '逆'],
    [GYM, { 'newPlan-code': 'ぷらん' }, 'newPlan-code', ''],
    [CENTER, { 'plan0-unitMinutes': '45' }, 'plan0-unitMinutes', '45分で割り切れ'],
    [CENTER, { 'hours0-0-opens': '21:00', 'hours0-0-closes': '9:00' }, 'hours0-0-opens', '終わりが始まり'],
  ])('%s with %j is refused beside %s, and nothing is saved', async (path, changes, field, words) => {
    const { wrong, text } = await refused(path, changes);
    expect(wrong).toContain(field);
    expect(text).toContain(words);
  });

  it('takes full-width times, seasons over the end of the year and over 29 February, and a closing day at month end', async () => {
    const changes = {
      'bands-3-to': '２１：３０',
      'bands-0-season-fromDay': '12-01',
      'bands-0-season-toDay': '02-29',
      'closings-2-kind': 'month-end',
      'closings-2-name': '月末整理日',
      'closings-2-ifHoliday': 'next-weekday',
      known: 'yes',
    };
    expect(await save(GYM, changes)).toBe(SAVED);
    const calendar = await calendarOf('gym');
    expect(calendar.bands.map(({ to }) => to)).toContain('21:30');
    expect(calendar.bands[0]).toMatchObject({ season: { fromDay: '12-01', toDay: '02-29' } });
  });

  it('lets the town add, rename and choose its kinds of applicant', async () => {
    const KINDS = '/settings/kinds';
    const fields = await typedForm(administrator, KINDS, {
      'kinds-0-name': '市内の登録団体',
      'kinds-3-code': 'student',
      'kinds-3-name': '学生',
      'kinds-3-nameEn': 'Students',
    });
    expect((await administrator.post(KINDS, fields)).location).toBe(`${KINDS}?done=saved`);
    const kinds = async () => {
      const [row] = await world.db.rows<{ kinds: Record<string, unknown>[] }>(
        `SELECT applicant_kinds AS kinds FROM municipalities WHERE id = 'aoba'`,
      );
      return row?.kinds ?? [];
    };
    expect((await kinds()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['市内の登録団体', '学生']),
    );
    const chosen = await typedForm(administrator, KINDS, { default: 'student' });
    expect((await administrator.post(KINDS, chosen)).location).toBe(`${KINDS}?done=saved`);
    expect((await kinds()).filter(one => one.isDefault).map(({ code }) => code)).toEqual(['student']);
    const twice = await typedForm(administrator, KINDS, {
      'kinds-4-code': 'student',
      'kinds-4-name': '学生',
      'kinds-4-nameEn': 'Students',
    });
    const answer = await administrator.post(KINDS, twice);
    expect([answer.status, answer.html.includes('kinds-4-code-error')]).toEqual([422, true]);
    const used = await typedForm(administrator, KINDS, { 'kinds-0-remove': 'yes' });
    expect((await administrator.post(KINDS, used)).status).toBe(422);
    expect((await kinds()).length).toBe(4);
  });
});
