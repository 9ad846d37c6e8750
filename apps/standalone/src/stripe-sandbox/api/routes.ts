import type { FastifyInstance } from 'fastify';
import { createSession } from '../actions/create-session';
import { chargeOf, intentOf, payoutOf, refundOf, sessionRow } from '../actions/find';
import { cancelIntent } from '../actions/konbini';
import { expireSession } from '../actions/pass-time';
import { createRefund } from '../actions/refunds';
import type { Sandbox } from '../sandbox';
import { missing, StripeProblem } from '../stripe-problem';
import { account, balance } from './account';
import { authenticate } from './authenticate';
import { type Endpoints, endpoints } from './endpoint';
import { type Faults, playFaults } from './faults';
import { listRoutes } from './list-routes';

function refusals(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof StripeProblem) return reply.code(error.status).send(error.body);
    app.log.error(error);
    return reply.code(500).send(new StripeProblem(500, 'api_error', 'The sandbox failed.').body);
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `Unrecognized request URL (${request.method}: ${request.url}).`;
    return reply.code(404).send(new StripeProblem(404, 'invalid_request_error', message).body);
  });
}

function sessionRoutes(
  app: FastifyInstance,
  sandbox: Sandbox,
  { read, write }: Endpoints,
  payPage: (id: string) => string,
): void {
  app.post(
    '/checkout/sessions',
    write('checkout.sessions.create', params => createSession(sandbox, params, payPage)),
  );
  app.get(
    '/checkout/sessions/:id',
    read('checkout.sessions.retrieve', (_, id) => sessionRow(sandbox, id).object),
  );
  app.post(
    '/checkout/sessions/:id/expire',
    write('checkout.sessions.expire', (_, id) => expireSession(sandbox, id)),
  );
}

function objectRoutes(app: FastifyInstance, sandbox: Sandbox, { read, write }: Endpoints): void {
  app.get(
    '/payment_intents/:id',
    read('paymentIntents.retrieve', (_, id) => intentOf(sandbox, id)),
  );
  app.post(
    '/payment_intents/:id/cancel',
    write('paymentIntents.cancel', (_, id) => cancelIntent(sandbox, intentOf(sandbox, id))),
  );
  app.get(
    '/charges/:id',
    read('charges.retrieve', (_, id) => chargeOf(sandbox, id)),
  );
  app.post(
    '/refunds',
    write('refunds.create', params => createRefund(sandbox, params)),
  );
  app.get(
    '/refunds/:id',
    read('refunds.retrieve', (_, id) => refundOf(sandbox, id)),
  );
  app.get(
    '/payouts/:id',
    read('payouts.retrieve', (_, id) => payoutOf(sandbox, id)),
  );
  app.get(
    '/events/:id',
    read('events.retrieve', (_, id) => {
      const event = sandbox.state.events.find(one => one.id === id);
      if (!event) throw missing('event', id);
      return event;
    }),
  );
}

/** The part of Stripe's HTTP form that the booking system uses; registered below `/v1`. */
export const apiRoutes =
  (sandbox: Sandbox, faults: Faults, payPage: (id: string) => string) =>
  (app: FastifyInstance, _options: unknown, done: () => void): void => {
    refusals(app);
    playFaults(app, faults);
    app.addHook('onRequest', (request, _reply, next) => {
      authenticate(request);
      next();
    });
    const made = endpoints(sandbox);
    sessionRoutes(app, sandbox, made, payPage);
    objectRoutes(app, sandbox, made);
    listRoutes(app, sandbox, made);
    app.get(
      '/account',
      made.read('accounts.retrieveCurrent', () => account),
    );
    app.get(
      '/balance',
      made.read('balance.retrieve', () => balance(sandbox)),
    );
    done();
  };
