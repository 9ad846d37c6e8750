import { addMinutes } from '@kashikan/kernel';
import { aRequest, aSetting, type Setting, typesOf } from './setting';

describe('Paying on the Stripe sandbox with the real SDK', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await aSetting();
  });
  afterEach(() => setting.stop());

  it('a session carries our reference, the yen to pay and a page', async () => {
    const { clock, gateway } = setting;
    const request = aRequest(clock);
    const session = await gateway.createCheckoutSession(request);
    expect(session).toMatchObject({
      status: 'open',
      paymentStatus: 'unpaid',
      amountYen: 1800,
      foreignCurrency: null,
      livemode: false,
      reference: request.reference,
      payment: null,
    });
    expect(session.url).toContain(`/pay/${session.id}`);
    expect(session.expiresAt).toEqual(request.expiresAt);
  });

  it('a card pays at once: session, payment, charge and balance agree, and the webhooks follow', async () => {
    const { clock, gateway, sandbox, received } = setting;
    const request = aRequest(clock);
    const { id } = await gateway.createCheckoutSession(request);
    sandbox.control.payByCard(id);
    const session = await gateway.retrieveSession(id);
    expect(session).toMatchObject({ status: 'complete', paymentStatus: 'paid', url: null });
    expect(session.payment).toMatchObject({ status: 'succeeded', receivedYen: 1800 });
    expect(session.payment?.metadata).toEqual({ kashikan_reference: request.reference });
    expect(session.payment?.charge).toMatchObject({ method: 'card', amountYen: 1800, refundedYen: 0 });
    expect(session.payment?.charge?.balanceEntry).toMatchObject({ grossYen: 1800, feeYen: 65, netYen: 1735 });
    await sandbox.control.delivered();
    expect(typesOf(received)).toEqual([
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
      'charge.updated',
    ]);
    expect(new Set(received.map(event => event.about.reference))).toEqual(new Set([request.reference]));
  });

  it('a refused card leaves the session open for another try', async () => {
    const { clock, gateway, sandbox, received } = setting;
    const { id } = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.refuseCard(id);
    const refused = await gateway.retrieveSession(id);
    expect(refused).toMatchObject({ status: 'open', paymentStatus: 'unpaid' });
    expect(refused.payment?.charge?.succeeded).toBe(false);
    sandbox.control.payByCard(id);
    const paid = await gateway.retrieveSession(id);
    expect(paid.paymentStatus).toBe('paid');
    expect(paid.paymentIntentId).toBe(refused.paymentIntentId);
    await sandbox.control.delivered();
    expect(typesOf(received)).toContain('payment_intent.payment_failed');
  });

  it('a konbini voucher completes the session without money, and is paid later', async () => {
    const { clock, gateway, sandbox, received } = setting;
    const { id } = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.issueKonbini(id);
    const issued = await gateway.retrieveSession(id);
    expect(issued).toMatchObject({ status: 'complete', paymentStatus: 'unpaid' });
    expect(issued.payment?.voucherEndsAt).toEqual(new Date('2026-12-03T14:59:59Z'));
    await setting.moveTo(new Date('2026-12-03T10:00:00Z'));
    sandbox.control.payKonbini(id);
    const paid = await gateway.retrieveSession(id);
    expect(paid).toMatchObject({ paymentStatus: 'paid', payment: { charge: { method: 'konbini' } } });
    expect(paid.payment?.charge?.balanceEntry?.feeYen).toBe(120);
    await sandbox.control.delivered();
    expect(typesOf(received)).toEqual(
      expect.arrayContaining(['checkout.session.completed', 'checkout.session.async_payment_succeeded']),
    );
  });

  it('a voucher ends by the clock, and a slip in hand can still be paid afterwards', async () => {
    const { clock, gateway, sandbox, received } = setting;
    const { id } = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.issueKonbini(id);
    await setting.moveTo(new Date('2026-12-03T15:00:00Z'));
    expect((await gateway.retrieveSession(id)).payment?.status).toBe('requires_payment_method');
    await sandbox.control.delivered();
    expect(typesOf(received)).toContain('checkout.session.async_payment_failed');
    sandbox.control.payKonbini(id);
    expect((await gateway.retrieveSession(id)).paymentStatus).toBe('paid');
  });

  it('a withdrawn voucher cannot be paid, and withdrawing a paid one says so', async () => {
    const { clock, gateway, sandbox } = setting;
    const first = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.issueKonbini(first.id);
    const intentId = (await gateway.retrieveSession(first.id)).paymentIntentId!;
    expect((await gateway.cancelPayment(intentId)).status).toBe('canceled');
    expect(() => sandbox.control.payKonbini(first.id)).toThrow('withdrawn');
    const second = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.issueKonbini(second.id);
    sandbox.control.payKonbini(second.id);
    const paidId = (await gateway.retrieveSession(second.id)).paymentIntentId!;
    expect((await gateway.cancelPayment(paidId)).status).toBe('succeeded');
  });

  it('a session is closed by us, by the clock, or not at all once it is complete (PAY-9)', async () => {
    const { clock, gateway, sandbox, received } = setting;
    const open = await gateway.createCheckoutSession(aRequest(clock));
    expect((await gateway.expireSession(open.id)).outcome).toBe('expired');
    expect((await gateway.expireSession(open.id)).outcome).toBe('already-expired');
    expect(() => sandbox.control.payByCard(open.id)).toThrow('expired');
    const paid = await gateway.createCheckoutSession(aRequest(clock));
    sandbox.control.payByCard(paid.id);
    const late = await gateway.expireSession(paid.id);
    expect(late.outcome).toBe('already-complete');
    expect(late.session.payment?.charge?.amountYen).toBe(1800);
    const forgotten = await gateway.createCheckoutSession(aRequest(clock));
    await setting.moveTo(addMinutes(clock.now(), 61));
    expect((await gateway.retrieveSession(forgotten.id)).status).toBe('expired');
    await sandbox.control.delivered();
    expect(typesOf(received).filter(type => type === 'checkout.session.expired')).toHaveLength(2);
  });

  it('methods outside their limits vanish silently, as at Stripe', async () => {
    const { clock, gateway, sandbox } = setting;
    const dear = aRequest(clock, { lines: [{ name: '大ホール', amountYen: 300_001 as never }] });
    const { id } = await gateway.createCheckoutSession(dear);
    expect(() => sandbox.control.issueKonbini(id)).toThrow('does not offer');
    expect(await gateway.enabledMethods()).toEqual(['card', 'konbini', 'paypay']);
  });
});
