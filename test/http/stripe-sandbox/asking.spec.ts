import { addMinutes, yen } from '@kashikan/kernel';
import Stripe from 'stripe';
import { aRequest, aSetting, secretKey, type Setting } from './setting';

describe('What the Stripe sandbox accepts', () => {
  let setting: Setting;
  let stripe: Stripe;
  beforeAll(async () => {
    setting = await aSetting();
    const { hostname, port } = new URL(setting.sandbox.url);
    stripe = new Stripe(secretKey, {
      host: hostname,
      port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
    });
  });
  afterAll(() => setting.stop());

  const good = (change: object = {}): Stripe.Checkout.SessionCreateParams => ({
    mode: 'payment',
    success_url: 'http://localhost/ok',
    line_items: [
      { quantity: 1, price_data: { currency: 'jpy', unit_amount: 1800, product_data: { name: '会議室' } } },
    ],
    ...change,
  });
  const refusal = (change: object): Promise<{ param?: string; code?: string; statusCode?: number }> =>
    stripe.checkout.sessions.create(good(change)).then(
      () => ({}),
      (error: Stripe.errors.StripeError) => ({
        ...(error.param !== undefined && { param: error.param }),
        ...(error.code !== undefined && { code: error.code }),
        ...(error.statusCode !== undefined && { statusCode: error.statusCode }),
      }),
    );
  const price = (change: object): object => ({
    line_items: [
      {
        price_data: { currency: 'jpy', unit_amount: 1800, product_data: { name: 'x' }, ...change },
      },
    ],
  });
  const inSeconds = (minutes: number): number => setting.clock.now().getTime() / 1000 + minutes * 60;

  it.each<[string, () => object, string]>([
    [
      'the parameter that was removed',
      () => ({ ['payment_method_' + 'types']: ['card'] }),
      'payment_method_' + 'types',
    ],
    ['a typo', () => ({ sucess_url: 'x' }), 'sucess_url'],
    ['an unknown mode', () => ({ mode: 'paymnt' }), 'mode'],
    [
      'an unknown method',
      () => ({ allowed_payment_method_types: ['cards'] }),
      'allowed_payment_method_types[0]',
    ],
    [
      'expires_at of konbini, which Checkout does not know',
      () => ({ payment_method_options: { konbini: { expires_at: 1 } } }),
      'payment_method_options[konbini][expires_at]',
    ],
    [
      'a voucher of 61 days',
      () => ({ payment_method_options: { konbini: { expires_after_days: 61 } } }),
      'payment_method_options[konbini][expires_after_days]',
    ],
    ['half a yen', () => price({ unit_amount: 1800.5 }), 'line_items[0][price_data][unit_amount]'],
    [
      'a price without a currency',
      () => price({ currency: undefined }),
      'line_items[0][price_data][currency]',
    ],
    ['dollars', () => price({ currency: 'usd' }), 'line_items[0][price_data][currency]'],
    ['49 yen', () => price({ unit_amount: 49 }), 'line_items'],
    ['a page of 29 minutes', () => ({ expires_at: inSeconds(29) }), 'expires_at'],
    ['a page of 25 hours', () => ({ expires_at: inSeconds(25 * 60) }), 'expires_at'],
    ['a word for a number', () => ({ expires_at: 'soon' }), 'expires_at'],
  ])('%s is refused by name', async (_title, change, param) => {
    expect(await refusal(change())).toMatchObject({ statusCode: 400, param });
  });

  it('nothing is kept of a refused request, and the good one passes', async () => {
    const before = Object.keys(setting.sandbox.control.state.sessions).length;
    await refusal({ mode: 'paymnt' });
    expect(Object.keys(setting.sandbox.control.state.sessions)).toHaveLength(before);
    expect(await stripe.checkout.sessions.create(good())).toMatchObject({
      status: 'open',
      amount_total: 1800,
    });
  });

  it('only a test key gets in, and only what exists is found', async () => {
    const ask = (key: string): Promise<Response> =>
      fetch(`${setting.sandbox.url}/v1/balance`, { headers: { authorization: `Bearer ${key}` } });
    expect((await ask('sk_live_real')).status).toBe(401);
    expect((await ask('sk_test_x')).status).toBe(200);
    await expect(setting.gateway.retrieveSession('cs_test_none')).rejects.toMatchObject({
      code: 'payments.provider-refused',
      reason: 'resource_missing',
    });
  });

  it('the same key gives the same session, and another content under it is refused', async () => {
    const request = aRequest(setting.clock);
    const [first, second] = await Promise.all([
      setting.gateway.createCheckoutSession(request),
      setting.gateway.createCheckoutSession(request),
    ]);
    expect(second.id).toBe(first.id);
    await expect(
      setting.gateway.createCheckoutSession({ ...request, lines: [{ name: 'x', amountYen: yen(1900) }] }),
    ).rejects.toMatchObject({ code: 'payments.provider-refused', reason: 'idempotency_error' });
  });

  it('an answer that is lost is repeated by the SDK and makes no second session', async () => {
    const request = aRequest(setting.clock);
    setting.sandbox.control.planFault('lose-answer');
    const session = await setting.gateway.createCheckoutSession(request);
    const same = Object.values(setting.sandbox.control.state.sessions).filter(
      row => row.object.client_reference_id === request.reference,
    );
    expect(same.map(row => row.object.id)).toEqual([session.id]);
  });

  it('a provider that stays away leaves the outcome of a write unknown, not of a read', async () => {
    setting.sandbox.control.setReachable(false);
    await expect(setting.gateway.createCheckoutSession(aRequest(setting.clock))).rejects.toMatchObject({
      code: 'payments.provider-unavailable',
      kind: 'unavailable',
      outcomeUnknown: true,
    });
    await expect(setting.gateway.balance()).rejects.toMatchObject({ outcomeUnknown: false });
    setting.sandbox.control.setReachable(true);
  });

  it('a rate limit has done nothing; three failures of the server may have', async () => {
    setting.sandbox.control.planFault('too-many');
    const request = aRequest(setting.clock, { expiresAt: addMinutes(setting.clock.now(), 45) });
    await expect(setting.gateway.createCheckoutSession(request)).rejects.toMatchObject({
      code: 'payments.provider-unavailable',
      outcomeUnknown: false,
    });
    setting.sandbox.control.planFault('server-error', 3);
    await expect(setting.gateway.createCheckoutSession(request)).rejects.toMatchObject({
      outcomeUnknown: true,
    });
    expect((await setting.gateway.createCheckoutSession(request)).status).toBe('open');
  });
});
