import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '../../stand-ins/http-server';
import type { StripeSandboxControl } from '../control';
import type { SessionRow } from '../sandbox-state';
import { StripeProblem } from '../stripe-problem';
import { ClosedPage, PayPage, UnknownPage } from './pay.view';
import { VoucherPage } from './voucher.view';

/** Stripe puts the session's id in the place of this text. */
const successUrl = ({ object }: SessionRow): string | null =>
  object.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', object.id) ?? null;

const isLapsed = ({ object }: SessionRow): boolean => object.status === 'expired';

/** What a payer sees. Every button is a POST that ends in a redirect, so reload and the back button repeat nothing. */
export function payRoutes(app: FastifyInstance, control: StripeSandboxControl): void {
  const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;
  const rowOf = (request: FastifyRequest): SessionRow | undefined => control.state.sessions[idOf(request)];

  const show = (request: FastifyRequest, reply: FastifyReply, refused: boolean): FastifyReply => {
    const row = rowOf(request);
    if (!row) return showPage(reply, UnknownPage(), 404);
    if (row.object.status === 'open') return showPage(reply, PayPage({ row, refused }), refused ? 402 : 200);
    if (row.object.status === 'complete' && row.object.payment_status === 'unpaid')
      return reply.redirect(`/pay/${row.object.id}/voucher`, 303);
    const back = isLapsed(row) ? row.object.cancel_url : successUrl(row);
    return showPage(reply, ClosedPage({ row, back }));
  };

  const act = (to: (row: SessionRow) => string | null, work: (sessionId: string) => void) => {
    return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const row = rowOf(request);
      if (!row) return showPage(reply, UnknownPage(), 404);
      try {
        work(row.object.id);
      } catch (error) {
        // A second click, or a click on an old page: the page tells how things stand now.
        if (error instanceof StripeProblem) return reply.redirect(`/pay/${row.object.id}`, 303);
        throw error;
      }
      return reply.redirect(to(row) ?? `/pay/${row.object.id}`, 303);
    };
  };

  app.get('/pay/:id', (request, reply) => show(request, reply, false));
  app.post(
    '/pay/:id/card',
    act(successUrl, id => control.payByCard(id)),
  );
  app.post(
    '/pay/:id/paypay',
    act(successUrl, id => control.payByPaypay(id)),
  );
  app.post(
    '/pay/:id/konbini',
    act(
      row => `/pay/${row.object.id}/voucher`,
      id => control.issueKonbini(id),
    ),
  );
  app.post('/pay/:id/refused-card', (request, reply) => {
    const row = rowOf(request);
    if (row?.object.status === 'open') control.refuseCard(row.object.id);
    return show(request, reply, row?.object.status === 'open');
  });
  app.get('/pay/:id/voucher', (request, reply) => {
    const row = rowOf(request);
    const intent = row?.object.payment_intent && control.state.intents[row.object.payment_intent];
    if (!row || !intent) return showPage(reply, UnknownPage(), 404);
    if (row.object.payment_status === 'paid' || intent.status === 'canceled')
      return showPage(reply, ClosedPage({ row, back: successUrl(row) }));
    return showPage(reply, VoucherPage({ row, intent, back: successUrl(row) }));
  });
  app.post(
    '/pay/:id/voucher/paid',
    act(successUrl, id => control.payKonbini(id)),
  );
  app.post(
    '/pay/:id/voucher/lapsed',
    act(
      row => `/pay/${row.object.id}/voucher`,
      id => control.expireKonbini(id),
    ),
  );
}
