import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';

describe('設定: 利用の上限と利用停止', () => {
  let world: AdminWorld;
  let administrator: Browser;
  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 120_000);
  afterAll(() => world?.close());

  const rule = {
    name: 'ホールの上限',
    citation: '規則 第5条',
    count: 'group',
    per: 'month',
    unit: 'slots',
    most: '４',
  };

  it('adds a limit, shows it as a sentence, and takes it away again', async () => {
    const form = '/settings/limits/limit';
    const added = await administrator.submit(form, form, { ...rule, facilities: 'central-hall' });
    expect(added.location).toBe('/settings/limits?done=saved');
    const list = await administrator.get('/settings/limits');
    expect(list.html).toContain('1団体につき1か月に4コマまで（あおば市中央ホール）');
    const [, code = ''] =
      /limit\?code=([a-z0-9-]+)[^>]*>[^<]*<\/a>\s*<\/p>\s*<\/li>\s*<\/ul>/.exec(list.html) ?? [];
    const edit = `/settings/limits/limit?code=${code}`;
    expect((await administrator.get(edit)).html).toContain('value="ホールの上限"');
    await administrator.submit(edit, form, { ...rule, remove: 'yes' });
    expect((await administrator.get('/settings/limits')).html).not.toContain('ホールの上限');
  });

  it('puts what the file’s checks say beside its field and keeps what was typed', async () => {
    const form = '/settings/limits/suspension';
    const wrong = await administrator.submit(form, form, {
      name: '無断不使用',
      citation: '規則 第12条',
      kind: 'no-show',
      withinDays: '一年',
      count: '2',
      suspendDays: '30',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="一年"');
    expect(wrong.html).toContain('1以上1100以下の整数');
  });

  it('tells whoever was slower that the rules have changed', async () => {
    const form = '/settings/limits/limit';
    const old = (await administrator.get(form)).hidden(form);
    await administrator.submit(form, form, { ...rule, name: '先の規則' });
    const late = await administrator.post(form, { ...old, ...rule, name: '後の規則' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="後の規則"');
  });

  it('lets the day be named on which nobody is blamed', async () => {
    const saved = await administrator.submit('/settings/limits', '/settings/limits/conduct', {
      lateCancelDays: '',
      recordWithinDays: '7',
      mostIdleHolds: '20',
      exemptDates: '2027-07-21 台風第9号',
    });
    expect(saved.status).toBe(422);
    expect(saved.html).toContain('lateCancelDays');
    await administrator.submit('/settings/limits', '/settings/limits/conduct', {
      lateCancelDays: '5',
      recordWithinDays: '7',
      mostIdleHolds: '20',
      exemptDates: '2027-07-21 台風第9号',
    });
    expect((await administrator.get('/settings/limits')).html).toContain('2027-07-21 台風第9号');
  });
});
