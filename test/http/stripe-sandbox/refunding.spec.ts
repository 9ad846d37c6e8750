import { yen } from '@kashikan/kernel';
import type { RefundFacts } from '@kashikan/payments';
import { aRequest, aSetting, type Setting, typesOf } from './setting';

describe('Refunds on the Stripe sandbox', () => {
  let setting: Setting;
  let keys = 0;
  beforeEach(async () => {
    setting = await aSetting();
  });
  afterEach(() => setting.stop());

  async function aPayment(method: 'card' | 'konbini' | 'paypay', withMail = true): Promise<string> {
    const { customerEmail, ...plain } = aRequest(setting.clock);
    const request = withMail && customerEmail ? { ...plain, customerEmail } : plain;
    const { id } = await setting.gateway.createCheckoutSession(request);
    const { control } = setting.sandbox;
    if (method === 'konbini') {
      control.issueKonbini(id);
      control.payKonbini(id);
    } else if (method === 'card') control.payByCard(id);
    else control.payByPaypay(id);
    return (await setting.gateway.retrieveSession(id)).paymentIntentId!;
  }

  const refund = (paymentIntentId: string, amount: number, key?: string): Promise<RefundFacts> =>
    setting.gateway.createRefund({
      idempotencyKey: key ?? `refund:${(keys += 1)}`,
      reference: 'refund-1',
      paymentIntentId,
      amountYen: yen(amount),
    });

  it('goes back to the card in part and in full, and never beyond the payment', async () => {
    const payment = await aPayment('card');
    expect(await refund(payment, 900)).toMatchObject({
      status: 'succeeded',
      amountYen: 900,
      metadata: { kashikan_reference: 'refund-1' },
    });
    await expect(refund(payment, 901)).rejects.toMatchObject({
      code: 'payments.provider-refused',
      field: 'amount',
    });
    await refund(payment, 900);
    await expect(refund(payment, 1)).rejects.toMatchObject({ reason: 'charge_already_refunded' });
    expect((await setting.gateway.retrievePayment(payment)).charge?.refundedYen).toBe(1800);
    expect(await setting.gateway.listRefunds(payment)).toHaveLength(2);
  });

  it('twenty at once return no more than was paid (PAY-10)', async () => {
    const payment = await aPayment('card');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => refund(payment, 500)));
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(3);
    expect((await setting.gateway.retrievePayment(payment)).charge?.refundedYen).toBe(1500);
  });

  it('of a konbini payment waits for a bank account', async () => {
    const payment = await aPayment('konbini');
    const asked = await refund(payment, 1000);
    expect(asked.status).toBe('requires_action');
    expect((await setting.gateway.balance()).availableYen).toBe(1680);
    setting.sandbox.control.giveBankAccount(asked.id);
    expect((await setting.gateway.retrieveRefund(asked.id)).status).toBe('succeeded');
    expect((await setting.gateway.balance()).availableYen).toBe(680);
  });

  it('of a konbini payment without an address to write to is refused', async () => {
    const payment = await aPayment('konbini', false);
    await expect(refund(payment, 1000)).rejects.toMatchObject({ field: 'instructions_email' });
  });

  it('comes back when the bank returns it, and the money is in the balance again', async () => {
    const payment = await aPayment('card');
    setting.sandbox.control.failNextRefund();
    const asked = await refund(payment, 1800);
    expect(asked.status).toBe('pending');
    expect(await setting.gateway.retrieveRefund(asked.id)).toMatchObject({
      status: 'failed',
      failureReason: 'expired_or_canceled_card',
    });
    expect((await setting.gateway.retrievePayment(payment)).charge?.refundedYen).toBe(0);
    expect((await setting.gateway.balance()).availableYen).toBe(1735);
    await setting.sandbox.control.delivered();
    expect(typesOf(setting.received)).toEqual(
      expect.arrayContaining(['refund.created', 'refund.updated', 'refund.failed']),
    );
    expect((await refund(payment, 1800)).status).toBe('succeeded');
  });

  it('with a short balance: a card waits for money, another method fails', async () => {
    const card = await aPayment('card');
    const paypay = await aPayment('paypay');
    setting.sandbox.control.setBankCovers(false);
    setting.sandbox.control.payOut();
    expect(await refund(paypay, 500)).toMatchObject({
      status: 'failed',
      failureReason: 'insufficient_funds',
    });
    const waiting = await refund(card, 500);
    expect(waiting).toMatchObject({ status: 'pending', pendingReason: 'insufficient_funds' });
    setting.sandbox.control.chargeBehindTheBack(3000);
    expect((await setting.gateway.retrieveRefund(waiting.id)).status).toBe('succeeded');
  });
});
