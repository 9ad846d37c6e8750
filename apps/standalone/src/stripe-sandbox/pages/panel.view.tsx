import type { VNode } from 'preact';
import { Page } from '../../stand-ins/page';
import { deliveryModes, type SandboxState } from '../sandbox-state';
import { Balance, Charges, Deliveries, Refunds, Sessions } from './panel-tables.view';
import { deliveryNames, money } from './words';

interface Props {
  readonly state: Readonly<SandboxState>;
  readonly availableYen: number;
  readonly message: string | null;
  readonly problem: string | null;
}

const DeliverySwitch = ({ state }: { state: Readonly<SandboxState> }): VNode => (
  <section class="card" aria-labelledby="delivery">
    <h2 id="delivery">通知の送り方</h2>
    <form method="post" action="/stripe/delivery" class="stack">
      <fieldset>
        <legend class="quiet">予約サイトへの通知を、わざと乱すことができます</legend>
        {deliveryModes.map(mode => (
          <label class="choice">
            <input type="radio" name="mode" value={mode} checked={state.delivery.mode === mode} />
            {deliveryNames[mode]}
          </label>
        ))}
      </fieldset>
      <div>
        <label for="late">おくらせる秒数</label>
        <input
          id="late"
          name="lateSeconds"
          type="text"
          inputmode="numeric"
          size={6}
          value={state.delivery.lateSeconds}
        />
      </div>
      <button type="submit">この送り方にする</button>
    </form>
    <form method="post" action="/stripe/resend" class="stack apart">
      <button class="second" type="submit">
        未送信の通知を送り直す
      </button>
    </form>
  </section>
);

const Money = ({ state, availableYen }: Pick<Props, 'state' | 'availableYen'>): VNode => (
  <section class="card" aria-labelledby="money">
    <h2 id="money">残高と入金</h2>
    <p class="amount">{money(availableYen)}</p>
    <div class="stack">
      <form method="post" action="/stripe/payouts">
        <button type="submit">入金（payout）する</button>
      </form>
      <form method="post" action="/stripe/failing-refund">
        <input type="hidden" name="wanted" value={state.failNextRefund ? 'no' : 'yes'} />
        <button class="second" type="submit">
          {state.failNextRefund ? '次の返金の失敗をやめる' : '次の返金を失敗させる'}
        </button>
      </form>
      <form method="post" action="/stripe/short-balance">
        <input type="hidden" name="covers" value={state.bankCovers ? 'no' : 'yes'} />
        <button class="second" type="submit">
          {state.bankCovers ? '残高が足りない返金を待たせる' : '残高が足りない返金を待たせない'}
        </button>
      </form>
      <form method="post" action="/stripe/charges" class="row">
        <div>
          <label for="amount">金額（円）</label>
          <input id="amount" name="amount" type="text" inputmode="numeric" size={10} value="3000" />
        </div>
        <button class="second" type="submit">
          台帳の外で支払いを作る
        </button>
      </form>
    </div>
    <p class="quiet apart">
      「台帳の外」は、予約と結びつかない支払いです。会計の画面に差額として出ることを確かめるために使います。
    </p>
  </section>
);

/** What the people around Stripe do, and what the account looks like. */
export const PanelPage = ({ state, availableYen, message, problem }: Props): VNode => (
  <Page
    title="Stripe サンドボックス"
    here="/stripe"
    practice="これは練習用の Stripe サンドボックスです。実際のお金は動きません。"
  >
    {message && (
      <div class="note" role="status">
        <p>{message}</p>
      </div>
    )}
    {problem && (
      <div class="error" role="alert">
        <p>{problem}</p>
      </div>
    )}
    <div class="two">
      <Money state={state} availableYen={availableYen} />
      <DeliverySwitch state={state} />
    </div>
    <Sessions state={state} />
    <Charges state={state} />
    <Refunds state={state} />
    <Balance state={state} />
    <Deliveries state={state} />
  </Page>
);
