import type { FastifyInstance } from 'fastify';
import type { StripeSandboxControl } from '../control';
import { press, refuseCard, showSession, showVoucher, successUrl, voucherUrl } from './payer-answers';

/** What a payer sees. Every button is a POST that ends in a redirect, so reload and the back button repeat nothing. */
export function payRoutes(app: FastifyInstance, control: StripeSandboxControl): void {
  app.get('/pay/:id', showSession(control));
  app.post(
    '/pay/:id/card',
    press(control, id => control.payByCard(id), successUrl),
  );
  app.post('/pay/:id/refused-card', refuseCard(control));
  app.post(
    '/pay/:id/paypay',
    press(control, id => control.payByPaypay(id), successUrl),
  );
  app.post(
    '/pay/:id/konbini',
    press(control, id => control.issueKonbini(id), voucherUrl),
  );
  app.get('/pay/:id/voucher', showVoucher(control));
  app.post(
    '/pay/:id/voucher/paid',
    press(control, id => control.payKonbini(id), successUrl),
  );
  app.post(
    '/pay/:id/voucher/lapsed',
    press(control, id => control.expireKonbini(id), voucherUrl),
  );
}
