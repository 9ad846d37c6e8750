import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { anApplication, aPendingApproval, bookingOf } from '../../support/bookings';

const facts = '同じ日に改修工事を行うため、ホールに人が入れません。';
const refusal = { ground: 'management', article: 'あおば市民会館条例第6条第5号', facts };

describe('an approver', () => {
  let world: AdminWorld;
  let approver: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    approver = await world.signIn(['approver']);
  }, 90_000);
  afterAll(() => world?.close());

  it('begins the day with the list of what waits, or with the word that nothing does', async () => {
    expect((await approver.get('/')).location).toBe('/approvals');
    expect((await approver.get('/approvals')).text).toContain('今日の分は終わりました');
    await aPendingApproval(world, {
      application: anApplication({ groupName: '吹奏楽団', purposeCode: 'music', people: 100 }),
    });
    const list = await approver.get('/approvals');
    expect(list.text).toContain('吹奏楽団');
    expect(list.text).toContain('6項目すべて問題なし');
  });

  it('sees the application with its checks and their evidence, approves, and the next case opens', async () => {
    const first = await aPendingApproval(world, {
      application: anApplication({
        groupName: '演劇クラブ',
        purposeCode: 'music',
        people: 300,
        use: { ...anApplication().use, highestTicketYen: 1500 },
      }),
    });
    const path = `/approvals/${first.approvalId}`;
    const page = await approver.get(path);
    expect(page.text).toContain('300人で、定員300人の中です');
    expect(page.text).toContain('入場料（最高1,500円）があります');
    expect(page.text).toContain('入場料加算');
    const done = await approver.submit(path, `${path}/approval`);
    expect(done.status).toBe(303);
    expect(done.location).toMatch(new RegExp(`^/approvals/.+\\?decided=${first.approvalId}$`));
    expect((await approver.get(done.location ?? '')).text).toContain('演劇クラブの申込みを承認しました');
    expect((await bookingOf(world, first.bookingId)).state).toBe('payment-due');
  });

  it('is told who was faster when the case is decided already', async () => {
    const { approvalId } = await aPendingApproval(world);
    const path = `/approvals/${approvalId}`;
    const hidden = (await approver.get(path)).hidden(`${path}/approval`);
    const colleague = await world.signIn(['approver']);
    await colleague.submit(path, `${path}/approval`);
    const second = await approver.post(`${path}/approval`, hidden);
    expect(second.status).toBe(409);
    expect(second.text).toContain('窓口 花子');
    expect(second.text).toContain('決定しています');
  });

  it('cannot refuse without ground, article and facts, and keeps what was typed', async () => {
    const { approvalId, bookingId } = await aPendingApproval(world);
    const path = `/approvals/${approvalId}/refusal`;
    const empty = await approver.submit(path, `${path}/letter`, { article: '条例第6条' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('不許可の事由を選んでください');
    expect(empty.text).toContain('10文字以上で書いてください');
    expect(empty.html).toContain('value="条例第6条"');
    const forced = await approver.submit(path, `${path}/letter`, { ...refusal, facts: '' });
    expect(forced.status).toBe(422);
    expect((await bookingOf(world, bookingId)).state).toBe('applied');
  });

  it('reads the letter with the 教示 and its dates before it goes out, then refuses', async () => {
    const { approvalId, bookingId } = await aPendingApproval(world);
    const path = `/approvals/${approvalId}/refusal`;
    const letter = await approver.submit(path, `${path}/letter`, refusal);
    expect(letter.status).toBe(200);
    expect(letter.text).toContain('利用不許可通知書');
    expect(letter.text).toContain('あおば市民会館条例第6条第5号（施設の管理上支障があると認められるとき）');
    expect(letter.text).toContain('あおば市長に対して審査請求');
    expect(letter.text).toContain('令和9年8月10日（火）');
    expect((await bookingOf(world, bookingId)).state).toBe('applied');
    const sent = await approver.post(path, letter.hidden(path));
    expect(sent.status).toBe(303);
    expect((await bookingOf(world, bookingId)).state).toBe('refused');
    const [row] = await world.db.rows<{ article: string; facts: string }>(
      'SELECT reason_article AS article, reason_facts AS facts FROM approvals WHERE id = $1',
      [approvalId],
    );
    expect(row).toEqual({
      article: 'あおば市民会館条例第6条第5号（施設の管理上支障があると認められるとき）',
      facts,
    });
    expect((await approver.get(path)).status).toBe(409);
  });

  it('decides over JSON with the same rules', async () => {
    const { approvalId } = await aPendingApproval(world);
    const path = `/api/v1/approvals/${approvalId}`;
    const shown = await approver.json(path);
    expect([shown.status, shown.body.state]).toEqual([200, 'pending']);
    expect((await approver.json(`${path}/decision`, { decision: 'refuse' })).status).toBe(400);
    const done = await approver.json(`${path}/decision`, { decision: 'approve' });
    expect([done.status, done.body.state]).toEqual([201, 'payment-due']);
    const again = await approver.json(`${path}/decision`, { decision: 'approve' });
    expect([again.status, again.body.code]).toEqual([409, 'approval.already-decided']);
  });
});
