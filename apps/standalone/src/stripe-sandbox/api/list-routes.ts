import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { Endpoints } from './endpoint';
import { listPage } from './list-page';

/** `wanted` undefined means that the request did not ask for it. */
const fits = <T>(wanted: T | undefined, actual: T): boolean => wanted === undefined || wanted === actual;

export function listRoutes(app: FastifyInstance, sandbox: Sandbox, { read }: Endpoints): void {
  const { state } = sandbox;
  app.get(
    '/refunds',
    read('refunds.list', params => {
      const found = Object.values(state.refunds).filter(
        refund => fits(params.payment_intent, refund.payment_intent) && fits(params.charge, refund.charge),
      );
      return listPage(found, params, '/v1/refunds');
    }),
  );
  app.get(
    '/balance_transactions',
    read('balanceTransactions.list', params => {
      const found = state.balance.filter(
        ({ entry, payout }) =>
          fits(params.payout, payout) &&
          fits(params.source, entry.source) &&
          fits(params.type, entry.type) &&
          fits(params.currency, entry.currency),
      );
      const entries = found.map(row => row.entry);
      return listPage(entries, params, '/v1/balance_transactions');
    }),
  );
  app.get(
    '/payouts',
    read('payouts.list', params => {
      const found = Object.values(state.payouts).filter(payout => fits(params.status, payout.status));
      return listPage(found, params, '/v1/payouts');
    }),
  );
  app.get(
    '/events',
    read('events.list', params => {
      const delivered = new Set(
        state.deliveries.filter(one => one.state === 'delivered').map(one => one.eventId),
      );
      const found = state.events.filter(
        event =>
          fits<string>(params.type, event.type) &&
          (params.types?.includes(event.type) ?? true) &&
          fits(params.delivery_success, delivered.has(event.id)),
      );
      return listPage(found, params, '/v1/events');
    }),
  );
}
