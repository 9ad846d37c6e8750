import { addMinutes } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { anApplication, aPendingApproval, bookingOf } from '../../support/bookings';
import { holdsPost, lastStaff, routesOfTown, twoSteps } from '../../support/routes';

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

describe('a case with two steps', () => {
  let world: AdminWorld;
  let section: Browser;
  let head: Browser;
  let deputyId: string;
  let headId: string;

  beforeAll(async () => {
    world = await adminWorld();
    section = await world.signIn(['approver']);
    await holdsPost(world, 'section', await lastStaff(world));
    const nobody = await routesOfTown(world, twoSteps);
    if (nobody.ok) throw new Error('a route with nobody in it was saved');
    expect(nobody.problems[0]?.text).toContain('「課長」に、あおば市中央ホールで決裁できる職員がいません');
    head = await world.signIn(['approver']);
    headId = await lastStaff(world);
    await holdsPost(world, 'head', headId);
    expect(await routesOfTown(world, twoSteps)).toMatchObject({ ok: true });
  }, 90_000);
  afterAll(() => world?.close());

  const aCase = async () => {
    const { approvalId, bookingId } = await aPendingApproval(world);
    return { approvalId, bookingId, path: `/approvals/${approvalId}` };
  };
  const stateOf = async (bookingId: string) => (await bookingOf(world, bookingId)).state;

  it('is proposed by the first and decided by the last; nobody signs before their turn', async () => {
    const { path, bookingId } = await aCase();
    expect((await head.get(path)).text).toContain('いまは、あなたの番ではありません');
    const late = await head.post(`${path}/approval`, {
      ...(await head.get(path)).hidden('/sign-out'),
      _idempotency: 'too-early-a-click',
      step: 'head',
      round: '1',
    });
    expect(late.status).toBe(409);
    const first = await section.get(path);
    expect(first.text).toContain('決定は最後のステップで行われます');
    const hidden = first.hidden(`${path}/approval`);
    const done = await section.post(`${path}/approval`, { ...hidden, note: '書類を確かめました。' });
    expect(done.status).toBe(303);
    expect(await stateOf(bookingId)).toBe('applied');
    const again = await section.post(`${path}/approval`, { ...hidden, _idempotency: 'another-click' });
    expect([again.status, again.text.includes('窓口 花子')]).toEqual([409, true]);
    expect((await head.get(path)).text).toContain('書類を確かめました。');
    await head.submit(path, `${path}/approval`);
    expect(await stateOf(bookingId)).toBe('payment-due');
  });

  it('is refused by the last as the first proposed, and sent back with a reason by whoever does not agree', async () => {
    const { path, bookingId } = await aCase();
    const letter = await section.submit(`${path}/refusal`, `${path}/refusal/letter`, refusal);
    expect(letter.text).toContain('不許可の案で次へ進める');
    await section.post(`${path}/refusal`, letter.hidden(`${path}/refusal`));
    expect(await stateOf(bookingId)).toBe('applied');
    const unwilling = await head.submit(path, `${path}/sending-back`, { reason: ' ' });
    expect([unwilling.status, unwilling.text.includes('差し戻す理由を書いてください')]).toEqual([422, true]);
    expect(
      (await head.submit(path, `${path}/sending-back`, { reason: '事実を確かめてください' })).status,
    ).toBe(303);
    expect((await section.get(path)).text).toContain('事実を確かめてください');
    const second = await section.submit(`${path}/refusal`, `${path}/refusal/letter`, refusal);
    await section.post(`${path}/refusal`, second.hidden(`${path}/refusal`));
    const last = await head.get(`${path}/refusal`);
    expect(last.text).toContain('あおば市長に対して審査請求');
    expect((await head.post(`${path}/refusal`, last.hidden(`${path}/refusal`))).status).toBe(303);
    expect(await stateOf(bookingId)).toBe('refused');
  });

  it('is not decided by whoever it concerns', async () => {
    const { path } = await aCase();
    const colleague = await world.signIn(['approver']);
    await holdsPost(world, 'section', await lastStaff(world));
    const seen = (await colleague.get(path)).hidden(`${path}/approval`);
    await colleague.submit(path, `${path}/recusal`, { interest: '会員です' });
    expect((await colleague.get(path)).text).toContain('ご自身にかかわる申込みなので');
    const tried = await colleague.post(`${path}/approval`, seen);
    expect([tried.status, tried.text.includes('ほかの職員にお願いしてください')]).toEqual([422, true]);
  });

  it('is signed for whoever is away by the deputy they named, with both names', async () => {
    const { path, bookingId } = await aCase();
    await section.submit(path, `${path}/approval`);
    const deputy = await world.signIn(['approver']);
    deputyId = await lastStaff(world);
    expect((await deputy.post(`${path}/approval`, { step: 'head', round: '1' })).status).toBe(403);
    await world.db.rows(
      `INSERT INTO staff_absences (id, municipality_id, staff_id, deputy_id, first_day, last_day, declared_at)
       VALUES (gen_random_uuid(), 'aoba', $1, $2, $3::timestamptz::date, $3::timestamptz::date + 1, $3)`,
      [headId, deputyId, world.clock.now()],
    );
    expect((await deputy.get(path)).text).toContain('代決として進めます');
    await deputy.submit(path, `${path}/approval`);
    expect(await stateOf(bookingId)).toBe('payment-due');
    expect((await head.get(path)).text).toContain('窓口 花子（窓口 花子の代決）');
  });

  it('over JSON names the step', async () => {
    const { approvalId } = await aCase();
    const path = `/api/v1/approvals/${approvalId}`;
    const unnamed = await section.json(`${path}/decision`, { decision: 'approve' });
    expect([unnamed.status, unnamed.body.code]).toEqual([400, 'approval.step-missing']);
    const signed = await section.json(`${path}/decision`, { decision: 'approve', step: 'section', round: 1 });
    expect([signed.status, signed.body.outcome]).toEqual([201, 'signed']);
  });
});

