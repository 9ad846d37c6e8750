import { FixedClock } from '@kashikan/kernel';
import { StripeGateway, type StripeSettings } from '@kashikan/payments';

const clock = new FixedClock(new Date('2026-12-01T03:00:00Z'));
const gateway = (change: Partial<StripeSettings>): StripeGateway =>
  new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: 'whsec_x', ...change }, clock);

describe('A live key never reaches a local address', () => {
  it.each([
    [
      'a live key with another address',
      { secretKey: 'sk_live_x', apiBase: new URL('http://127.0.0.1:3002') },
    ],
    [
      'a restricted test key with another address',
      { secretKey: 'rk_test_x', apiBase: new URL('http://127.0.0.1:3002') },
    ],
    ['a stand-in elsewhere', { apiBase: new URL('http://stripe.example.jp') }],
    ['a host that only looks like loopback', { apiBase: new URL('http://127.0.0.1.example.jp') }],
    ['a key of no known form', { secretKey: 'pk_test_x' }],
    ['no key', { secretKey: '' }],
    ['an empty webhook secret', { webhookSecret: ' ' }],
  ])('%s is refused at construction', (_title, change) => {
    expect(() => gateway(change)).toThrow();
  });

  it('a test key may use a loopback address, and a live key uses Stripe', () => {
    expect(gateway({ apiBase: new URL('http://localhost:3002') }).livemode).toBe(false);
    expect(gateway({ secretKey: 'sk_live_x' }).livemode).toBe(true);
    expect(gateway({ secretKey: 'rk_live_x' }).livemode).toBe(true);
  });
});
