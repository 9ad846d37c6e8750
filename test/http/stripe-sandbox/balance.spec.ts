import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sumYen, yen } from '@kashikan/kernel';
import { startStripeSandbox } from '../../../apps/standalone/src/stripe-sandbox';
import { aRequest, aSetting, type Setting, typesOf } from './setting';

const day = { from: new Date('2026-11-30T15:00:00Z'), until: new Date('2026-12-01T15:00:00Z') };

describe('The balance of the Stripe sandbox', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stripe-sandbox-'));
  const stateFile = path.join(folder, 'account.json');
  let setting: Setting;
  beforeEach(async () => {
    setting = await aSetting(stateFile);
  });
  afterEach(async () => {
    await setting.stop();
    rmSync(stateFile, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function pay(): Promise<string> {
    const { id } = await setting.gateway.createCheckoutSession(aRequest(setting.clock));
    setting.sandbox.control.payByCard(id);
    return id;
  }

  it('lists every movement of a day over several pages, with what moved it', async () => {
    for (let i = 0; i < 3; i += 1) await pay();
    for (let i = 0; i < 120; i += 1) setting.sandbox.control.chargeBehindTheBack(1000);
    const entries = await setting.gateway.listBalanceTransactions(day);
    expect(entries).toHaveLength(123);
    expect(new Set(entries.map(entry => entry.id)).size).toBe(123);
    const ours = entries.filter(entry => entry.source?.metadata['kashikan_reference'] !== undefined);
    expect(ours).toHaveLength(3);
    expect(ours[0]).toMatchObject({ category: 'charge', source: { kind: 'charge', method: 'card' } });
    expect(await setting.gateway.listBalanceTransactions({ from: day.until, until: day.until })).toEqual([]);
  });

  it('a payment behind our back moves the balance and names no booking', async () => {
    setting.sandbox.control.chargeBehindTheBack(3000);
    const [entry] = await setting.gateway.listBalanceTransactions(day);
    expect(entry).toMatchObject({ grossYen: 3000, feeYen: 108, netYen: 2892, source: { metadata: {} } });
  });

  it('a payout is the sum of its entries net of fees (LED-12)', async () => {
    const paid = await setting.gateway.retrieveSession(await pay());
    await setting.gateway.createRefund({
      idempotencyKey: 'r1',
      reference: 'refund-1',
      paymentIntentId: paid.paymentIntentId!,
      amountYen: yen(900),
    });
    setting.sandbox.control.payOut();
    setting.sandbox.control.chargeBehindTheBack(500);
    const [payout] = await setting.gateway.listPayouts(day);
    expect(payout).toMatchObject({ status: 'paid', automatic: true, reconciled: true, amountYen: 835 });
    const entries = await setting.gateway.listPayoutTransactions(payout!.id);
    const others = entries.filter(entry => entry.category !== 'payout');
    expect(others.map(entry => entry.category).sort()).toEqual(['charge', 'refund']);
    expect(sumYen(others.map(entry => entry.netYen!))).toBe(payout!.amountYen);
    expect((await setting.gateway.balance()).availableYen).toBe(482);
    await setting.sandbox.control.delivered();
    expect(typesOf(setting.received)).toEqual(
      expect.arrayContaining(['payout.created', 'payout.paid', 'payout.reconciliation_completed']),
    );
  });

  it('is kept over a second start, and idempotency keys with it', async () => {
    const request = aRequest(setting.clock);
    const session = await setting.gateway.createCheckoutSession(request);
    setting.sandbox.control.payByCard(session.id);
    await setting.stop();
    setting = await aSetting(stateFile);
    expect((await setting.gateway.retrieveSession(session.id)).paymentStatus).toBe('paid');
    expect((await setting.gateway.createCheckoutSession(request)).id).toBe(session.id);
    expect(readdirSync(folder)).toEqual(['account.json']);
  });

  it('a broken file and a production environment each stop it with a sentence', async () => {
    const options = { port: 0, webhookUrl: null, webhookSecret: 'x', clock: setting.clock };
    const broken = path.join(folder, 'broken.json');
    writeFileSync(broken, '{');
    await expect(startStripeSandbox({ ...options, stateFile: broken })).rejects.toThrow('cannot read');
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(startStripeSandbox(options)).rejects.toThrow('does not start in production');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
