import type { FastifyInstance } from 'fastify';
import { Faults } from './api/faults';
import { apiRoutes } from './api/routes';
import { StripeSandboxControl } from './control';
import { panelRoutes } from './pages/panel-routes';
import { payRoutes } from './pages/pay-routes';
import { Sandbox, type SandboxOptions } from './sandbox';
import { WebhookSender } from './webhooks/webhook-sender';

export interface StripeSandboxOptions extends SandboxOptions {
  /** Where a browser reaches the pages, without a slash at the end; asked for when a page is named. */
  readonly publicUrl: () => string;
  /** Null until it is known; `control.sendWebhooksTo` tells it later. */
  readonly webhookUrl: URL | null;
  readonly webhookSecret: string;
}

export interface StripeSandbox {
  readonly control: StripeSandboxControl;
  routes(app: FastifyInstance): void;
  stop(): Promise<void>;
}

const TICK_MS = 250;

/** Puts the parts together. In production it would confirm bookings that nobody paid, so it refuses to start there. */
export function createStripeSandbox(options: StripeSandboxOptions): StripeSandbox {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The Stripe sandbox is a stand-in for practice and does not start in production.');
  const sandbox = new Sandbox(options);
  const faults = new Faults();
  const target = options.webhookUrl && { url: options.webhookUrl, secret: options.webhookSecret };
  const sender = new WebhookSender(sandbox, target);
  sandbox.onEvents = events => sender.accept(events);
  const payPage = (id: string): string => `${options.publicUrl()}/pay/${id}`;
  const control = new StripeSandboxControl(sandbox, sender, faults, id => `${payPage(id)}/voucher`);
  const timer = setInterval(() => void control.delivered(), TICK_MS).unref();
  return {
    control,
    routes(app) {
      void app.register(apiRoutes(sandbox, faults, payPage), { prefix: '/v1' });
      payRoutes(app, control);
      panelRoutes(app, control);
    },
    async stop() {
      clearInterval(timer);
      await sender.stop();
    },
  };
}
