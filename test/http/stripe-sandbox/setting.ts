import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addMinutes, FixedClock, yen } from '@kashikan/kernel';
import { type CheckoutRequest, type ProviderEvent, StripeGateway } from '@kashikan/payments';
import { type RunningSandbox, startStripeSandbox } from '../../../apps/standalone/src/stripe-sandbox';

export const webhookSecret = 'whsec_practice';
export const secretKey = 'sk_test_practice';

/** The sandbox, our gateway in front of it, and a receiver that verifies each webhook as the real endpoint does. */
export interface Setting {
  readonly clock: FixedClock;
  readonly sandbox: RunningSandbox;
  readonly gateway: StripeGateway;
  readonly received: ProviderEvent[];
  /** What the receiver answers; 200 unless a test wants it otherwise. */
  answer: number;
  /** Moves the clock once no webhook is on its way: a signature would age by the jump. */
  moveTo(instant: Date): Promise<void>;
  stop(): Promise<void>;
}

const addressOf = (server: Server): URL =>
  new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`);

export async function aSetting(stateFile?: string): Promise<Setting> {
  const clock = new FixedClock(new Date('2026-12-01T03:00:00Z'));
  const receiver = createServer();
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  const sandbox = await startStripeSandbox({
    port: 0,
    webhookUrl: addressOf(receiver),
    webhookSecret,
    clock,
    ...(stateFile !== undefined && { stateFile }),
  });
  const gateway = new StripeGateway({ secretKey, webhookSecret, apiBase: new URL(sandbox.url) }, clock);
  const setting: Setting = {
    clock,
    sandbox,
    gateway,
    received: [],
    answer: 200,
    async moveTo(instant) {
      await sandbox.control.delivered();
      clock.moveTo(instant);
    },
    async stop() {
      await sandbox.stop();
      await new Promise(resolve => receiver.close(resolve));
    },
  };
  const receive = (body: Buffer, signature: string): number => {
    if (setting.answer !== 200) return setting.answer;
    try {
      setting.received.push(gateway.verifyWebhook(body, signature));
      return 200;
    } catch {
      return 400;
    }
  };
  receiver.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(receive(Buffer.concat(chunks), request.headers['stripe-signature'] as string)).end();
    });
  });
  return setting;
}

let number = 0;

/** A fee of 1,800 yen for one room, payable by everything. */
export function aRequest(clock: FixedClock, change: Partial<CheckoutRequest> = {}): CheckoutRequest {
  number += 1;
  return {
    idempotencyKey: `session:${number}`,
    reference: `charge-${number}`,
    lines: [{ name: '第1会議室 12月9日（水） 夜間', amountYen: yen(1800) }],
    methods: ['card', 'konbini', 'paypay'],
    konbiniExpiresAfterDays: 2,
    expiresAt: addMinutes(clock.now(), 60),
    successUrl: 'http://localhost:3000/paid?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://localhost:3000/bookings/1',
    customerEmail: 'suzuki@example.jp',
    ...change,
  };
}

export const typesOf = (events: readonly ProviderEvent[]): string[] => events.map(event => event.type);
