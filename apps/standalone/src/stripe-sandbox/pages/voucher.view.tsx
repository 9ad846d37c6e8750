import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { Page } from '../../stand-ins/page';
import type { SessionRow } from '../sandbox-state';
import type { Intent } from '../vendor-objects';
import { money, practice, when } from './words';

/** Looks like the number that a shop's machine asks for; derived from the payment, so that it stays the same. */
function voucherNumber(intent: Intent): string {
  const digits = BigInt(`0x${createHash('sha256').update(intent.id).digest('hex').slice(0, 12)}`);
  const text = String(digits % 100_000_000_000n).padStart(11, '0');
  return `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`;
}

const Act = ({ to, label, kind }: { to: string; label: string; kind?: string }): VNode => (
  <form method="post" action={to}>
    <button class={kind} type="submit">
      {label}
    </button>
  </form>
);

interface Props {
  readonly row: SessionRow;
  readonly intent: Intent;
  readonly back: string | null;
}

export const VoucherPage = ({ row, intent, back }: Props): VNode => {
  const ends = intent.next_action?.konbini_display_details.expires_at;
  const at = `/pay/${row.object.id}/voucher`;
  return (
    <Page title={ends ? 'コンビニでのお支払い' : 'コンビニの番号は期限切れです'} practice={practice} payer>
      <section class="card" aria-labelledby="number">
        <h2 id="number">お支払い番号</h2>
        <p class="voucher">{voucherNumber(intent)}</p>
        <dl class="facts">
          <div>
            <dt>金額</dt>
            <dd>{money(intent.amount)}</dd>
          </div>
          {ends && (
            <div>
              <dt>期限</dt>
              <dd>{when(ends)}まで</dd>
            </div>
          )}
          <div>
            <dt>使える店</dt>
            <dd>ファミリーマート、ローソン、ミニストップ、セイコーマート</dd>
          </div>
        </dl>
        {back && (
          <p>
            <a class="link" href={back}>
              予約サイトへ戻る
            </a>
          </p>
        )}
      </section>
      <section class="card" aria-labelledby="shop">
        <h2 id="shop">店で起こること</h2>
        <div class="stack">
          <Act to={`${at}/paid`} label={ends ? '店頭で支払った（今）' : '期限のあとに店頭で支払った'} />
          {ends && <Act to={`${at}/lapsed`} label="支払わずに期限切れにする" kind="danger" />}
        </div>
      </section>
    </Page>
  );
};
