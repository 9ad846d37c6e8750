import { EditTown, type TermsForm } from '@kashikan/journeys';
import { type AdminWorld, adminWorld, type Browser, type Page } from '../../support/admin-world';
import { changed, formFields } from '../../support/form-fields';
import { htmlFaults } from '../../support/ui/html-faults';

describe('取消・変更の規則と減免', () => {
  let world: AdminWorld;
  let administrator: Browser;
  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 120_000);
  afterAll(() => world?.close());

  const form = '/settings/terms/rule';
  const hall = `${form}?code=hall`;
  const terms = async (code: string): Promise<TermsForm | undefined> =>
    (await world.get(EditTown).read('aoba')).document.cancellationTerms.find(one => one.code === code);
  const send = async (at: string, changes: Parameters<typeof changed>[1], browser = administrator) => {
    const { html } = await browser.get(at);
    return browser.post(form, changed(formFields(html, form), changes));
  };
  const valueOf = ({ html }: Page, name: string): string | undefined =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];

  it('are told as residents read them, in the dates and sums of a use that staff choose', async () => {
    const page = await administrator.get('/settings/terms?sampleDate=2027-06-19&sampleYen=４５，１００');
    expect(page.status).toBe(200);
    expect(page.text).toContain(
      '取り消すと、利用日の90日前までは全額、30日前までは半額が戻ります。それより後は戻りません。',
    );
    expect(page.text).toContain('3月21日（日）まで 全額 45,100円');
    expect(page.text).toContain('5月20日（木）まで 半額 22,550円');
    expect(page.text).toContain('期限の日が休館日のときは、次の開館日までとします。');
    expect(page.text).toContain('5割減額（市の後援・障害者団体）');
    expect(await htmlFaults(page.html)).toEqual([]);
  });

  it('name an example that comes out otherwise beside its row, with what the rule gives, and save nothing', async () => {
    const before = await terms('hall');
    const refused = await send(hall, { 'steps-1-percent': '２５' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="examples-1-refundYen-error"');
    expect(refused.text).toContain('この規則では11,275円戻ります');
    expect(valueOf(refused, 'steps-1-percent')).toBe('２５');
    expect(await terms('hall')).toEqual(before);
  });

  it('are tried without being saved, and saved with their example mended', async () => {
    const mended = { 'steps-1-percent': '２５%', 'examples-1-refundYen': '１１，２７５円' };
    const tried = await send(hall, { ...mended, do: 'check' });
    expect(tried.text).toContain('例はすべて合っています');
    expect(tried.text).toContain('30日前までは25%が戻ります');
    expect((await terms('hall'))?.steps[1]?.percent).toBe('50');
    const saved = await administrator.post(form, changed(formFields(tried.html, form), { do: 'save' }));
    expect(saved.location).toBe('/settings/terms?done=saved');
    expect(await terms('hall')).toMatchObject({
      steps: [{ daysBefore: 90 }, { daysBefore: 30, percent: '25' }],
      graceMinutes: 60,
      change: { untilDaysBefore: 30, mostTimes: 1, difference: 'none' },
    });
  });

  it('take another step and another example without a script, and give a row up', async () => {
    const more = await send(hall, {
      'steps-2-count': '1',
      'steps-2-unit': 'months',
      'steps-2-percent': '10',
      do: 'more',
    });
    expect([valueOf(more, 'steps-2-count'), more.html.includes('name="steps-3-count"')]).toEqual(['1', true]);
    const gone = { 'steps-1-remove': 'yes', 'examples-1-remove': 'yes' };
    const fields = changed(formFields(more.html, form), { ...gone, do: 'save' });
    const saved = await administrator.post(form, fields);
    expect(saved.location).toBe('/settings/terms?done=saved');
    expect(await terms('hall')).toMatchObject({
      steps: [
        { daysBefore: 90, percent: '100' },
        { monthsBefore: 1, percent: '10' },
      ],
      examples: [{ refundYen: 45_100 }, { refundYen: 0 }],
    });
  });

  it('say what cannot be read beside its field', async () => {
    const wrong = await send(form, {
      name: '集会所の取消し',
      citation: '規則 第4条',
      'steps-0-count': '一週間',
      'steps-0-percent': '全部',
      'examples-0-useDate': '2027-06-19',
      do: 'save',
    });
    expect(wrong.status).toBe(422);
    for (const field of ['steps-0-count', 'steps-0-percent', 'examples-0-paidYen'])
      expect(wrong.html).toContain(`id="${field}-error"`);
    expect(wrong.html).toContain('value="一週間"');
  });

  it('are added and taken away, but not while a room has them', async () => {
    const added = await send(form, {
      name: '集会所の取消し',
      citation: '規則 第4条',
      'steps-0-count': '0',
      'steps-0-percent': '1/3',
      rounding: 'floor-100',
      do: 'save',
    });
    expect(added.location).toBe('/settings/terms?done=saved');
    const page = await administrator.get('/settings/terms');
    expect(page.text).toContain('取り消すと、利用日の当日までは33.3%が戻ります。');
    const [, code = ''] = /rule\?code=(terms-\d+)/.exec(page.html) ?? [];
    expect(await terms(code)).toMatchObject({ rounding: { mode: 'floor', unitYen: 100 } });
    const removed = await send(`${form}?code=${code}`, { do: 'remove' });
    expect(removed.location).toBe('/settings/terms?done=saved');
    expect(await terms(code)).toBeUndefined();
    const used = await send(hall, { do: 'remove' });
    expect([used.status, used.text.includes('使う室があるので消せません')]).toEqual([422, true]);
    expect(await terms('hall')).toBeDefined();
  });

  it('tell whoever was slower that the rule has changed, and nobody who edits another rule', async () => {
    const old = formFields((await administrator.get(hall)).html, form);
    await send(`${form}?code=room`, { graceMinutes: '45', do: 'save' });
    await send(hall, { graceMinutes: '90', do: 'save' });
    const late = await administrator.post(form, changed(old, { graceMinutes: '15', do: 'save' }));
    expect([late.status, valueOf(late, 'graceMinutes')]).toEqual([409, '15']);
    expect([(await terms('hall'))?.graceMinutes, (await terms('room'))?.graceMinutes]).toEqual([90, 45]);
  });

  it('may be read by who sees the settings, and changed by the administrator of the town alone', async () => {
    const accountant = await world.signIn(['accountant']);
    const page = await accountant.get('/settings/terms');
    expect([page.status, page.html.includes('/settings/terms/rule')]).toEqual([200, false]);
    expect((await accountant.get(form)).status).toBe(403);
  });

  it('begin a draft of the fee table to change a reduction, whose failing example is named beside it', async () => {
    const begun = await administrator.submit('/settings/terms', '/settings/fees/drafts', {
      table: `${world.hall.id}/central-hall`,
      effectiveFrom: '2028-04-01',
    });
    const draft = begun.location ?? '';
    const reduction = `${draft}/lists/reductions/1`;
    const { html } = await administrator.get(reduction);
    const cheaper = changed(formFields(html, reduction), { percent: '30' });
    expect((await administrator.post(reduction, cheaper)).status).toBe(303);
    const page = await administrator.get(draft);
    expect(page.text).toMatch(/この料金表では[\d,]+円になります/);
    expect((await administrator.get('/settings/terms')).html).toContain(`href="${draft}"`);
  });
});