describe('the desk of an approver', () => {
  let world: AdminWorld;
  let approver: Browser;
  let approverId: string;
  let administrator: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
    approver = await world.signIn(['approver']);
    approverId = await lastStaff(world);
  }, 90_000);
  afterAll(() => world?.close());

  it('approves the clean cases together, each with its own record, and names the one that changed', async () => {
    const cases = [
      await aPendingApproval(world),
      await aPendingApproval(world),
      await aPendingApproval(world),
    ];
    const list = await approver.get('/approvals');
    const ticked = [...list.html.matchAll(/name="case" value="([^"]+)"/g)].map(([, value = '']) => value);
    expect(ticked).toHaveLength(3);
    const [first] = cases;
    await (
      await world.signIn(['approver'])
    ).submit(`/approvals/${first?.approvalId}`, `/approvals/${first?.approvalId}/recusal`, {
      interest: '会員です',
    });
    const { _csrf } = list.hidden('/approvals/batch');
    await world.db.rows(`UPDATE approvals SET round = 2 WHERE id = $1`, [first?.approvalId]);
    const done = await approver.post('/approvals/batch', [
      ['_csrf', _csrf ?? ''],
      ...ticked.map(value => ['case', value] as [string, string]),
    ]);
    expect(done.text).toContain('2件を承認しました');
    expect(done.text).toContain('次の1件は');
    const signed = await world.db.rows(`SELECT 1 FROM approval_signatures WHERE signed_by = $1`, [
      approverId,
    ]);
    expect(signed).toHaveLength(2);
    expect((await approver.get('/approvals?show=all')).text).toContain('（1件）');
  });

  it('names a deputy for days, and sees afterwards what was signed', async () => {
    await world.signIn(['approver']);
    const deputy = await lastStaff(world);
    const days = { first: '2027/6/10', last: '2027/6/12', deputy };
    const backwards = await approver.submit('/absence', '/absence', { ...days, last: '2027/6/9' });
    expect([backwards.status, backwards.text.includes('最後の日は')]).toEqual([422, true]);
    expect((await approver.submit('/absence', '/absence', { ...days, deputy: approverId })).status).toBe(422);
    expect((await approver.submit('/absence', '/absence', days)).status).toBe(303);
    expect((await approver.get('/absence')).text).toContain('窓口 花子が代決');
    const away = await approver.get('/absence');
    const [, id] = /action="\/absence\/([^/]+)\/end"/.exec(away.html) ?? [];
    await approver.submit('/absence', `/absence/${id}/end`);
    expect((await approver.get('/absence')).text).toContain('登録した不在はありません');
  });

  it('hands a post over before leaving it', async () => {
    await holdsPost(world, 'section', approverId);
    await holdsPost(world, 'head', approverId);
    expect(await routesOfTown(world, twoSteps)).toMatchObject({ ok: true });
    // The app looks for another version of the town by the clock.
    world.clock.moveTo(addMinutes(world.clock.now(), 2));
    const wish = { post: 'head', person: approverId };
    const last = await administrator.submit('/settings/posts', '/settings/posts/end', wish);
    expect([last.status, last.text.includes('「課長」に誰もいなくなります')]).toEqual([422, true]);
    const colleague = await world.signIn(['approver']);
    const next = { post: 'head', person: await lastStaff(world) };
    expect((await administrator.submit('/settings/posts', '/settings/posts', next)).status).toBe(303);
    expect((await administrator.submit('/settings/posts', '/settings/posts', next)).status).toBe(409);
    expect((await administrator.submit('/settings/posts', '/settings/posts/end', wish)).status).toBe(303);
    expect((await colleague.get('/settings/posts')).text).toContain('ホールの利用');
    const leaving = await administrator.submit(`/staff/${approverId}`, `/staff/${approverId}/leaving`);
    expect([leaving.status, leaving.text.includes('「係長」に誰もいなくなります')]).toEqual([422, true]);
  });
});
