import { FixedClock } from '@kashikan/kernel';
import { StripeGateway } from '@kashikan/payments';
import Stripe from 'stripe';

const secret = 'whsec_right';
const now = new Date('2026-12-01T03:00:00Z');
const seconds = now.getTime() / 1000;
const gateway = new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: secret }, new FixedClock(now));

const event = (change: object = {}): string =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.completed',
    created: seconds,
    livemode: false,
    data: {
      object: {
        id: 'cs_1',
        object: 'checkout.session',
        client_reference_id: 'charge-1',
        payment_intent: 'pi_1',
      },
    },
    ...change,
  });
const payload = event();
const header = (
  change: { timestamp?: number; secret?: string; scheme?: string; payload?: string } = {},
): string => Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds, ...change });
const verify = (signature: string | undefined, body: unknown = Buffer.from(payload)): unknown =>
  gateway.verifyWebhook(body as Buffer, signature);
const v1Of = (signature: string): string => signature.split(',')[1]!;

describe('A webhook proves where it comes from (PAY-11)', () => {
  it('a fresh one is read: what it is about, and our reference', () => {
    expect(verify(header())).toEqual({
      id: 'evt_1',
      type: 'checkout.session.completed',
      createdAt: now,
      livemode: false,
      about: {
        object: 'checkout.session',
        id: 'cs_1',
        sessionId: 'cs_1',
        paymentIntentId: 'pi_1',
        chargeId: null,
        refundId: null,
        payoutId: null,
        reference: 'charge-1',
        metadata: {},
      },
    });
  });

  it('a good signature beside a bad one is accepted, as during a change of secrets', () => {
    const bad = v1Of(header({ secret: 'whsec_old' }));
    expect(verify(`t=${seconds},${bad},${v1Of(header())}`)).toMatchObject({ id: 'evt_1' });
  });

  it.each([-300, -1, 300])('a clock that differs by %i s is accepted', shift => {
    expect(verify(header({ timestamp: seconds + shift }))).toMatchObject({ id: 'evt_1' });
  });

  const refused: readonly [string, string | undefined, unknown?][] = [
    ['older than 300 s', header({ timestamp: seconds - 301 })],
    ['more than 300 s in the future, which the SDK alone accepts', header({ timestamp: seconds + 301 })],
    ['an hour in the future', header({ timestamp: seconds + 3600 })],
    ['a wrong secret', header({ secret: 'whsec_wrong' })],
    ['an old scheme only', header({ scheme: 'v0' })],
    ['no header', undefined],
    ['an empty header', ''],
    ['no timestamp', v1Of(header())],
    ['two timestamps', `t=${seconds},${header()}`],
    ['a timestamp that is no number', `t=soon,${v1Of(header())}`],
    ['a changed body', header(), Buffer.from(payload.replace('charge-1', 'charge-2'))],
    ['a body that was parsed', header(), JSON.parse(payload)],
    [
      'a live event for a test key',
      header({ payload: event({ livemode: true }) }),
      Buffer.from(event({ livemode: true })),
    ],
    ['a body that is not JSON', header({ payload: 'x' }), Buffer.from('x')],
  ];
  it.each(refused.map(([title, signature, body]) => ({ title, signature, body })))(
    '$title is refused',
    ({ signature, body }) => {
      expect(() => verify(signature, body)).toThrow('payments.webhook-refused');
    },
  );

  it('an empty secret never gets as far as a check', () => {
    expect(
      () => new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: '' }, new FixedClock(now)),
    ).toThrow();
  });
});
