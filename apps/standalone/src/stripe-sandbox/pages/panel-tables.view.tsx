import type { ComponentChildren, VNode } from 'preact';
import type { SandboxState, SessionRow } from '../sandbox-state';
import { methodNames, money, stateWords, when } from './words';

const SHOWN = 30;
const newest = <T,>(items: readonly T[]): readonly T[] => items.slice(-SHOWN).reverse();

export const Tag = ({ state }: { state: string }): VNode => {
  const [word, mood] = stateWords[state] ?? [state, ''];
  return <span class={`tag ${mood}`}>{word}</span>;
};

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly empty: string;
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls by itself on a narrow screen; the number column is the one named 金額, 手数料 or 手取り. */
const Table = ({ id, caption, heads, empty, rows }: TableProps): VNode => (
  <section class="card">
    <h2 id={id}>{caption}</h2>
    {rows.length === 0 ? (
      <p class="quiet">{empty}</p>
    ) : (
      <div class="scroll" role="region" aria-labelledby={id} tabindex={0}>
        <table>
          <thead>
            <tr>
              {heads.map(head => (
                <th scope="col" class={numeric.has(head) ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(cells => (
              <tr>
                {cells.map((cell, column) => (
                  <td class={numeric.has(heads[column] ?? '') ? 'number' : undefined}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

const numeric = new Set(['金額', '手数料', '手取り', '返した額']);

/** One word for where a session stands. */
export function sessionState({ object }: SessionRow, state: Readonly<SandboxState>): string {
  if (object.status !== 'complete') return object.status ?? 'open';
  if (object.payment_status === 'paid') return 'paid';
  const intent = object.payment_intent ? state.intents[object.payment_intent] : undefined;
  if (intent?.status === 'canceled') return 'canceled';
  return intent?.next_action ? 'voucher' : 'lapsed';
}

export const Sessions = ({ state }: { state: Readonly<SandboxState> }): VNode => (
  <Table
    id="sessions"
    caption="支払い画面（Checkout Session）"
    heads={['作成', '内容', '金額', '状態', '画面']}
    empty="まだありません。予約サイトでお支払いに進むと、ここに出ます。"
    rows={newest(Object.values(state.sessions)).map(row => {
      const where = sessionState(row, state);
      const page = where === 'voucher' || where === 'lapsed' ? '/voucher' : '';
      return [
        when(row.object.created),
        row.lines.map(line => line.name).join('、'),
        money(row.object.amount_total),
        <Tag state={where} />,
        where === 'open' || page ? (
          <a class="link" href={`/pay/${row.object.id}${page}`}>
            画面を開く
          </a>
        ) : (
          '―'
        ),
      ];
    })}
  />
);

export const Charges = ({ state }: { state: Readonly<SandboxState> }): VNode => (
  <Table
    id="charges"
    caption="支払い（Charge）"
    heads={['日時', '方法', '金額', '返した額', '状態', '番号']}
    empty="まだありません。"
    rows={newest(Object.values(state.charges)).map(charge => [
      when(charge.created),
      methodNames[charge.payment_method_details.type] ?? charge.payment_method_details.type,
      money(charge.amount),
      money(charge.amount_refunded),
      <Tag state={charge.status} />,
      <span class="code">{charge.id}</span>,
    ])}
  />
);

export const Refunds = ({ state }: { state: Readonly<SandboxState> }): VNode => (
  <Table
    id="refunds"
    caption="返金（Refund）"
    heads={['日時', '金額', '状態', '操作']}
    empty="まだありません。予約を取り消すと、ここに出ます。"
    rows={newest(Object.values(state.refunds)).map(refund => [
      when(refund.created),
      money(refund.amount),
      <Tag state={refund.status ?? 'pending'} />,
      refund.status === 'requires_action' ? (
        <form method="post" action={`/stripe/refunds/${refund.id}/bank-account`}>
          <button class="second small" type="submit">
            受取口座が届いた
          </button>
        </form>
      ) : (
        '―'
      ),
    ])}
  />
);

const categoryNames: Readonly<Record<string, string>> = {
  charge: '支払い',
  refund: '返金',
  refund_failure: '返金の失敗',
  payout: '入金',
};

export const Balance = ({ state }: { state: Readonly<SandboxState> }): VNode => (
  <Table
    id="balance"
    caption="残高の動き（Balance Transaction）"
    heads={['日時', '種類', '金額', '手数料', '手取り', '入金の番号']}
    empty="まだありません。"
    rows={newest(state.balance).map(({ entry, payout }) => [
      when(entry.created),
      categoryNames[entry.reporting_category] ?? entry.reporting_category,
      money(entry.amount),
      money(entry.fee),
      money(entry.net),
      payout ? <span class="code">{payout}</span> : '未入金',
    ])}
  />
);

export const Deliveries = ({ state }: { state: Readonly<SandboxState> }): VNode => {
  const events = new Map(state.events.map(event => [event.id, event]));
  return (
    <Table
      id="deliveries"
      caption="通知（Webhook）"
      heads={['種類', '状態', '回数', '最後の答え']}
      empty="まだありません。"
      rows={newest(state.deliveries).map(one => [
        <span class="code">{events.get(one.eventId)?.type ?? one.eventId}</span>,
        <Tag state={one.state} />,
        `${one.attempts}回`,
        one.lastAnswer === 'no-answer' ? 'つながりません' : (one.lastAnswer ?? '―'),
      ])}
    />
  );
};
