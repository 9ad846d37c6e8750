import type { VNode } from 'preact';
import { Page } from './page';

/** What the stand-ins are, for somebody who sees them for the first time. */
export const LandingPage = (): VNode => (
  <Page
    title="練習用の道具"
    here="/"
    practice="ここは練習用です。外の決済会社やメールの代わりをします。本番では使いません。"
  >
    <section class="card" aria-labelledby="stripe">
      <h2 id="stripe">Stripe サンドボックス</h2>
      <p>
        決済会社 Stripe
        の代わりです。予約サイトの「支払いに進む」で、ここの支払い画面が開きます。通知をおくらせたり、返金を失敗させたりもできます。実際のお金は動きません。
      </p>
      <p>
        <a class="link" href="/stripe">
          Stripe サンドボックスを開く
        </a>
      </p>
    </section>
    <section class="card" aria-labelledby="mailbox">
      <h2 id="mailbox">練習用の郵便受け</h2>
      <p>予約システムが出すメールは、すべてここに届きます。ログイン用の6けたの番号も、ここで読めます。</p>
      <p>
        <a class="link" href="/mailbox">
          郵便受けを開く
        </a>
      </p>
    </section>
  </Page>
);
