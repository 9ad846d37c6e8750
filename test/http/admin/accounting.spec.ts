import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';
import { aConfirmedBooking } from '../../support/bookings';

describe('the books of a day', () => {
  let world: AdminWorld;
  let accountant: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    accountant = await world.signIn(['accountant']);
    await aConfirmedBooking(world, { roomCode: 'meeting-1' });
    await world.work();
  }, 90_000);
  afterAll(() => world?.close());

  const refresh = () => accountant.submit('/accounting', '/accounting/refresh');

  it('show assessments and receipts by method, and say that Stripe has not been read yet', async () => {
    expect((await accountant.get('/')).location).toBe('/accounting');
    const day = await accountant.get('/accounting');
    expect(day.text).toContain('1,000円 1件');
    expect(day.text).toContain('クレジットカード');
    expect(day.text).toContain('Stripeの明細をまだ読んでいません');
  });

  it('agree with Stripe to the yen once it is read', async () => {
    const read = await refresh();
    expect(read.status).toBe(303);
    const day = await accountant.get(read.location ?? '');
    expect(day.text).toContain('差額はありません');
    expect(day.text).toContain('差額 0円');
  });

  it('show a payment behind the back of the system as a difference', async () => {
    world.stripe.chargeBehindTheBack(3_000);
    const day = await accountant.get((await refresh()).location ?? '');
    expect(day.text).toContain('合わないものが1件あります');
    expect(day.text).toContain('帳簿にない入出金');
    const { body } = await accountant.json('/api/v1/ledger');
    const stripe = body.stripe as { differenceYen: number; differences: { reason: string }[] };
    expect(stripe.differences.map(one => one.reason)).toEqual(['not-in-ledger']);
    expect(stripe.differenceYen).toBeGreaterThan(0);
  });

  it('open the rows behind each number', async () => {
    const day = await accountant.get('/accounting');
    const links = [...day.html.matchAll(/href="(\/accounting\/(?:entries|stripe)[^"]*)"/g)].map(match =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) expect((await accountant.get(link)).status).toBe(200);
    const rows = await accountant.get(links.find(link => link.includes('column=assessments')) ?? '');
    expect(rows.text).toContain('未収金');
  });
});
