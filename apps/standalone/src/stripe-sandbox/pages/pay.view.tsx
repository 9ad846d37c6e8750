import type { VNode } from 'preact';
import { Page } from '../../stand-ins/page';
import type { SessionRow } from '../sandbox-state';
import { money, practice, when } from './words';

interface Props {
  readonly row: SessionRow;
  readonly refused: boolean;
}

const Lines = ({ row }: { row: SessionRow }): VNode => (
  <section class="card" aria-labelledby="what">
    <h2 id="what">お支払いの内容</h2>
    <p class="amount">{money(row.object.amount_total)}</p>
    <dl class="facts">
      {row.lines.map(line => (
        <div>
          <dt>{line.name}</dt>
          <dd>{money(line.amount)}</dd>
        </div>
      ))}
      <div>
        <dt>この画面の期限</dt>
        <dd>{when(row.object.expires_at)}まで</dd>
      </div>
    </dl>
  </section>
);

const Choice = ({ to, label, kind }: { to: string; label: string; kind?: string }): VNode => (
  <form method="post" action={to}>
    <button class={kind} type="submit">
      {label}
    </button>
  </form>
);

/** The payment page. Each button is one thing that can happen to a payer. */
export const PayPage = ({ row, refused }: Props): VNode => {
  const session = row.object;
  const at = `/pay/${session.id}`;
  return (
    <Page title="お支払い" practice={practice} payer>
      {refused && (
        <div class="error" role="alert">
          <p>カードが拒否されました。ほかのカードで試すか、別の方法を選んでください。</p>
        </div>
      )}
      <Lines row={row} />
      <section class="card" aria-labelledby="how">
        <h2 id="how">お支払い方法</h2>
        <p class="quiet">カード番号などの入力はありません。起こることを選んでください。</p>
        <div class="stack">
          {row.offered.includes('card') && <Choice to={`${at}/card`} label="カードで支払う（成功）" />}
          {row.offered.includes('paypay') && (
            <Choice to={`${at}/paypay`} label="PayPayで支払う（成功）" kind="second" />
          )}
          {row.offered.includes('konbini') && (
            <Choice to={`${at}/konbini`} label="コンビニで支払う（番号を発行）" kind="second" />
          )}
          {row.offered.includes('card') && (
            <Choice to={`${at}/refused-card`} label="カードが拒否される" kind="danger" />
          )}
        </div>
      </section>
      {session.cancel_url && (
        <p>
          <a class="link" href={session.cancel_url}>
            支払わずに予約サイトへ戻る
          </a>
        </p>
      )}
    </Page>
  );
};

/** The session cannot be paid any more; a payer who comes back by the back button must not be lost. */
export const ClosedPage = ({ row, back }: { row: SessionRow; back: string | null }): VNode => (
  <Page
    title={row.object.payment_status === 'paid' ? 'お支払いは済んでいます' : 'この画面は終わりました'}
    practice={practice}
    payer
  >
    <section class="card">
      <p>
        {row.object.payment_status === 'paid'
          ? '同じお支払いがもう一度行われることはありません。'
          : 'お支払いの期限が過ぎたか、申込みが取り消されました。お金は動いていません。'}
      </p>
      {back && (
        <p>
          <a class="link" href={back}>
            予約サイトへ戻る
          </a>
        </p>
      )}
    </section>
  </Page>
);

export const UnknownPage = (): VNode => (
  <Page title="画面が見つかりません" practice={practice} payer>
    <p>お支払い画面のアドレスが正しくありません。予約サイトからもう一度お進みください。</p>
  </Page>
);
