import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '../../stand-ins/http-server';
import type { StripeSandboxControl } from '../control';
import { type DeliveryMode, deliveryModes } from '../sandbox-state';
import { StripeProblem } from '../stripe-problem';
import { PanelPage } from './panel.view';

const done: Readonly<Record<string, string>> = {
  delivery: '通知の送り方を変えました。',
  resend: '未送信の通知を送り直しています。',
  payout: '残高をすべて入金しました。',
  charge: '台帳の外の支払いを作りました。',
  refund: '返金の設定を変えました。',
  account: '受取口座の連絡を記録しました。',
};

/** 「３０００」 and 「3,000円」 are numbers too. */
const wholeNumber = (typed: unknown): number =>
  Number((typeof typed === 'string' ? typed : '').normalize('NFKC').replace(/[,円\s]/g, '') || Number.NaN);

export function panelRoutes(app: FastifyInstance, control: StripeSandboxControl): void {
  const show = (reply: FastifyReply, message: string | null, problem: string | null): FastifyReply => {
    const { state } = control;
    const availableYen = state.balance.reduce((sum, { entry }) => sum + entry.net, 0);
    return showPage(reply, PanelPage({ state, availableYen, message, problem }), problem ? 422 : 200);
  };

  const act =
    (
      name: keyof typeof done,
      sorry: string,
      work: (form: Readonly<Record<string, unknown>>, id: string) => void,
    ) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      try {
        work((request.body ?? {}) as Record<string, unknown>, (request.params as { id?: string }).id ?? '');
      } catch (error) {
        if (error instanceof StripeProblem) return show(reply, null, sorry);
        throw error;
      }
      return reply.redirect(`/stripe?done=${name}`, 303);
    };

  app.get('/stripe', (request, reply) =>
    show(reply, done[(request.query as { done?: string }).done ?? ''] ?? null, null),
  );
  app.post(
    '/stripe/delivery',
    act('delivery', '送り方を選んでください。', form => {
      const mode = deliveryModes.find(one => one === form['mode']) ?? ('normal' satisfies DeliveryMode);
      const late = wholeNumber(form['lateSeconds']);
      control.setDelivery(mode, Number.isInteger(late) && late >= 0 ? late : undefined);
    }),
  );
  app.post(
    '/stripe/resend',
    act('resend', '', () => void control.resendUndelivered()),
  );
  app.post(
    '/stripe/payouts',
    act('payout', '残高がないので、入金できません。', () => void control.payOut()),
  );
  app.post(
    '/stripe/charges',
    act('charge', '金額は50円以上の数字で入れてください。', form => {
      control.chargeBehindTheBack(wholeNumber(form['amount']));
    }),
  );
  app.post(
    '/stripe/failing-refund',
    act('refund', '', form => control.failNextRefund(form['wanted'] === 'yes')),
  );
  app.post(
    '/stripe/refunds/:id/bank-account',
    act('account', 'この返金は、口座の連絡を待っていません。', (_form, id) => control.giveBankAccount(id)),
  );
}
