import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '../../stand-ins/http-server';
import type { StripeSandboxControl } from '../control';
import { deliveryModes } from '../sandbox-state';
import { StripeProblem } from '../stripe-problem';
import { PanelPage } from './panel.view';

type Form = Readonly<Record<string, unknown>>;

/** One button: what it does, what is said afterwards, and what is said when it cannot be. */
interface Button {
  readonly path: string;
  readonly done: string;
  readonly sorry?: string;
  readonly work: (control: StripeSandboxControl, form: Form, id: string) => unknown;
}

/** 「３，０００円」 is a number too. */
const wholeNumber = (typed: unknown): number =>
  Number((typeof typed === 'string' ? typed : '').normalize('NFKC').replace(/[,円\s]/g, '') || Number.NaN);

const buttons: Readonly<Record<string, Button>> = {
  delivery: {
    path: '/stripe/delivery',
    done: '通知の送り方を変えました。',
    work: (control, form) => {
      const late = wholeNumber(form['lateSeconds']);
      control.setDelivery(
        deliveryModes.find(mode => mode === form['mode']) ?? 'normal',
        Number.isInteger(late) && late >= 0 ? late : undefined,
      );
    },
  },
  resend: {
    path: '/stripe/resend',
    done: '未送信の通知を送り直しています。',
    work: control => control.resendUndelivered(),
  },
  payout: {
    path: '/stripe/payouts',
    done: '残高をすべて入金しました。',
    sorry: '残高がないので、入金できません。',
    work: control => control.payOut(),
  },
  charge: {
    path: '/stripe/charges',
    done: '台帳の外の支払いを作りました。',
    sorry: '金額は50円以上の数字で入れてください。',
    work: (control, form) => control.chargeBehindTheBack(wholeNumber(form['amount'])),
  },
  refund: {
    path: '/stripe/failing-refund',
    done: '次の返金の決まりを変えました。',
    work: (control, form) => control.failNextRefund(form['wanted'] === 'yes'),
  },
  balance: {
    path: '/stripe/short-balance',
    done: '残高が足りないときの決まりを変えました。',
    work: (control, form) => control.setBankCovers(form['covers'] === 'yes'),
  },
  account: {
    path: '/stripe/refunds/:id/bank-account',
    done: '受取口座の連絡を記録しました。',
    sorry: 'この返金は、口座の連絡を待っていません。',
    work: (control, _form, id) => control.giveBankAccount(id),
  },
};

function show(
  reply: FastifyReply,
  control: StripeSandboxControl,
  message: string | null,
  problem: string | null,
): FastifyReply {
  const { state } = control;
  const availableYen = state.balance.reduce((sum, { entry }) => sum + entry.net, 0);
  return showPage(reply, PanelPage({ state, availableYen, message, problem }), problem ? 422 : 200);
}

const press =
  (control: StripeSandboxControl, name: string, button: Button) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    try {
      button.work(control, (request.body ?? {}) as Form, (request.params as { id?: string }).id ?? '');
    } catch (error) {
      if (error instanceof StripeProblem)
        return show(reply, control, null, button.sorry ?? 'できませんでした。');
      throw error;
    }
    return reply.redirect(`/stripe?done=${name}`, 303);
  };

export function panelRoutes(app: FastifyInstance, control: StripeSandboxControl): void {
  app.get<{ Querystring: { done?: string } }>('/stripe', (request, reply) =>
    show(reply, control, buttons[request.query.done ?? '']?.done ?? null, null),
  );
  for (const [name, button] of Object.entries(buttons)) app.post(button.path, press(control, name, button));
}
