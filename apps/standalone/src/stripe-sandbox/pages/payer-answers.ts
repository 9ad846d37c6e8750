import type { FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '../../stand-ins/http-server';
import type { StripeSandboxControl } from '../control';
import type { SessionRow } from '../sandbox-state';
import { StripeProblem } from '../stripe-problem';
import { ClosedPage, PayPage, UnknownPage } from './pay.view';
import { VoucherPage } from './voucher.view';

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Stripe puts the session's id in the place of this text. */
export const successUrl = ({ object }: SessionRow): string | null =>
  object.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', object.id) ?? null;

export const voucherUrl = ({ object }: SessionRow): string => `/pay/${object.id}/voucher`;

const rowOf = (request: FastifyRequest, control: StripeSandboxControl): SessionRow | undefined =>
  control.state.sessions[(request.params as { id: string }).id];

/** The payment page, or what became of it. */
export const showSession =
  (control: StripeSandboxControl): Handler =>
  (request, reply) => {
    const row = rowOf(request, control);
    if (!row) return showPage(reply, UnknownPage(), 404);
    const { status, payment_status: payment, cancel_url: cancelUrl } = row.object;
    if (status === 'open') return showPage(reply, PayPage({ row, refused: false }));
    if (status === 'complete' && payment === 'unpaid') return reply.redirect(voucherUrl(row), 303);
    return showPage(reply, ClosedPage({ row, back: status === 'expired' ? cancelUrl : successUrl(row) }));
  };

export const showVoucher =
  (control: StripeSandboxControl): Handler =>
  (request, reply) => {
    const row = rowOf(request, control);
    const intent = row?.object.payment_intent && control.state.intents[row.object.payment_intent];
    if (!row || !intent) return showPage(reply, UnknownPage(), 404);
    const back = successUrl(row);
    return row.object.payment_status === 'paid' || intent.status === 'canceled'
      ? showPage(reply, ClosedPage({ row, back }))
      : showPage(reply, VoucherPage({ row, intent, back }));
  };

/** A refused card is told on the same page, so that another way can be chosen at once. */
export const refuseCard =
  (control: StripeSandboxControl): Handler =>
  (request, reply) => {
    const row = rowOf(request, control);
    if (row?.object.status !== 'open') return showSession(control)(request, reply);
    control.refuseCard(row.object.id);
    return showPage(reply, PayPage({ row, refused: true }), 402);
  };

/** A button that does something and leads on. */
export const press =
  (
    control: StripeSandboxControl,
    work: (sessionId: string) => void,
    to: (row: SessionRow) => string | null,
  ): Handler =>
  (request, reply) => {
    const row = rowOf(request, control);
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
