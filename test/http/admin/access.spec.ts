import { addMinutes } from '@kashikan/kernel';
import { importTown } from '../../support/journey-world';
import { type AdminWorld, adminWorld } from '../../support/admin-world';
import { aConfirmedBooking, aPendingApproval } from '../../support/bookings';

describe('who may do what in the staff app', () => {
  let world: AdminWorld;
  let bookingId: string;
  let approvalId: string;

  beforeAll(async () => {
    world = await adminWorld();
    await importTown(world.get, 'midori.yaml');
    ({ bookingId } = await aConfirmedBooking(world));
    ({ approvalId } = await aPendingApproval(world));
  }, 90_000);
  afterAll(() => world?.close());

  it('sends whoever has not signed in to the sign-in page, and back afterwards', async () => {
    const visitor = world.visitor();
    const turned = await visitor.get('/board?date=2027-06-17');
    expect([turned.status, turned.location]).toEqual([303, '/sign-in?return=%2Fboard%3Fdate%3D2027-06-17']);
    expect((await visitor.get(turned.location ?? '')).html).toContain('value="/board?date=2027-06-17"');
    expect((await visitor.json('/api/v1/board')).status).toBe(401);
  });

  it('refuses a wrong sign-in with one sentence, keeps the login and never shows the password', async () => {
    const visitor = world.visitor();
    const wrong = { login: 'clerk-nobody', password: 'some wrong password', code: '123456' };
    const tried = await visitor.submit('/sign-in', '/sign-in', wrong);
    expect(tried.status).toBe(422);
    expect(tried.text).toContain('サインインできませんでした');
    expect(tried.html).toContain('value="clerk-nobody"');
    expect(tried.html).not.toContain('some wrong password');
    expect(tried.html).toMatch(/<title>エラー：/);
  });

  it('opens only the doors of the roles, and says who may do the rest', async () => {
    const desk = await world.signIn(['desk']);
    const board = await desk.get('/board');
    expect(board.html).not.toContain('href="/accounting"');
    const books = await desk.get('/accounting');
    expect(books.status).toBe(403);
    expect(books.text).toContain('この操作ができるのは、「会計」「管理」の役割の職員です');
    const decided = await desk.submit(`/approvals/${approvalId}`, `/approvals/${approvalId}/approval`, {
      ...(await desk.get('/board')).hidden('/sign-out'),
    });
    expect(decided.status).toBe(403);
    expect((await desk.json('/api/v1/ledger')).body.code).toBe('permission.missing');
  });

  it('does not tell another town that a booking or a case exists', async () => {
    const elsewhere = await world.signIn(['desk', 'approver', 'administrator'], 'midori');
    const paths = [
      `/bookings/${bookingId}`,
      `/bookings/${bookingId}/handover`,
      `/bookings/${bookingId}/permit`,
      `/bookings/${bookingId}/cancellation`,
      `/approvals/${approvalId}`,
      `/approvals/${approvalId}/refusal`,
      '/bookings/nonsense',
      '/handovers/nonsense/return',
    ];
    for (const path of paths) expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404]);
    const over = { bookingId, tag: '1101', takenByName: '山田' };
    expect((await elsewhere.json('/api/v1/handovers', over)).status).toBe(404);
    const decision = await elsewhere.json(`/api/v1/approvals/${approvalId}/decision`, {
      decision: 'approve',
    });
    expect(decision.status).toBe(404);
    expect((await elsewhere.get('/board')).text).not.toContain('青葉コーラス');
  });

  it('narrows the lists to the facilities where a role is held', async () => {
    const other = await world.signIn([{ role: 'approver', facilityId: world.gym.id }]);
    expect((await other.get('/approvals')).text).toContain('審査を待っている申込みはありません');
    expect((await other.get(`/approvals/${approvalId}`)).status).toBe(404);
    const here = await world.signIn([{ role: 'approver', facilityId: world.hall.id }]);
    expect((await here.get(`/approvals/${approvalId}`)).status).toBe(200);
  });

  it('narrows the lists to the facility that was chosen', async () => {
    const desk = await world.signIn(['approver']);
    const chosen = await desk.submit('/approvals', '/facility', { facility: world.gym.id });
    expect(chosen.status).toBe(303);
    expect((await desk.get('/approvals')).text).toContain('審査を待っている申込みはありません');
    await desk.submit('/approvals', '/facility', { facility: '' });
    expect((await desk.get('/approvals')).text).toContain('青葉コーラス');
  });

  it('keeps what was typed when the session ended in the middle of a form', async () => {
    const desk = await world.signIn(['desk']);
    const path = `/bookings/${bookingId}/cancellation`;
    const form = (await desk.get(path)).hidden(path);
    world.clock.moveTo(addMinutes(world.clock.now(), 61));
    const typed = { cause: 'municipality', reason: '空調の故障のため' };
    const turned = await desk.post(path, { ...form, ...typed });
    expect(turned.status).toBe(401);
    expect(turned.text).toContain('別のタブでサインインしてから');
    const again = turned.hidden(path);
    expect(again).toMatchObject(typed);
    await world.signInAgain(desk);
    const stale = await desk.post(path, again);
    expect([stale.status, stale.text.includes('入力した内容は残っています')]).toEqual([403, true]);
    const done = await desk.post(path, stale.hidden(path));
    expect(done.location).toBe(`/bookings/${bookingId}?done=cancelled`);
  });

  it('ends with signing out', async () => {
    const desk = await world.signIn(['desk']);
    expect((await desk.submit('/board', '/sign-out')).location).toBe('/sign-in');
    expect((await desk.get('/board')).status).toBe(303);
  });

  it('describes every staff resource in OpenAPI', async () => {
    const { body } = await world.visitor().json('/api/openapi.json');
    const paths = Object.keys(body.paths as object);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/v1/approvals',
        '/api/v1/approvals/{id}',
        '/api/v1/approvals/{id}/decision',
        '/api/v1/keys',
        '/api/v1/handovers',
        '/api/v1/handovers/{id}/return',
        '/api/v1/board',
        '/api/v1/ledger',
        '/api/v1/bookings/{number}',
      ]),
    );
  });
});
