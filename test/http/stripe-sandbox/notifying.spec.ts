import { addMinutes } from '@kashikan/kernel';
import { aRequest, aSetting, type Setting, typesOf } from './setting';

const inOrder = [
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
  'charge.updated',
];

describe('Webhooks of the Stripe sandbox arrive signed, and as badly as was asked for', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await aSetting();
  });
  afterEach(() => setting.stop());

  async function pay(): Promise<void> {
    const { id } = await setting.gateway.createCheckoutSession(aRequest(setting.clock));
    setting.sandbox.control.payByCard(id);
    await setting.sandbox.control.delivered();
  }
  async function after(minutes: number): Promise<string[]> {
    await setting.moveTo(addMinutes(setting.clock.now(), minutes));
    await setting.sandbox.control.delivered();
    return typesOf(setting.received);
  }

  it('normally at once and in order', async () => {
    await pay();
    expect(typesOf(setting.received)).toEqual(inOrder);
  });

  it('late', async () => {
    setting.sandbox.control.setDelivery('late', 90);
    await pay();
    expect(setting.received).toEqual([]);
    expect(await after(1)).toEqual([]);
    expect(await after(1)).toEqual(inOrder);
  });

  it('twice, with the same id', async () => {
    setting.sandbox.control.setDelivery('twice');
    await pay();
    const ids = setting.received.map(event => event.id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(4);
  });

  it('out of order', async () => {
    setting.sandbox.control.setDelivery('out-of-order');
    await pay();
    expect(await after(1)).toEqual([...inOrder].reverse());
  });

  it('never, until they are asked for; the list of events has them all the time', async () => {
    setting.sandbox.control.setDelivery('never');
    await pay();
    expect(await after(60)).toEqual([]);
    const window = { from: new Date('2026-12-01T00:00:00Z'), until: new Date('2026-12-02T00:00:00Z') };
    expect(typesOf(await setting.gateway.listEvents(window, true))).toEqual([...inOrder].reverse());
    expect(setting.sandbox.control.resendUndelivered()).toBe(4);
    expect(await after(0)).toEqual(inOrder);
    expect(await setting.gateway.listEvents(window, true)).toEqual([]);
    expect(await setting.gateway.listEvents(window)).toHaveLength(4);
  });

  it('again after a failure, with growing pauses', async () => {
    setting.answer = 503;
    await pay();
    expect(setting.sandbox.control.state.deliveries.map(one => one.attempts)).toEqual([1, 1, 1, 1]);
    setting.answer = 200;
    expect(await after(0)).toEqual([]);
    expect(await after(1)).toEqual(inOrder);
  });
});
